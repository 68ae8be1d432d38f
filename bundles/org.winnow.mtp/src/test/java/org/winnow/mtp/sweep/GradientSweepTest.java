// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.Examples;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.numerics.Simd;

class GradientSweepTest {

    private final Random random = new Random(8);
    private double energyWeight;
    private double[] forceWeights;
    private double[] virialWeights;

    private void weights(int atoms) {
        energyWeight = 0.37;
        forceWeights = random.doubles(3L * atoms, -1, 1).toArray();
        virialWeights = random.doubles(9, -1, 1).toArray();
        virialWeights[3] = virialWeights[1];
        virialWeights[6] = virialWeights[2];
        virialWeights[7] = virialWeights[5];
    }

    private double sum(Model model, Neighborhoods n) {
        double[] forces = new double[3 * n.atoms()];
        double[] virial = new double[9];
        double energy = new ForceSweep(model).run(model, n, new double[n.atoms()], forces, virial);
        double sum = energyWeight * energy;
        for (int k = 0; k < forces.length; k++) {
            sum += forceWeights[k] * forces[k];
        }
        for (int k = 0; k < 9; k++) {
            sum += virialWeights[k] * virial[k];
        }
        return sum;
    }

    @Test
    void isTheSlopeByEveryParameter() {
        for (int level : new int[] {6, 12}) {
            MtpParameters p = Examples.potential(level, 2, 4, 3);
            MomentPlan plan = new MomentPlan(p.moments());
            Model model = new Model(p, plan);
            Configuration c = Examples.crystal(2, 6);
            Neighborhoods n = KernelTwinTest.neighborhoods(model, c);
            weights(c.size());
            double[] gradient = new double[p.parameterCount()];
            new GradientSweep(model)
                    .run(model, n, energyWeight, forceWeights, virialWeights, gradient);
            double largest = 0;
            for (double g : gradient) {
                largest = Math.max(largest, Math.abs(g));
            }
            for (int k = 0; k < gradient.length; k++) {
                double h = 1e-3;
                double near = sum(moved(p, plan, k, h), n) - sum(moved(p, plan, k, -h), n);
                double far = sum(moved(p, plan, k, 2 * h), n) - sum(moved(p, plan, k, -2 * h), n);
                double slope = (8 * near - far) / (12 * h);
                double scale = Math.max(Math.abs(slope), 1e-3 * largest);
                assertEquals(slope, gradient[k], 1e-7 * scale, "parameter " + k);
            }
        }
    }

    private static Model moved(MtpParameters p, MomentPlan plan, int k, double by) {
        double[][] parts = {p.radial().clone(), p.species().clone(), p.linear().clone()};
        int at = k;
        int part = 0;
        while (at >= parts[part].length) {
            at -= parts[part++].length;
        }
        parts[part][at] += by;
        return new Model(p.with(p.scaling(), parts[0], parts[1], parts[2]), plan);
    }

    @Test
    void vectorAndScalarKernelsGiveTheSameBits() {
        assumeTrue(Simd.available(), "no Vector API");
        for (int repeats = 1; repeats <= 3; repeats++) {
            MtpParameters p = Examples.potential(16, 2, 4 + repeats, 3);
            Model model = new Model(p, new MomentPlan(p.moments()));
            Neighborhoods n = KernelTwinTest.neighborhoods(model, Examples.crystal(repeats, 7));
            weights(n.atoms());
            double[] scalar = new double[p.parameterCount()];
            double[] vector = new double[p.parameterCount()];
            new GradientSweep(model, new ScalarMomentKernel(), new ScalarTangentKernel())
                    .run(model, n, energyWeight, forceWeights, virialWeights, scalar);
            new GradientSweep(model, new VectorMomentKernel(), new VectorTangentKernel())
                    .run(model, n, energyWeight, forceWeights, virialWeights, vector);
            assertArrayEquals(scalar, vector);
        }
    }
}
