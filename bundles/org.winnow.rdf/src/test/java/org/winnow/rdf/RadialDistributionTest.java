// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.api.trajectory.TrajectoryEvaluator.Session;

class RadialDistributionTest {

    private static final RadialDistribution RDF = new RadialDistribution(8, 0.02, 0.05);
    private static final Cell TILTED = Look.cell(6.1, 0, 0, 1.7, 5.3, 0, -1.1, 0.9, 4.9);

    private static Configuration random(Cell cell, int li, int si, long seed) {
        Random random = new Random(seed);
        int[] species = new int[li + si];
        double[] fractions = new double[3 * species.length];
        for (int i = 0; i < species.length; i++) {
            species[i] = i < li ? Look.LI : Look.SI;
        }
        for (int k = 0; k < fractions.length; k++) {
            fractions[k] = 3 * random.nextDouble() - 1; // inside the cell or not
        }
        return Look.crystal(cell, species, fractions);
    }

    private static List<Configuration> gas(int count, int li, int si) {
        List<Configuration> frames = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double stretch = 1 + 0.2 * k / count;
            double[] vectors = TILTED.vectors();
            for (int i = 0; i < 9; i++) {
                vectors[i] *= 3 * stretch;
            }
            frames.add(random(Look.cell(vectors), li, si, k));
        }
        return frames;
    }

    @Test
    void anIdealGasHasNoStructureWhateverItsCell() {
        var rdf = new RadialDistribution(6, 0.5, 0);
        Finding found = Look.at(rdf, gas(200, 20, 40), List.of());
        double[] expected = {1 - 1 / 20.0, 1, 1 - 1 / 40.0};
        String[] pairs = {"Li-Li", "Li-Si", "Si-Si"};
        for (int p = 0; p < 3; p++) {
            double[] g = Look.column(found, "rdf", pairs[p], "g");
            double centres = p == 1 ? 20 * 40 : p == 0 ? 20 * 19 / 2 : 40 * 39 / 2;
            for (int bin = 1; bin < g.length; bin++) {
                double share = Grid.shell(bin * 0.5, bin * 0.5 + 0.5) / (27 * 158.4 * 1.33);
                double noise = 1 / Math.sqrt(200 * centres * share);
                assertEquals(expected[p], g[bin], 5 * noise, pairs[p] + " in bin " + bin);
            }
        }
    }

    @Test
    void agreesWithCountingAllImagesInATinyTiltedCell() {
        Configuration c = random(TILTED, 2, 3, 5);
        double width = 0.25;
        Finding found = Look.at(new RadialDistribution(8, width, 0), c);
        double[][] counts = new double[3][32];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                int pair = (i < 2 ? 0 : 1) + (j < 2 ? 0 : 1);
                boolean counted = pair != 1 || i < 2;
                for (int image = 0; image < 21 * 21 * 21 && counted; image++) {
                    int[] n = {image % 21 - 10, image / 21 % 21 - 10, image / 441 - 10};
                    double square = 0;
                    for (int axis = 0; axis < 3; axis++) {
                        double d = c.position(3 * j + axis) - c.position(3 * i + axis);
                        for (int k = 0; k < 3; k++) {
                            d += n[k] * TILTED.vector(3 * k + axis);
                        }
                        square += d * d;
                    }
                    boolean self = i == j && n[0] == 0 && n[1] == 0 && n[2] == 0;
                    if (!self && square < 64) {
                        counts[pair][(int) (Math.sqrt(square) / width)]++;
                    }
                }
            }
        }
        double[] product = {4, 6, 9};
        String[] pairs = {"Li-Li", "Li-Si", "Si-Si"};
        for (int p = 0; p < 3; p++) {
            double[] expected = new double[32];
            for (int bin = 0; bin < 32; bin++) {
                double shell = Grid.shell(bin * width, (bin + 1) * width);
                expected[bin] = counts[p][bin] * TILTED.volume() / product[p] / shell;
            }
            assertArrayEquals(expected, Look.column(found, "rdf", pairs[p], "g"), 1e-9, pairs[p]);
        }
    }

    private static void assertShell(Configuration c, String pair, double r, double neighbors) {
        Finding found = Look.at(RDF, c);
        assertEquals(r, Look.peak(found, pair, "r"), 0.0013, pair); // half a fine bin
        assertEquals(neighbors, Look.peak(found, pair, "coordination"), 1e-12, pair);
    }

    @Test
    void knowsTheFirstShellsOfCrystals() {
        double a = 5.431;
        int[] one = {Look.SI};
        int[] two = {Look.SI, Look.SI};
        assertShell(Look.crystal(Look.cube(2.71), one, 0, 0, 0), "Si-Si", 2.71, 6);
        double h = a / 2;
        Cell primitive = Look.cell(0, h, h, h, 0, h, h, h, 0);
        assertShell(Look.crystal(primitive, one, 0, 0, 0), "Si-Si", a / Math.sqrt(2), 12);
        Configuration diamond = Look.crystal(primitive, two, 0, 0, 0, 0.25, 0.25, 0.25);
        assertShell(diamond, "Si-Si", a * Math.sqrt(3) / 4, 4);
    }

    @Test
    void knowsThePartialsOfRockSalt() {
        double a = 5.2;
        double h = a / 2;
        Cell primitive = Look.cell(0, h, h, h, 0, h, h, h, 0);
        int[] species = {Look.LI, Look.SI};
        Configuration c = Look.crystal(primitive, species, 0, 0, 0, 0.5, 0.5, 0.5);
        assertShell(c, "Li-Si", h, 6);
        assertShell(c, "Li-Li", a / Math.sqrt(2), 12);
        assertShell(c, "Si-Si", a / Math.sqrt(2), 12);
    }

    @Test
    void countsNeighborsFromBothSidesOfAPair() {
        Cell cell = Look.cube(4);
        int[] species = {Look.LI, Look.SI, Look.SI, Look.SI};
        Finding found = // the corner and the faces of a cube
                Look.at(RDF, Look.crystal(cell, species, 0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0));
        assertEquals(12, Look.peak(found, "Li-Si", "coordination"), 1e-12);
        assertEquals(4, Look.peak(found, "Li-Si", "coordination_back"), 1e-12);
        assertEquals(8, Look.peak(found, "Si-Si", "coordination"), 1e-12);
    }

    @Test
    void aSupercellHasTheSameFunctionAsItsCell() {
        Configuration c = random(TILTED, 2, 3, 9);
        int[] species = new int[10];
        double[] positions = new double[30];
        for (int i = 0; i < 10; i++) {
            species[i] = c.species(i % 5);
            for (int k = 0; k < 3; k++) {
                positions[3 * i + k] =
                        c.position(3 * (i % 5) + k) + (i < 5 ? 0 : TILTED.vector(3 + k));
            }
        }
        double[] vectors = TILTED.vectors();
        for (int k = 3; k < 6; k++) {
            vectors[k] *= 2;
        }
        Finding one = Look.at(RDF, c);
        Finding both = Look.at(RDF, Look.frame(Look.cell(vectors), species, positions));
        for (String pair : new String[] {"Li-Li", "Li-Si", "Si-Si"}) {
            assertArrayEquals(
                    Look.column(one, "rdf", pair, "coordination"),
                    Look.column(both, "rdf", pair, "coordination"),
                    0.2, // an image may change its bin by rounding
                    pair);
            assertEquals(Look.peak(one, pair, "r"), Look.peak(both, pair, "r"), 1e-3, pair);
        }
    }

    @Test
    void isTheSameInEveryUnitOfLength() {
        Configuration c = random(TILTED, 2, 3, 3);
        double[] vectors = TILTED.vectors();
        double[] positions = new double[15];
        for (int k = 0; k < 9; k++) {
            vectors[k] *= 2;
        }
        for (int k = 0; k < 15; k++) {
            positions[k] = 2 * c.position(k);
        }
        int[] species = {Look.LI, Look.LI, Look.SI, Look.SI, Look.SI};
        Configuration twice = Look.frame(Look.cell(vectors), species, positions);
        Finding small = Look.at(RDF, c);
        Finding large = Look.at(new RadialDistribution(16, 0.04, 0.1), twice);
        for (String pair : new String[] {"Li-Li", "Li-Si", "Si-Si"}) {
            assertArrayEquals(
                    Look.column(small, "rdf", pair, "g"),
                    Look.column(large, "rdf", pair, "g"),
                    1e-6, // volumes are held to 2⁻³⁰ Å³
                    pair);
        }
    }

    @Test
    void everyFrameIsNormalisedByItsOwnVolume() {
        Configuration small = random(TILTED, 2, 3, 1);
        Configuration large = random(Look.cube(9), 2, 3, 2);
        double[] mean = Look.column(Look.at(RDF, small), "rdf", "Li-Si", "g");
        double[] other = Look.column(Look.at(RDF, large), "rdf", "Li-Si", "g");
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (mean[k] + other[k]) / 2;
        }
        double[] both = Look.column(Look.at(RDF, small, large), "rdf", "Li-Si", "g");
        assertArrayEquals(mean, both, 1e-9);
    }

    @Test
    void findsTheSameBitsWithAnyThreadsBatchesAndOrder() throws Exception {
        List<Configuration> frames = gas(50, 5, 9);
        frames.add(random(Look.cube(12), 10, 18, 77)); // twice the atoms
        String expected = Look.text(Look.at(RDF, frames, frames));
        for (int threads : new int[] {1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            Collections.reverse(frames);
            Session session = RDF.begin();
            var shown = Look.frames("a.xyz", frames);
            pool.submit(
                            () -> {
                                session.add(Part.REFERENCE, shown);
                                for (int k = 0; k < shown.size(); k += 7) {
                                    int end = Math.min(shown.size(), k + 7);
                                    session.add(Part.TRAJECTORY, shown.subList(k, end));
                                }
                            })
                    .get();
            pool.shutdown();
            assertEquals(expected, Look.text(session.finish()));
        }
    }
}
