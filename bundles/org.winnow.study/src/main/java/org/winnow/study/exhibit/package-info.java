// SPDX-License-Identifier: Apache-2.0
/** Figures, tables and pages made from what a study found. */
package org.winnow.study.exhibit;
