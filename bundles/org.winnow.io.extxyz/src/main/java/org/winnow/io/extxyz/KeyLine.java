// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.winnow.api.model.Cell;

/**
 * The second line of a frame, taken apart.
 *
 * @param lattice text of {@code Lattice}; empty if absent
 * @param pbc text of {@code pbc}; empty if absent
 * @param properties text of {@code Properties}; empty if absent
 * @param values all other keys with their values, unquoted, in order
 */
record KeyLine(String lattice, String pbc, String properties, Map<String, String> values) {

    /** Name under which a line that lists no keys is kept. */
    static final String COMMENT = "comment";

    /**
     * Takes a line apart. Without {@code Lattice} and {@code Properties} it may be any text.
     *
     * @throws IllegalArgumentException if a quote is not closed or a key appears twice
     */
    static KeyLine parse(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.contains("lattice=") || lower.contains("properties=")) {
            return sort(KeyScanner.scan(line));
        }
        if (line.indexOf('=') > 0) {
            try {
                return sort(KeyScanner.scan(line));
            } catch (IllegalArgumentException e) {
                return comment(line); // words of a person
            }
        }
        return comment(line);
    }

    private static KeyLine comment(String line) {
        return new KeyLine("", "", "", line.isEmpty() ? Map.of() : Map.of(COMMENT, line));
    }

    private static KeyLine sort(Map<String, String> all) {
        String lattice = "";
        String pbc = "";
        String properties = "";
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> e : all.entrySet()) {
            switch (e.getKey().toLowerCase(Locale.ROOT)) {
                case "lattice" -> lattice = e.getValue();
                case "pbc" -> pbc = e.getValue();
                case "properties" -> properties = e.getValue();
                default -> values.put(e.getKey(), e.getValue());
            }
        }
        return new KeyLine(lattice, pbc, properties, values);
    }

    /**
     * Makes the cell.
     *
     * @throws IllegalArgumentException if {@code Lattice} is not 9 numbers, {@code pbc} not 3
     *     flags, or the periodic vectors are not independent
     */
    Cell cell() {
        boolean[] periodic = flags();
        if (lattice.isEmpty()) {
            if (periodic[0] || periodic[1] || periodic[2]) {
                throw new IllegalArgumentException(
                        "pbc must be F F F where there is no Lattice, got '" + pbc + "'");
            }
            return Cell.NONE;
        }
        return Cell.of(Numbers.parse("Lattice", lattice, 9), periodic);
    }

    private boolean[] flags() {
        if (pbc.isEmpty()) {
            boolean repeats = !lattice.isEmpty();
            return new boolean[] {repeats, repeats, repeats};
        }
        String[] words = Numbers.words(pbc);
        boolean[] flags = new boolean[3];
        for (int i = 0; i < 3; i++) {
            int value = words.length == 3 ? Numbers.flag(words[i]) : -1;
            if (value < 0) {
                throw new IllegalArgumentException(
                        "pbc must be three of T and F, got '" + pbc + "'");
            }
            flags[i] = value == 1;
        }
        return flags;
    }
}
