// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winnow.mtp.basis.MomentList;
import org.winnow.mtp.basis.Monomials;

/**
 * A list of moments in the order that the kernels want, whatever order a file has it in: the basic
 * moments of each μ are all monomials up to a degree, and all products of one target follow each
 * other.
 *
 * <p>Moments are kept for 8 atoms at once, so that an index into an array of moments is 8 times the
 * number of the moment. Immutable.
 */
public final class MomentPlan {

    /** Atoms, or neighbors, that go through a kernel together. */
    public static final int LANES = 8;

    final int functions;
    final int degree;
    final int[] degrees;
    final int[] starts;
    final int monomials;
    final int basic;
    final int moments;

    /** Product t of target g, heads[g] ≤ t &lt; heads[g + 1]: adds factor · m[left] · m[right]. */
    final int[] targets;

    final int[] heads;
    final int[] left;
    final int[] right;
    final double[] factors;

    /** Where the scalars are, in the order of the linear coefficients. */
    final int[] scalars;

    /**
     * For every μ and every monomial below its degree, in order: the moments with one more power of
     * x, y, z (three in a row), and that power, the factor of the derivative.
     */
    final int[] raised;

    final double[] powers;

    /**
     * Orders a list.
     *
     * @param list checked
     */
    public MomentPlan(MomentList list) {
        functions = list.radialFunctions();
        degrees = new int[functions];
        int[] b = list.basic();
        for (int i = 0; i < b.length; i += 4) {
            degrees[b[i]] = Math.max(degrees[b[i]], b[i + 1] + b[i + 2] + b[i + 3]);
        }
        degree = Arrays.stream(degrees).max().orElse(0);
        monomials = Monomials.before(degree + 1);
        starts = new int[functions + 1];
        for (int mu = 0; mu < functions; mu++) {
            starts[mu + 1] = starts[mu] + Monomials.before(degrees[mu] + 1);
        }
        basic = starts[functions];
        moments = basic + list.moments() - list.basicCount();
        int[] place = places(list);
        scalars = Arrays.stream(list.scalars()).map(s -> place[s]).toArray();

        int[] times = list.times();
        int[] order = byLastUse(times, list.moments());
        int count = list.timesCount();
        left = new int[count];
        right = new int[count];
        factors = new double[count];
        int[] last = new int[count];
        int[] first = new int[count + 1];
        int groups = 0;
        for (int t = 0; t < count; t++) {
            int at = 4 * order[t];
            left[t] = place[times[at]];
            right[t] = place[times[at + 1]];
            factors[t] = times[at + 2];
            if (t == 0 || place[times[at + 3]] != last[groups - 1]) {
                first[groups] = t;
                last[groups++] = place[times[at + 3]];
            }
        }
        first[groups] = count;
        targets = Arrays.copyOf(last, groups);
        heads = Arrays.copyOf(first, groups + 1);

        List<Integer> up = new ArrayList<>();
        List<Integer> by = new ArrayList<>();
        for (int mu = 0; mu < functions; mu++) {
            for (int d = 0; d < degrees[mu]; d++) {
                for (int[] p : Monomials.powers(d)) {
                    up.add(LANES * (starts[mu] + Monomials.index(p[0] + 1, p[1], p[2])));
                    up.add(LANES * (starts[mu] + Monomials.index(p[0], p[1] + 1, p[2])));
                    up.add(LANES * (starts[mu] + Monomials.index(p[0], p[1], p[2] + 1)));
                    by.add(p[0] + 1);
                    by.add(p[1] + 1);
                    by.add(p[2] + 1);
                }
            }
        }
        raised = up.stream().mapToInt(i -> i).toArray();
        powers = by.stream().mapToDouble(i -> i).toArray();
    }

    private int[] places(MomentList list) {
        int[] place = new int[list.moments()];
        int[] b = list.basic();
        for (int m = 0; m < place.length; m++) {
            int i = 4 * m;
            place[m] =
                    m < list.basicCount()
                            ? starts[b[i]] + Monomials.index(b[i + 1], b[i + 2], b[i + 3])
                            : basic + m - list.basicCount();
            place[m] *= LANES;
        }
        return place;
    }

    /** {@return the products, those of one target together where its last one stands} */
    private static int[] byLastUse(int[] times, int moments) {
        int[] last = new int[moments];
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < times.length / 4; t++) {
            last[times[4 * t + 3]] = t;
            order.add(t);
        }
        order.sort((s, t) -> Integer.compare(last[times[4 * s + 3]], last[times[4 * t + 3]]));
        return order.stream().mapToInt(t -> t).toArray();
    }

    /** {@return how many scalars there are} */
    public int scalarCount() {
        return scalars.length;
    }

    /** {@return K} */
    public int functions() {
        return functions;
    }
}
