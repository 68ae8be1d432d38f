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
        Jacobian rows = new Jacobian(model, false);
        new JacobianSweep(model).run(model, n, rows);
        int count = p.parameterCount();
        GradientSweep gradients = new GradientSweep(model);
        double[] expected = new double[count];
        gradients.run(model, n, 1, new double[3 * n.atoms()], new double[9], expected);
        compare(expected, rows.energy(), 1, 0);
        for (int k = 0; k < 3 * n.atoms(); k++) {
            double[] weights = new double[3 * n.atoms()];
            weights[k] = 1;
            gradients.run(model, n, 0, weights, new double[9], expected);
            compare(expected, rows.forces(), rows.stride(), k);
        }
        for (int k = 0; k < 9; k++) {
            double[] weights = new double[9];
            weights[k] = 1;
            gradients.run(model, n, 0, new double[3 * n.atoms()], weights, expected);
            compare(expected, rows.virial(), 16, k);
        }
    }

    private static void compare(double[] expected, double[] rows, int stride, int at) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], rows[k * stride + at], 1e-11 * largest, "parameter " + k);
        }
    }

    @Test
    void theLinearRowsAreTheLinearColumnsOfAllRows() {
        Jacobian all = new Jacobian(model, false);
        Jacobian linear = new Jacobian(model, true);
        new JacobianSweep(model).run(model, n, all);
        new JacobianSweep(model).run(model, n, linear);
        int radial = p.radial().length;
        for (int k = 0; k < 3 * n.atoms(); k++) {
            for (int c = 0; c < p.parameterCount() - radial; c++) {
                double expected = all.forces()[(radial + c) * all.stride() + k];
                assertEquals(expected, linear.forces()[c * linear.stride() + k]);
            }
        }
    }

    @Test
    void vectorAndScalarKernelsGiveTheSameBits() {
        assumeTrue(Simd.available(), "no Vector API");
        Jacobian scalar = new Jacobian(model, false);
        Jacobian vector = new Jacobian(model, false);
        new JacobianSweep(model, new ScalarMomentKernel(), new ScalarRowKernel())
                .run(model, n, scalar);
        new JacobianSweep(model, new VectorMomentKernel(), new VectorRowKernel())
                .run(model, n, vector);
        assertArrayEquals(scalar.energy(), vector.energy());
        assertArrayEquals(scalar.forces(), vector.forces());
        assertArrayEquals(scalar.virial(), vector.virial());
    }

    @Test
    void productsOfRowsHaveTheSameBitsAndAreDotProducts() {
        assumeTrue(Simd.available(), "no Vector API");
        int count = 11;
        double[] rows = new java.util.Random(4).doubles(count * 32).toArray();
        double[] scalar = new double[count * count];
        double[] vector = new double[count * count];
        new RowProducts(new ScalarRowKernel()).add(rows, count, 32, 24, scalar, count);
        new RowProducts(new VectorRowKernel()).add(rows, count, 32, 24, vector, count);
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                double dot = 0;
                for (int k = 0; k < 24; k++) {
                    dot += rows[i * 32 + k] * rows[j * 32 + k];
                }
                assertEquals(dot, scalar[i * count + j], 1e-13);
                assertEquals(scalar[i * count + j], vector[i * count + j]);
            }
        }
    }
}
