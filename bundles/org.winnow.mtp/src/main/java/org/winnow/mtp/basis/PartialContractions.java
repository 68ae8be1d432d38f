// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The moments made so far: basic ones and the components of partial contractions, each made once.
 *
 * <p>A contraction over an edge of multiplicity a sums over the monomials β of degree a with weight
 * a!/β!. That weight is put in where two tensors meet: a group whose indices come from several
 * vertices carries the weights of its parts in its components; one from a single vertex does not.
 */
final class PartialContractions {

    /** Where the components of a part stand; groups without indices have no place of their own. */
    record Components(int[] offsets, Part part, int[] kept, int first) {

        /** {@return the moment of a component} @param monomials powers, one row a group */
        int at(int[]... monomials) {
            if (offsets != null) {
                int[] sum = new int[3];
                for (int[] m : monomials) {
                    for (int axis = 0; axis < 3; axis++) {
                        sum[axis] += m[axis];
                    }
                }
                return offsets[part.graph().mu()[0]] + Monomials.index(sum[0], sum[1], sum[2]);
            }
            int place = 0;
            for (int group : kept) {
                int[] m = monomials[group];
                int size = Monomials.ofDegree(part.degree(group));
                place = place * size + Monomials.place(m[0], m[1], m[2]);
            }
            return first + place;
        }
    }

    private final int[] ranks;
    private final int[] offsets;
    private final Map<String, Integer> made = new HashMap<>();
    private int[] times = new int[4096];
    private int timesLength;
    private int moments;

    /** Starts with the basic moments. @param ranks the largest ν of every μ */
    PartialContractions(int[] ranks) {
        this.ranks = ranks;
        offsets = new int[ranks.length];
        for (int mu = 0; mu < ranks.length; mu++) {
            offsets[mu] = moments;
            moments += Monomials.before(ranks[mu] + 1);
        }
    }

    int basic(int mu, int[] powers) {
        return offsets[mu] + Monomials.index(powers[0], powers[1], powers[2]);
    }

    /** {@return a new moment, the product of two} */
    int product(int a, int b) {
        emit(Math.min(a, b), Math.max(a, b), 1, moments);
        return moments++;
    }

    /** {@return how many products it would take to make a part; 0 if it is there} */
    long cost(Part part) {
        if (part.size() == 1 || made.containsKey(keyOf(part))) {
            return 0;
        }
        long terms = Monomials.ofDegree(part.withoutLast().degree(0));
        for (int g = 0; g < part.groups(); g++) {
            int own = part.open()[part.size() - 1][g];
            terms *= (long) Monomials.ofDegree(own) * Monomials.ofDegree(part.degree(g) - own);
        }
        return terms + cost(part.withoutLast());
    }

    long dotCost(Part left, Part right) {
        long terms = 1;
        for (int g = 0; g < left.groups(); g++) {
            terms *= Monomials.ofDegree(left.degree(g));
        }
        return terms + cost(left) + cost(right);
    }

    private static int[] keptGroups(Part part) {
        int[] kept = new int[part.groups()];
        int count = 0;
        for (int g = 0; g < kept.length; g++) {
            if (part.degree(g) > 0) {
                kept[count++] = g;
            }
        }
        kept = Arrays.copyOf(kept, count);
        if (count == 2 && part.keep(kept[1], kept[0]).key().compareTo(part.keep(kept).key()) < 0) {
            return new int[] {kept[1], kept[0]};
        }
        return kept;
    }

    private static String keyOf(Part part) {
        return part.keep(keptGroups(part)).key();
    }

    /** {@return the components of a part; made if not there yet} */
    Components make(Part part) {
        if (part.size() == 1) {
            return new Components(offsets, part, null, 0);
        }
        int[] kept = keptGroups(part);
        Part bare = part.keep(kept);
        Integer first = made.get(bare.key());
        if (first == null) {
            Components shorter = make(bare.withoutLast());
            first = moments;
            moments += count(bare);
            new Attachment(this, shorter, bare).make(first);
            made.put(bare.key(), first);
        }
        return new Components(null, part, kept, first);
    }

    private static int count(Part part) {
        int count = 1;
        for (int g = 0; g < part.groups(); g++) {
            count *= Monomials.ofDegree(part.degree(g));
        }
        return count;
    }

    /** {@return a new moment: two parts contracted group by group} */
    int dot(Part left, Part right) {
        Components x = make(left);
        Components y = make(right);
        Map<Long, Integer> terms = new TreeMap<>();
        for (int[] rho : Monomials.powers(left.degree(0))) {
            for (int[] sigma : Monomials.powers(left.degree(1))) {
                int weight =
                        (left.single(0) ? Monomials.multinomial(rho) : 1)
                                * (left.single(1) ? Monomials.multinomial(sigma) : 1);
                add(terms, x.at(rho, sigma), y.at(rho, sigma), weight);
            }
        }
        emit(terms, moments);
        return moments++;
    }

    static void add(Map<Long, Integer> terms, int a, int b, int weight) {
        terms.merge(((long) Math.min(a, b) << 32) + Math.max(a, b), weight, Integer::sum);
    }

    void emit(Map<Long, Integer> terms, int target) {
        terms.forEach((ab, k) -> emit((int) (ab >> 32), ab.intValue(), k, target));
    }

    private void emit(int a, int b, int k, int target) {
        if (timesLength + 4 > times.length) {
            times = Arrays.copyOf(times, 2 * times.length);
        }
        times[timesLength++] = a;
        times[timesLength++] = b;
        times[timesLength++] = k;
        times[timesLength++] = target;
    }

    /** {@return all that was made} @param scalars which moments are the scalars */
    MomentList list(int[] scalars) {
        int last = ranks.length - 1;
        int[] basic = new int[4 * (offsets[last] + Monomials.before(ranks[last] + 1))];
        int at = 0;
        for (int mu = 0; mu < ranks.length; mu++) {
            for (int degree = 0; degree <= ranks[mu]; degree++) {
                for (int[] powers : Monomials.powers(degree)) {
                    basic[at] = mu;
                    System.arraycopy(powers, 0, basic, at + 1, 3);
                    at += 4;
                }
            }
        }
        return new MomentList(moments, basic, Arrays.copyOf(times, timesLength), scalars);
    }
}
