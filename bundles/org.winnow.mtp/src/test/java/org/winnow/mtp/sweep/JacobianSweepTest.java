// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.winnow.mtp.Examples;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.numerics.Simd;

class JacobianSweepTest {

    private final MtpParameters p = Examples.potential(12, 2, 5, 3);
    private final Model model = new Model(p, new MomentPlan(p.moments()));
    private final Neighborhoods n = KernelTwinTest.neighborhoods(model, Examples.crystal(2, 7));

    /** Each row against the gradient of that one number, an independent sweep. */
    @Test
    void everyRowIsTheGradientOfItsNumber() {
        JacobianSweep.Rows rows = new JacobianSweep.Rows(model, false);
        new JacobianSweep(model).run(model, n, rows);
        int width = rows.width();
        int count = p.parameterCount();
        GradientSweep gradients = new GradientSweep(model);
        double[] expected = new double[count];
        gradients.run(model, n, 1, new double[3 * n.atoms()], new double[9], expected);
        compare(expected, rows.energy(), 0);
        for (int k = 0; k < 3 * n.atoms(); k++) {
            double[] weights = new double[3 * n.atoms()];
            weights[k] = 1;
            gradients.run(model, n, 0, weights, new double[9], expected);
            compare(expected, rows.forces(), k * width);
        }
        for (int k = 0; k < 9; k++) {
            double[] weights = new double[9];
            weights[k] = 1;
            gradients.run(model, n, 0, new double[3 * n.atoms()], weights, expected);
            compare(expected, rows.virial(), k * width);
        }
    }

    private static void compare(double[] expected, double[] rows, int at) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], rows[at + k], 1e-11 * largest, "parameter " + k);
        }
    }

    @Test
    void theLinearRowsAreTheLinearColumnsOfAllRows() {
        JacobianSweep.Rows all = new JacobianSweep.Rows(model, false);
        JacobianSweep.Rows linear = new JacobianSweep.Rows(model, true);
        new JacobianSweep(model).run(model, n, all);
        new JacobianSweep(model).run(model, n, linear);
        int radial = p.radial().length;
        for (int k = 0; k < 3 * n.atoms(); k++) {
            for (int c = 0; c < p.parameterCount() - radial; c++) {
                double expected = all.forces()[k * all.width() + radial + c];
                assertEquals(expected, linear.forces()[k * linear.width() + c]);
            }
        }
    }

    @Test
    void vectorAndScalarKernelsGiveTheSameBits() {
        assumeTrue(Simd.available(), "no Vector API");
        JacobianSweep.Rows scalar = new JacobianSweep.Rows(model, false);
        JacobianSweep.Rows vector = new JacobianSweep.Rows(model, false);
        new JacobianSweep(model, new ScalarMomentKernel(), new ScalarRowKernel())
                .run(model, n, scalar);
        new JacobianSweep(model, new VectorMomentKernel(), new VectorRowKernel())
                .run(model, n, vector);
        assertArrayEquals(scalar.energy(), vector.energy());
        assertArrayEquals(scalar.forces(), vector.forces());
        assertArrayEquals(scalar.virial(), vector.virial());
    }
}
