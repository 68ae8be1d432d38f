// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.util.Map;
import java.util.TreeMap;

/** Chemical formulas. */
final class Formula {

    private Formula() {}

    /**
     * The reduced formula, symbols in alphabetical order, ones written, such as {@code Li1Si3}.
     *
     * @param species atomic numbers, at least one
     */
    static String reduced(int[] species) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int z : species) {
            counts.merge(Species.symbol(z), 1, Integer::sum);
        }
        int divisor = 0;
        for (int count : counts.values()) {
            divisor = greatestCommonDivisor(count, divisor);
        }
        StringBuilder formula = new StringBuilder();
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            formula.append(e.getKey()).append(e.getValue() / divisor);
        }
        return formula.toString();
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
