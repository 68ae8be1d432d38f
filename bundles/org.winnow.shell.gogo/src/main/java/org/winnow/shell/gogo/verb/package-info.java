// SPDX-License-Identifier: Apache-2.0
/** One class a verb: its options, the job they make, and how the result is printed. */
package org.winnow.shell.gogo.verb;
