// SPDX-License-Identifier: Apache-2.0
/** Doing the steps of a study: in parallel, kept, logged, and never twice. */
package org.winnow.study.run;
