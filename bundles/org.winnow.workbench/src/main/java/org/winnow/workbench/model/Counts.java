// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

/**
 * How many configurations there are of each state.
 *
 * @param original all that the files hold
 * @param active neither removed nor rejected
 * @param removed taken out by the user
 * @param selected chosen
 * @param rejected unreadable, or set aside as bad
 * @param marked those that the next command is about
 * @param shown passing the filter
 */
public record Counts(
        int original, int active, int removed, int selected, int rejected, int marked, int shown) {}
