// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.util.List;

/** The species of a configuration, as filters ask for them. */
public final class SpeciesOfRow {

    private final String composition;

    /** Knows the species. @param composition reduced formula, such as {@code Li1Si3} */
    SpeciesOfRow(String composition) {
        this.composition = composition;
    }

    /** {@return whether there is an atom of a species} @param symbol such as {@code Li} */
    public boolean has(String symbol) {
        int from = composition.indexOf(symbol);
        while (from >= 0) {
            int end = from + symbol.length();
            if (end == composition.length() || !Character.isLowerCase(composition.charAt(end))) {
                return !symbol.isEmpty();
            }
            from = composition.indexOf(symbol, end);
        }
        return false;
    }

    /** {@return whether there is no other species} @param symbols such as {@code Li} */
    public boolean only(String... symbols) {
        String rest = composition.replaceAll("[0-9]", " ");
        for (String word : rest.strip().split(" +")) {
            if (!List.of(symbols).contains(word)) {
                return false;
            }
        }
        return true;
    }
}
