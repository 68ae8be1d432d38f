// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.Arrays;

/**
 * How the scalars of a moment tensor potential are computed from an environment: basic moments, a
 * list of products, and which moments are the scalars. What a {@code .mtp} file calls its alpha
 * lists. Immutable by agreement: arrays are shared.
 *
 * <p>Basic moment i is Σ_j f_μ(r_ij) x^a y^b z^c / r^(a+b+c). A product (i, j, k, l) adds k m_i m_j
 * to m_l; no m_l is read before its last addition, so that the list can be run backwards.
 */
public final class MomentList {

    private final int moments;
    private final int[] basic;
    private final int[] times;
    private final int[] scalars;

    /**
     * Checks a list.
     *
     * @param moments how many moments there are, basic ones first
     * @param basic shape [basic moments × 4]: μ, a, b, c
     * @param times shape [products × 4]: i, j, k, l
     * @param scalars moments that enter the energy
     * @throws IllegalArgumentException if an index is out of range, or a moment is read before its
     *     last addition; the sentence names the list and the entry
     */
    public MomentList(int moments, int[] basic, int[] times, int[] scalars) {
        this.moments = moments;
        this.basic = basic;
        this.times = times;
        this.scalars = scalars;
        checkBasic();
        checkTimes();
        for (int s : scalars) {
            require(
                    s >= 0 && s < moments,
                    "alpha_moment_mapping",
                    "moments 0.." + (moments - 1),
                    s);
        }
    }

    private void checkBasic() {
        int count = basicCount();
        require(
                count >= 1 && count <= moments,
                "alpha_index_basic",
                "1.." + moments + " rows",
                count);
        for (int i = 0; i < basic.length; i++) {
            require(basic[i] >= 0, "alpha_index_basic", "numbers of 0 or more", basic[i]);
            boolean sane = basic[i] <= (i % 4 == 0 ? 100 : 40);
            require(sane, "alpha_index_basic", "μ up to 100 and powers up to 40", basic[i]);
        }
    }

    private void checkTimes() {
        boolean[] read = new boolean[moments];
        String range = "moments 0.." + (moments - 1);
        for (int t = 0; t < times.length; t += 4) {
            for (int part : new int[] {0, 1, 3}) {
                int m = times[t + part];
                require(m >= 0 && m < moments, "alpha_index_times", range, m);
            }
            int target = times[t + 3];
            require(target >= basicCount(), "alpha_index_times", "targets after the basic", target);
            read[times[t]] = true;
            read[times[t + 1]] = true;
            require(
                    !read[target],
                    "alpha_index_times",
                    "no moment read before its last sum",
                    target);
        }
    }

    private static void require(boolean holds, String list, String what, int got) {
        if (!holds) {
            throw new IllegalArgumentException(list + " must hold " + what + ", got " + got);
        }
    }

    /** {@return how many moments there are, basic ones first} */
    public int moments() {
        return moments;
    }

    /** {@return how many basic moments there are} */
    public int basicCount() {
        return basic.length / 4;
    }

    /** {@return shape [basic moments × 4]: μ, a, b, c; not to be changed} */
    public int[] basic() {
        return basic;
    }

    /** {@return how many products there are} */
    public int timesCount() {
        return times.length / 4;
    }

    /** {@return shape [products × 4]: i, j, k, l; not to be changed} */
    public int[] times() {
        return times;
    }

    /** {@return moments that enter the energy, in the order of its coefficients} */
    public int[] scalars() {
        return scalars;
    }

    /** {@return K, one more than the largest μ} */
    public int radialFunctions() {
        int most = 0;
        for (int i = 0; i < basic.length; i += 4) {
            most = Math.max(most, basic[i]);
        }
        return most + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MomentList that
                && moments == that.moments
                && Arrays.equals(basic, that.basic)
                && Arrays.equals(times, that.times)
                && Arrays.equals(scalars, that.scalars);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {moments, Arrays.hashCode(basic), Arrays.hashCode(times)});
    }
}
