// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.Examples;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.numerics.Simd;

class SiteGradientSweepTest {

    private final MtpParameters p = Examples.potential(12, 2, 4, 3);
    private final MomentPlan plan = new MomentPlan(p.moments());
    private final Model model = new Model(p, plan);
    private final Configuration c = Examples.crystal(2, 6);
    private final Neighborhoods n = KernelTwinTest.neighborhoods(model, c);

    private double[] rows(MomentKernel kernel) {
        double[] rows = new double[c.size() * p.parameterCount()];
        new SiteGradientSweep(model, kernel).run(model, n, rows);
        return rows;
    }

    private double[] sites(int parameter, double by) {
        double[][] parts = {p.radial().clone(), p.species().clone(), p.linear().clone()};
        int at = parameter;
        int part = 0;
        while (at >= parts[part].length) {
            at -= parts[part++].length;
        }
        parts[part][at] += by;
        Model moved = new Model(p.with(p.scaling(), parts[0], parts[1], parts[2]), plan);
        double[] sites = new double[c.size()];
        new ForceSweep(moved).run(moved, n, sites, new double[3 * c.size()], new double[9]);
        return sites;
    }

    @Test
    void areTheSlopesOfTheAtomsEnergiesByEveryParameter() {
        int count = p.parameterCount();
        double[] rows = rows(MomentKernel.best());
        double h = 1e-3;
        for (int k = 0; k < count; k++) {
            double[][] s = {sites(k, -2 * h), sites(k, -h), sites(k, h), sites(k, 2 * h)};
            for (int i = 0; i < c.size(); i++) {
                double slope = (8 * (s[2][i] - s[1][i]) - (s[3][i] - s[0][i])) / (12 * h);
                double scale = Math.max(1, Math.abs(slope));
                assertEquals(slope, rows[i * count + k], 1e-7 * scale, i + " by " + k);
            }
        }
    }

    @Test
    void addUpToTheGradientOfTheEnergy() {
        int count = p.parameterCount();
        double[] rows = rows(MomentKernel.best());
        double[] gradient = new double[count];
        double[] none = new double[3 * c.size()];
        new GradientSweep(model).run(model, n, 1, none, new double[9], gradient);
        for (int k = 0; k < count; k++) {
            double sum = 0;
            for (int i = 0; i < c.size(); i++) {
                sum += rows[i * count + k];
            }
            assertEquals(gradient[k], sum, 1e-11 * Math.max(1, Math.abs(gradient[k])));
        }
    }

    @Test
    void vectorAndScalarKernelsGiveTheSameBits() {
        assumeTrue(Simd.available(), "no Vector API");
        assertArrayEquals(rows(new ScalarMomentKernel()), rows(new VectorMomentKernel()));
    }
}
