// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

        int count = list.timesCount();
        left = new int[count];
        right = new int[count];
        factors = new double[count];
        int[] target = products(list, place);
        heads = heads(target);
        targets = Arrays.stream(heads, 0, heads.length - 1).map(t -> target[t]).toArray();
        raised = new int[3 * terms()];
        powers = new double[3 * terms()];
        derivatives();
    }

    /** {@return each product's target} Sets factors and terms. */
    private int[] products(MomentList list, int[] place) {
        int[] times = list.times();
        int[] order = byLastUse(times, list.moments());
        int[] target = new int[order.length];
        for (int t = 0; t < order.length; t++) {
            int at = 4 * order[t];
            left[t] = place[times[at]];
            right[t] = place[times[at + 1]];
            factors[t] = times[at + 2];
            target[t] = place[times[at + 3]];
        }
        return target;
    }

    /** {@return where a new target begins, and the end} */
    private static int[] heads(int[] target) {
        return IntStream.rangeClosed(0, target.length)
                .filter(t -> t == 0 || t == target.length || target[t] != target[t - 1])
                .distinct()
                .toArray();
    }

    private int terms() {
        return Arrays.stream(degrees).map(Monomials::before).sum();
    }

    private void derivatives() {
        int k = 0;
        for (int mu = 0; mu < functions; mu++) {
            for (int d = 0; d < degrees[mu]; d++) {
                for (int[] p : Monomials.powers(d)) {
                    for (int axis = 0; axis < 3; axis++) {
                        int[] up = p.clone();
                        up[axis]++;
                        int moment = starts[mu] + Monomials.index(up[0], up[1], up[2]);
                        raised[k] = LANES * moment;
                        powers[k++] = up[axis];
                    }
                }
            }
        }
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
