// SPDX-License-Identifier: Apache-2.0
/** Likeness of configurations: average, best match, REMatch; and the spaces made of them. */
package org.winnow.kernel;
