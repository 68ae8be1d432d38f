// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.Random;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.ForceSweep;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.MomentPlan;

/**
 * Where training starts, and the freedom in the radial functions: replacing f_μ by a mix of
 * f_0..f_μ, the same for all pairs of species, changes no potential, only its linear coefficients.
 * So the coefficients c_μ, all pairs in one vector, may always be kept orthonormal.
 */
final class RadialFunctions {

    /** How far chance leads away from f_μ = T_μ; half of it made level 16 start worse. */
    private static final double SPREAD = 0.3;

    private RadialFunctions() {}

    /** {@return coefficients by chance, orthonormal} @param p says how many */
    static double[] start(MtpParameters p, long seed) {
        Random random = new Random(seed);
        int size = p.radialSize();
        int functions = p.radialFunctions();
        int pairs = p.speciesCount() * p.speciesCount();
        double[] c = new double[pairs * functions * size];
        for (int k = 0; k < c.length; k++) {
            boolean main = k % size == k / size % functions % size;
            c[k] = (main ? 1 : 0) + SPREAD * random.nextGaussian();
        }
        orthonormalise(c, functions, size);
        return c;
    }

    /** Makes the c_μ orthonormal, each by itself and those before it. */
    static void orthonormalise(double[] c, int functions, int size) {
        for (int mu = 0; mu < functions; mu++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < mu; before++) {
                    add(c, functions, size, mu, -dot(c, functions, size, mu, before), before);
                }
            }
            double norm = Math.sqrt(dot(c, functions, size, mu, mu));
            if (norm > 1e-12) {
                add(c, functions, size, mu, 1 / norm - 1, mu);
            }
        }
    }

    static double dot(double[] c, int functions, int size, int mu, int nu) {
        double sum = 0;
        for (int pair = 0; pair < c.length; pair += functions * size) {
            for (int b = 0; b < size; b++) {
                sum += c[pair + mu * size + b] * c[pair + nu * size + b];
            }
        }
        return sum;
    }

    private static void add(double[] c, int functions, int size, int mu, double a, int nu) {
        for (int pair = 0; pair < c.length; pair += functions * size) {
            for (int b = 0; b < size; b++) {
                c[pair + mu * size + b] += a * c[pair + nu * size + b];
            }
        }
    }

    /**
     * Chooses the scaling so that M_00 is about 1 on average over the set's atoms.
     *
     * @param p with radial coefficients; anything may stand for the others
     * @return the scaling
     */
    static double scaling(MtpParameters p, TrainingSet set) {
        MtpParameters unscaled = p.with(1, p.radial(), p.species(), p.linear());
        MomentPlan plan = new MomentPlan(p.moments());
        Model model = new Model(unscaled, plan);
        ForceSweep sweep = new ForceSweep(model);
        double sum = 0;
        for (TrainingSet.Item item : set.data().toList()) {
            double[] scalars = new double[item.atoms * plan.scalarCount()];
            sweep.scalars(model, item.neighborhoods, scalars);
            for (int i = 0; i < scalars.length; i += plan.scalarCount()) {
                sum += scalars[i] * scalars[i];
            }
        }
        return sum > 0 ? Math.sqrt(set.atoms() / sum) : 1;
    }
}
