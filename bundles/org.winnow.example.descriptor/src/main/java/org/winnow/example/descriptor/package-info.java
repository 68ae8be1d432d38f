// SPDX-License-Identifier: Apache-2.0
/** The smallest plugin: one descriptor that needs nothing but the API. */
package org.winnow.example.descriptor;
