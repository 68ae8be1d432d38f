// SPDX-License-Identifier: Apache-2.0
/** Studies: from one file to a report, step by step, each kept under the hash of what made it. */
package org.winnow.study;
