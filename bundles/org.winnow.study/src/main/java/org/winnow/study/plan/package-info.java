// SPDX-License-Identifier: Apache-2.0
/** A study as a graph of steps, each with the key of all that decides its result. */
package org.winnow.study.plan;
