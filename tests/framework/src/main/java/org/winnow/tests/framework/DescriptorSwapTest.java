// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.SelectJob.Pick;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;

/** One descriptor in another's place: the same words, kernel and sampler, other choices. */
@ExtendWith(ServiceExtension.class)
class DescriptorSwapTest {

    private static final int COUNT = 40;
    private static final int SIZE = 8;

    /** Of a distance: features are kept and compared with rounding of their own. */
    private static final double TOLERANCE = 1e-6;

    @InjectService(timeout = 10_000)
    Catalogue catalogue;

    @InjectService(timeout = 10_000)
    Engine engine;

    @TempDir Path folder;

    @Test
    void momentTensorsTakeThePlaceOfSoap() throws Exception {
        List<Configuration> all = made();
        Path file = write(all, "made.xyz");
        List<Pick> soap = picks(file, "soap", "soap");
        List<Pick> moments = picks(file, "mtp:level=4", "mtp");
        assertFarthestPoints(all, soap, "soap");
        assertFarthestPoints(all, moments, "mtp:level=4");
        assertNotEquals(indices(soap), indices(moments));
        assertEquals(moments, picks(file, "mtp:level=4", "again"));
    }

    @Test
    void otherSettingsOfMomentTensorsAreOtherDescriptors() throws Exception {
        Path file = write(made(), "made.xyz");
        List<Pick> four = picks(file, "mtp:level=4", "four");
        List<Pick> ten = picks(file, "mtp:level=10,cutoff=4,min-dist=1.5,radial=4", "ten");
        assertNotEquals(distances(four), distances(ten));
    }

    private static List<Integer> indices(List<Pick> picks) {
        return picks.stream().map(Pick::index).toList();
    }

    private static List<Double> distances(List<Pick> picks) {
        return picks.stream().map(Pick::distance).toList();
    }

    private List<Pick> picks(Path file, String descriptor, String name) throws IOException {
        SelectJob job =
                new SelectJob(
                        Inputs.of(file.toString()),
                        folder.resolve(name),
                        false,
                        new SelectJob.Stop(
                                List.of(SIZE), OptionalDouble.empty(), OptionalDouble.empty()),
                        new SelectJob.Algorithms(descriptor, "average", "fps", List.of()),
                        Optional.empty(),
                        false,
                        1);
        SelectJob.Result result = engine.run(job, 2, Progress.NONE);
        assertEquals(COUNT, result.candidates());
        return result.picks();
    }

    /**
     * Each pick after the first is the farthest from all before it, by distances worked out anew.
     */
    private void assertFarthestPoints(List<Configuration> all, List<Pick> picks, String name) {
        assertEquals(SIZE, picks.size());
        assertEquals(SIZE, indices(picks).stream().distinct().count());
        double[][] points = points(all, name);
        for (int k = 1; k < SIZE; k++) {
            List<Integer> before = indices(picks).subList(0, k);
            double farthest = 0;
            for (double[] point : points) {
                farthest = Math.max(farthest, nearest(point, points, before));
            }
            Pick pick = picks.get(k);
            assertTrue(farthest > 100 * TOLERANCE, name + " must tell configurations apart");
            assertEquals(farthest, nearest(points[pick.index()], points, before), TOLERANCE);
            assertEquals(farthest, pick.distance(), TOLERANCE);
        }
    }

    private static double nearest(double[] point, double[][] points, List<Integer> chosen) {
        double least = Double.POSITIVE_INFINITY;
        for (int c : chosen) {
            double square = 0;
            for (int j = 0; j < point.length; j++) {
                square += (point[j] - points[c][j]) * (point[j] - points[c][j]);
            }
            least = Math.min(least, Math.sqrt(square));
        }
        return least;
    }

    /** {@return the mean of the unit features of each configuration's atoms, of length 1 again} */
    private double[][] points(List<Configuration> all, String name) {
        SpeciesSet species = SpeciesSet.of(3, 14);
        double[][] points = new double[all.size()][];
        try (var descriptor = catalogue.create(Descriptor.class, name)) {
            for (int c = 0; c < points.length; c++) {
                FeatureMatrix rows = descriptor.get().describe(all.get(c), species);
                double[] sum = new double[rows.columns()];
                for (int i = 0; i < rows.rows(); i++) {
                    double[] row = new double[rows.columns()];
                    for (int j = 0; j < row.length; j++) {
                        row[j] = rows.get(i, j);
                    }
                    unit(row);
                    for (int j = 0; j < row.length; j++) {
                        sum[j] += row[j];
                    }
                }
                unit(sum);
                points[c] = sum;
            }
        }
        return points;
    }

    private static void unit(double[] vector) {
        double square = 0;
        for (double v : vector) {
            square += v * v;
        }
        for (int j = 0; j < vector.length; j++) {
            vector[j] /= Math.sqrt(square);
        }
    }

    /** {@return shaken simple cubic lattices of lithium and silicon, 8 atoms each} */
    private static List<Configuration> made() {
        Random random = new Random(7);
        List<Configuration> all = new ArrayList<>();
        for (int c = 0; c < COUNT; c++) {
            double a = 2.4 + 0.6 * random.nextDouble();
            int[] species = new int[8];
            double[] x = new double[24];
            for (int i = 0; i < 8; i++) {
                species[i] = random.nextInt(COUNT) < c ? 3 : 14;
                for (int axis = 0; axis < 3; axis++) {
                    x[3 * i + axis] = a * (i >> axis & 1) + 0.15 * random.nextGaussian();
                }
            }
            double[] cell = {2 * a, 0, 0, 0, 2 * a, 0, 0, 0, 2 * a};
            all.add(Configuration.of(species, x).cell(Cell.of(cell, true, true, true)).build());
        }
        return all;
    }

    private Path write(List<Configuration> all, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Configuration c : all) {
            double[] h = c.cell().vectors();
            text.append(c.size())
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "%nLattice=\"%s 0 0 0 %s 0 0 0 %s\""
                                            + " Properties=species:S:1:pos:R:3 pbc=\"T T T\"%n",
                                    h[0],
                                    h[4],
                                    h[8]));
            for (int i = 0; i < c.size(); i++) {
                text.append(Species.symbol(c.species(i)));
                for (int axis = 0; axis < 3; axis++) {
                    text.append(' ').append(c.position(3 * i + axis));
                }
                text.append('\n');
            }
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
