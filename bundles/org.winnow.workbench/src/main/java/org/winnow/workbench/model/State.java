// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

/**
 * What the user made of a sheet; immutable. A configuration is active unless it is removed or
 * rejected; only active ones can be chosen or marked.
 *
 * @param removed taken out by the user; the files keep them
 * @param rejected unreadable, or set aside as bad
 * @param choice those that are chosen: the selection
 * @param marked those that the next command is about
 * @param filter an expression, empty for none
 * @param shown those that pass the filter
 */
public record State(
        Rows removed, Rows rejected, Choice choice, Rows marked, String filter, Rows shown) {

    /** {@return the state of a fresh sheet} @param size n @param rejected unreadable ones */
    public static State of(int size, Rows rejected) {
        return new State(Rows.NONE, rejected, Choice.NONE, Rows.NONE, "", Rows.first(size));
    }

    /** {@return those out of play} */
    public Rows inactive() {
        return removed.with(rejected);
    }

    /** {@return with others removed} @param rows they are no longer chosen or marked */
    public State withRemoved(Rows rows) {
        return new State(rows.without(rejected), rejected, choice, marked, filter, shown).tidy();
    }

    /** {@return with others rejected} @param rows they are no longer chosen, marked or removed */
    public State withRejected(Rows rows) {
        return new State(removed.without(rows), rows, choice, marked, filter, shown).tidy();
    }

    /** {@return with another selection} @param other inactive ones are left out */
    public State withChoice(Choice other) {
        return new State(removed, rejected, other, marked, filter, shown).tidy();
    }

    /** {@return with others marked} @param rows inactive ones may be among them */
    public State withMarked(Rows rows) {
        return new State(removed, rejected, choice, rows, filter, shown);
    }

    /** {@return with another filter} @param text it @param passing those that pass it */
    public State withFilter(String text, Rows passing) {
        return new State(removed, rejected, choice, marked, text, passing);
    }

    private State tidy() {
        Rows inactive = inactive();
        return new State(
                removed,
                rejected,
                choice.without(inactive),
                marked.without(inactive),
                filter,
                shown);
    }
}
