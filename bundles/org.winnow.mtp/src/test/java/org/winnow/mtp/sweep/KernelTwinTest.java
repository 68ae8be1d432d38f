// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.Examples;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.numerics.NeighborList;
import org.winnow.numerics.Simd;

class KernelTwinTest {

    @Test
    void vectorAndScalarKernelsGiveTheSameBits() {
        assumeTrue(Simd.available(), "no Vector API");
        for (int level : new int[] {2, 6, 16, 20}) {
            for (int repeats = 1; repeats <= 3; repeats++) {
                int size = 5 + repeats;
                MtpParameters p = Examples.potential(level, 2, size == 6 ? 1 : size, 11);
                Model model = new Model(p, new MomentPlan(p.moments()));
                Configuration c = Examples.crystal(repeats, 4 + repeats);
                Neighborhoods n = neighborhoods(model, c);
                int atoms = c.size();
                double[][] scalar = {new double[atoms], new double[3 * atoms], new double[9]};
                double[][] vector = {new double[atoms], new double[3 * atoms], new double[9]};
                double e =
                        new ForceSweep(model, new ScalarMomentKernel())
                                .run(model, n, scalar[0], scalar[1], scalar[2]);
                double f =
                        new ForceSweep(model, new VectorMomentKernel())
                                .run(model, n, vector[0], vector[1], vector[2]);
                assertEquals(e, f);
                for (int k = 0; k < 3; k++) {
                    assertArrayEquals(scalar[k], vector[k]);
                }
            }
        }
    }

    static Neighborhoods neighborhoods(Model model, Configuration c) {
        NeighborList list = new NeighborList();
        list.build(c, model.maxDist);
        int[] types = new int[c.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = model.speciesCount > 1 && c.species(i) == 3 ? 1 : 0;
        }
        Neighborhoods n = new Neighborhoods();
        n.fill(list, types, model);
        return n;
    }
}
