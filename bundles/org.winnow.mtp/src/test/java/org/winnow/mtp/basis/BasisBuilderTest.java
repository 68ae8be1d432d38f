// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.mtp.Shared;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.file.MtpReader;

class BasisBuilderTest {

    @Test
    void countsScalarsAsPublishedAtEveryLevel() {
        int[] expected = {1, 2, 5, 9, 16, 29, 52, 92, 163, 288, 500, 864};
        int[] counted = new int[expected.length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = BasisBuilder.ofLevel(2 * i + 2).scalars().length;
        }
        assertArrayEquals(expected, counted);
    }

    @Test
    void countsRadialFunctionsAndBasicMomentsAsPublished() {
        int[][] expected = {{2, 1, 1}, {8, 2, 11}, {16, 4, 130}, {20, 5, 295}, {22, 6, 421}};
        for (int[] row : expected) {
            MomentList list = BasisBuilder.ofLevel(row[0]);
            assertEquals(row[1], list.radialFunctions());
            assertEquals(row[2], list.basicCount());
        }
    }

    @Test
    void needsNoMoreProductsThanMlipsOwnLists() {
        assertEquals(868, BasisBuilder.ofLevel(16).timesCount(), "MLIP's list of level 16 has 969");
        assertEquals(5933, BasisBuilder.ofLevel(20).timesCount(), "MLIP's of level 20 has 6349");
    }

    @Test
    void refusesOddLevels() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> BasisBuilder.ofLevel(7));
        assertEquals("level must be even and lie in 2..24, got 7", thrown.getMessage());
    }

    /** The contraction over neighbors instead of components: an edge is a dot product. */
    @Test
    void equalsTheSumOverNeighborsOfPowersOfDotProducts() {
        for (int level : new int[] {8, 16, 18}) {
            Neighbors neighbors = new Neighbors(3, 5);
            MomentList list = BasisBuilder.ofLevel(level);
            double[] moments = neighbors.moments(list);
            List<ScalarGraph> graphs = ScalarGraphs.upTo(level);
            for (int s = 0; s < graphs.size(); s++) {
                double expected = neighbors.contract(graphs.get(s), new int[4], 0);
                assertEquals(expected, moments[list.scalars()[s]], 1e-11, "scalar " + s);
            }
        }
    }

    @Test
    void spansTheSameScalarsAsMlipsFilesValueByValue() throws Exception {
        for (int level : new int[] {6, 12, 16, 20}) {
            MtpParameters file =
                    MtpReader.read(
                            Shared.data(String.format("mtp_conformance/pot_%02d.mtp", level)));
            Neighbors neighbors = new Neighbors(6, 5);
            double[] theirs = neighbors.scalars(file.moments());
            double[] ours = neighbors.scalars(BasisBuilder.ofLevel(level));
            assertArrayEquals(theirs, ours, 1e-11);
        }
    }

    /** A few neighbors with random directions and radial values. */
    private static final class Neighbors {

        private final double[][] unit;
        private final double[][] radial;

        Neighbors(int count, int functions) {
            Random random = new Random(7);
            unit = new double[count][3];
            radial = new double[functions][count];
            for (int j = 0; j < count; j++) {
                for (int axis = 0; axis < 3; axis++) {
                    unit[j][axis] = random.nextDouble() - 0.5;
                }
                for (int mu = 0; mu < functions; mu++) {
                    radial[mu][j] = random.nextDouble() - 0.4;
                }
            }
        }

        double[] moments(MomentList list) {
            double[] m = new double[list.moments()];
            int[] b = list.basic();
            for (int i = 0; i < b.length; i += 4) {
                for (int j = 0; j < unit.length; j++) {
                    m[i / 4] +=
                            radial[b[i]][j]
                                    * Math.pow(unit[j][0], b[i + 1])
                                    * Math.pow(unit[j][1], b[i + 2])
                                    * Math.pow(unit[j][2], b[i + 3]);
                }
            }
            int[] t = list.times();
            for (int i = 0; i < t.length; i += 4) {
                m[t[i + 3]] += t[i + 2] * m[t[i]] * m[t[i + 1]];
            }
            return m;
        }

        double[] scalars(MomentList list) {
            double[] m = moments(list);
            return Arrays.stream(list.scalars()).mapToDouble(s -> m[s]).sorted().toArray();
        }

        double contract(ScalarGraph graph, int[] chosen, int vertex) {
            if (vertex == graph.size()) {
                double product = 1;
                for (int p = 0; p < vertex; p++) {
                    product *= radial[graph.mu()[p]][chosen[p]];
                    for (int q = 0; q < p; q++) {
                        product *= Math.pow(dot(chosen[p], chosen[q]), graph.edges()[p][q]);
                    }
                }
                return product;
            }
            double sum = 0;
            for (int j = 0; j < unit.length; j++) {
                chosen[vertex] = j;
                sum += contract(graph, chosen, vertex + 1);
            }
            return sum;
        }

        private double dot(int i, int j) {
            return unit[i][0] * unit[j][0] + unit[i][1] * unit[j][1] + unit[i][2] * unit[j][2];
        }
    }
}
