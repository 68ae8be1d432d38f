// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.UsageException;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;
import org.winnow.numerics.Simd;

class SoapDescriptorTest {

    private static final SpeciesSet SET = SpeciesSet.of(3, 8, 14);
    private static final SoapDescriptor SOAP = new SoapDescriptor(SoapParameters.PAPER);
    private static final double[] CELL = {6, 0, 0, 1.5, 5, 0, -1, 2, 7};

    private static Configuration crystal(long seed, int n) {
        Random random = new Random(seed);
        int[] species = random.ints(n, 0, 2).map(k -> k == 0 ? 3 : 14).toArray();
        double[] positions = random.doubles(3 * n, -2, 9).toArray();
        return Configuration.of(species, positions).cell(Cell.of(CELL, true, true, true)).build();
    }

    @Test
    void agreesWithTheSumOverPairsOfAtoms() {
        ExactKernel exact = new ExactKernel(3, 0.5, 0.4, 4);
        for (String species : List.of("separate", "blind", "alchemical")) {
            double kappa = species.equals("alchemical") ? 0.3 : species.equals("blind") ? 1 : 0;
            SoapParameters parameters = SoapParameters.PAPER.size(14, 4).species(species, kappa);
            Configuration a = cluster(4, 6);
            Configuration b = cluster(5, 5);
            FeatureMatrix rows = new SoapDescriptor(parameters).describe(a, SET);
            FeatureMatrix others = new SoapDescriptor(parameters).describe(b, SET);
            for (int i = 0; i < 3; i++) {
                double expected = exact.of(a, i, b, i, kappa);
                double got = 0;
                for (int k = 0; k < rows.columns(); k++) {
                    got += rows.get(i, k) * others.get(i, k);
                }
                assertEquals(expected, got, 1e-7 * (1 + expected), species + " " + i);
            }
        }
    }

    private static Configuration cluster(long seed, int n) {
        Random random = new Random(seed);
        int[] species = new int[n];
        Arrays.setAll(species, i -> SET.number(i % 3));
        double[] positions = random.doubles(3 * n, -1.6, 1.6).toArray();
        return Configuration.of(species, positions).build();
    }

    @Test
    void averagesItsOwnUnitRows() {
        for (String species : List.of("separate", "blind", "alchemical")) {
            SoapParameters parameters = SoapParameters.PAPER.size(5, 4).species(species, 0.4);
            SoapDescriptor soap = new SoapDescriptor(parameters);
            Configuration c = crystal(6, 23);
            FeatureMatrix rows = soap.describe(c, SET);
            double[] mean = new double[rows.columns()];
            for (int i = 0; i < rows.rows(); i++) {
                double[] unit = SoapReferenceTest.unit(rows, i);
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += unit[k] / rows.rows();
                }
            }
            assertArrayEquals(mean, soap.meanUnit(c, SET), 1e-13);
        }
    }

    @Test
    void givesTheSameBitsWithVectors() {
        Assumptions.assumeTrue(Simd.available(), "the Vector API is not there");
        for (int n : new int[] {1, 3, 8, 9, 13, 16}) {
            for (String species : List.of("separate", "blind", "alchemical")) {
                SoapParameters parameters =
                        SoapParameters.PAPER.size(n, n % 8).species(species, 0.4);
                Workspace workspace = new Workspace(new SoapModel(parameters));
                Configuration c = crystal(n, 19);
                assertArrayEquals(
                        workspace.describe(c, SET, false), workspace.describe(c, SET, true), 0);
                assertArrayEquals(
                        workspace.meanUnit(c, SET, false), workspace.meanUnit(c, SET, true), 0);
            }
        }
    }

    @Test
    void givesTheSameBitsOnManyThreads() {
        SoapDescriptor soap = new SoapDescriptor(SoapParameters.PAPER);
        double[][] alone = new double[24][];
        for (int k = 0; k < alone.length; k++) {
            alone[k] = soap.meanUnit(crystal(k, 5 + k), SET);
        }
        double[][] together = new double[24][];
        IntStream.range(0, 24)
                .parallel()
                .forEach(k -> together[k] = soap.meanUnit(crystal(k, 5 + k), SET));
        for (int k = 0; k < alone.length; k++) {
            assertArrayEquals(alone[k], together[k], 0);
        }
    }

    @Test
    void allocatesLittleBesidesTheResult() {
        Workspace workspace = new Workspace(new SoapModel(SoapParameters.PAPER));
        Configuration c = crystal(7, 40);
        workspace.meanUnit(c, SET, false);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        int length = workspace.meanUnit(c, SET, false).length;
        long allocated = threads.getThreadAllocatedBytes(id) - before;
        assertTrue(allocated < 8L * length + 4096, "allocated " + allocated);
    }

    @Test
    void labelsEveryColumnOnce() {
        SoapDescriptor soap = new SoapDescriptor(SoapParameters.PAPER.size(3, 2));
        List<String> labels = soap.columns(SET);
        assertEquals(9 * 10 / 2 * 3, labels.size());
        assertEquals(labels.size(), labels.stream().distinct().count());
        assertEquals("Li-Li 0 0 0", labels.get(0));
        assertEquals("Li-O 0 1 0", labels.get(19));
        assertEquals("Si-Si 2 2 2", labels.get(labels.size() - 1));
        assertEquals(labels.size(), soap.describe(crystal(1, 3), SET).columns());
    }

    /**
     * One silicon atom and one oxygen neighbor: nothing with lithium, and no Si-Si beyond l = 0.
     */
    @Test
    void putsFeaturesWhereTheLabelsSay() {
        int[] species = {14, 8};
        Configuration pair = Configuration.of(species, new double[] {0, 0, 0, 0, 0, 1.6}).build();
        SoapDescriptor soap = new SoapDescriptor(SoapParameters.PAPER.size(3, 2));
        FeatureMatrix rows = soap.describe(pair, SET);
        List<String> labels = soap.columns(SET);
        for (int k = 0; k < rows.columns(); k++) {
            String label = labels.get(k);
            boolean empty =
                    label.contains("Li") || !label.startsWith("O-O") && !label.endsWith(" 0");
            assertEquals(empty, Math.abs(rows.get(0, k)) < 1e-12, label);
        }
    }

    @Test
    void leavesARowOfZerosWhereThereIsNothing() {
        SoapDescriptor soap = new SoapDescriptor(SoapParameters.PAPER.centre(false));
        Configuration atom = Configuration.of(new int[] {3}, new double[3]).build();
        for (double feature : soap.describe(atom, SET).values()) {
            assertEquals(0, feature, 0);
        }
        for (double feature : soap.meanUnit(atom, SET)) {
            assertEquals(0, feature, 0);
        }
    }

    @Test
    void refusesASpeciesThatIsNotInTheSet() {
        Configuration iron = Configuration.of(new int[] {26}, new double[3]).build();
        String message =
                assertThrows(IllegalArgumentException.class, () -> SOAP.meanUnit(iron, SET))
                        .getMessage();
        assertEquals("species must be one of Li,O,Si, got Fe", message);
        assertEquals(2, SOAP.describe(crystal(1, 2), SET).rows());
    }

    @Test
    void refusesBadSettings() {
        SoapParameters good = SoapParameters.PAPER;
        assertEquals("n must lie in 1..32, got 0", refusal(() -> good.size(0, 6)));
        assertEquals("l must lie in 0..20, got 21", refusal(() -> good.size(8, 21)));
        assertEquals("cutoff must lie in 0.5..20, got 0", refusal(() -> good.lengths(0, 0, 1)));
        assertEquals("width must lie in 0..3, got 4", refusal(() -> good.lengths(3, 4, 0.4)));
        assertEquals("sigma must lie in 0.1..10, got 0", refusal(() -> good.lengths(3, 0.5, 0)));
        assertEquals("kappa must lie in 0..1, got 1.5", refusal(() -> good.species("blind", 1.5)));
        assertEquals("basis must be one of mercer, gto, got dvr", refusal(() -> good.basis("dvr")));
        assertEquals(
                "species must be one of separate, blind, alchemical, got none",
                refusal(() -> good.species("none", 0)));
    }

    private static String refusal(Runnable bad) {
        return assertThrows(UsageException.class, bad::run).getMessage();
    }
}
