// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.Map;
import java.util.TreeMap;
import org.winnow.mtp.basis.PartialContractions.Components;

/**
 * One vertex more: the products that make all components of a part from those of the part without
 * its last vertex.
 */
final class Attachment {

    private final PartialContractions moments;
    private final Components shorter;
    private final Part without;
    private final Part part;
    private final int[] own;

    Attachment(PartialContractions moments, Components shorter, Part part) {
        this.moments = moments;
        this.shorter = shorter;
        this.without = part.withoutLast();
        this.part = part;
        this.own = part.open()[part.size() - 1];
    }

    /** Adds the products. @param first the moment that holds the first component */
    void make(int first) {
        fill(new int[part.groups()][], 0, first, 0);
    }

    /** Goes through the components: one monomial for each group from {@code group} on. */
    private void fill(int[][] target, int group, int first, int place) {
        if (group == target.length) {
            Map<Long, Integer> terms = new TreeMap<>();
            for (int[] shared : Monomials.powers(without.degree(0))) {
                int[][] left = new int[target.length + 1][];
                left[0] = shared;
                int weight = without.single(0) ? Monomials.multinomial(shared) : 1;
                split(terms, target, left, shared.clone(), 0, weight);
            }
            moments.emit(terms, first + place);
            return;
        }
        int size = Monomials.ofDegree(part.degree(group));
        int k = 0;
        for (int[] monomial : Monomials.powers(part.degree(group))) {
            target[group] = monomial;
            fill(target, group + 1, first, place * size + k++);
        }
    }

    /** Shares the monomial of each group between the shorter part and the new vertex. */
    private void split(
            Map<Long, Integer> terms,
            int[][] target,
            int[][] left,
            int[] right,
            int group,
            int weight) {
        if (group == target.length) {
            int vertex = moments.basic(part.graph().mu()[part.size() - 1], right);
            PartialContractions.add(terms, shorter.at(left), vertex, weight);
            return;
        }
        for (int[] mine : Monomials.powers(own[group])) {
            int[] rest = minus(target[group], mine);
            if (rest != null) {
                left[group + 1] = rest;
                int factor = weight * meeting(group, rest, mine);
                split(terms, target, left, plus(right, mine), group + 1, factor);
            }
        }
    }

    private int meeting(int group, int[] rest, int[] mine) {
        if (own[group] == 0 || without.degree(group + 1) == 0) {
            return 1;
        }
        int restWeight = without.single(group + 1) ? Monomials.multinomial(rest) : 1;
        return restWeight * Monomials.multinomial(mine);
    }

    private static int[] plus(int[] a, int[] b) {
        return new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    private static int[] minus(int[] a, int[] b) {
        int[] d = {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
        return d[0] < 0 || d[1] < 0 || d[2] < 0 ? null : d;
    }
}
