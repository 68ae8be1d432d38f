// SPDX-License-Identifier: Apache-2.0
/** Starts the framework with the product's bundles, and hands over to the shell. */
package org.winnow.launcher;
