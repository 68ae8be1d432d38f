// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.util.regex.Pattern;

/** Keeps together what is read together: numbers and their units, units and signs of headings. */
final class Spacing {

    /** A space that no line breaks at. */
    private static final String FIXED = "\u00a0";

    /** Joins what stands beside it; nothing is seen. */
    private static final String JOINER = "\u2060";

    private static final Pattern BEFORE_UNIT =
            Pattern.compile(
                    "(?<=[0-9]) (?=(?:%|±|meV|eV|Å|K|GPa|fs|ps|ns)(?![A-Za-z]))|(?<=±) (?=[0-9])");

    private static final Pattern BREAK = Pattern.compile("(?<=[|/(])|(?=[|])");
    private static final Pattern IN_BRACKETS = Pattern.compile(" (?=[^\\[]*])");

    private Spacing() {}

    /** {@return a text whose numbers keep their units on the same line} */
    static String flowing(String text) {
        return BEFORE_UNIT.matcher(text).replaceAll(FIXED);
    }

    /** {@return a heading of a table, which breaks between words but not within a unit} */
    static String heading(String text) {
        return BREAK.matcher(IN_BRACKETS.matcher(text).replaceAll(FIXED)).replaceAll(JOINER);
    }
}
