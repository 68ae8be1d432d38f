// SPDX-License-Identifier: Apache-2.0
/** Molecular dynamics: at constant energy, and at constant temperature in two ways. */
package org.winnow.md;
