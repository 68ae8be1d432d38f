// SPDX-License-Identifier: Apache-2.0
/** The catalogue: which algorithms are installed now, their settings, and instances of them. */
package org.winnow.catalogue;
