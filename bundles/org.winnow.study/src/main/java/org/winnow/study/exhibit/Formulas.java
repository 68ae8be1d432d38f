// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.model.Species;

/**
 * Puts compositions in the order that people list alloys in: by the share of the lightest species,
 * then of the next. What is no formula comes first; equal ones go by name.
 */
final class Formulas {

    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)(\\d*)");
    private static final Pattern WHOLE = Pattern.compile("(?:[A-Z][a-z]?\\d*)+");

    /** The order, which tells any two different names apart. */
    static final Comparator<String> ORDER =
            Comparator.comparing(Formulas::shares, Formulas::compare)
                    .thenComparing(Comparator.naturalOrder());

    private Formulas() {}

    /** {@return names without repeats in that order} @param names of compositions */
    static List<String> sorted(Collection<String> names) {
        TreeSet<String> sorted = new TreeSet<>(ORDER);
        sorted.addAll(names);
        return List.copyOf(sorted);
    }

    /** Atomic number to share; empty for what is no formula. */
    private static TreeMap<Integer, Double> shares(String name) {
        TreeMap<Integer, Double> shares = new TreeMap<>();
        if (!WHOLE.matcher(name).matches()) {
            return shares;
        }
        double all = 0;
        for (Matcher part = PART.matcher(name); part.find(); ) {
            double count = part.group(2).isEmpty() ? 1 : Double.parseDouble(part.group(2));
            try {
                shares.merge(Species.number(part.group(1)), count, Double::sum);
            } catch (IllegalArgumentException e) {
                return new TreeMap<>(); // looks like a formula, and names no species
            }
            all += count;
        }
        double total = all;
        shares.replaceAll((number, count) -> count / total);
        return shares;
    }

    private static int compare(Map<Integer, Double> a, Map<Integer, Double> b) {
        TreeSet<Integer> numbers = new TreeSet<>(a.keySet());
        numbers.addAll(b.keySet());
        for (int number : numbers) {
            int order = Double.compare(a.getOrDefault(number, 0.0), b.getOrDefault(number, 0.0));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
