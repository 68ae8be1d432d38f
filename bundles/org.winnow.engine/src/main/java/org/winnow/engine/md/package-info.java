// SPDX-License-Identifier: Apache-2.0
/** One run of molecular dynamics: its schedule, its guards, its files, and what is learnt of it. */
package org.winnow.engine.md;
