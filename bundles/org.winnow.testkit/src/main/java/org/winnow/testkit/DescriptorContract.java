// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/** What every {@link Descriptor} must keep. */
public abstract class DescriptorContract {

    /** {@return the descriptor to be tested} Called often: make one that is dear only once. */
    protected abstract Descriptor descriptor();

    /** {@return configurations to be described; override if it knows other species only} */
    protected List<Configuration> configurations() {
        return Samples.configurations();
    }

    /** {@return the largest error by rounding, as a share of a configuration's largest feature} */
    protected double tolerance() {
        return 1e-10;
    }

    @Test
    void cutoffIsFiniteAndAboveZero() {
        double cutoff = descriptor().cutoff();
        assertTrue(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY, "cutoff is " + cutoff);
    }

    @Test
    void zetaIsAtLeastOne() {
        assertTrue(descriptor().zeta() >= 1, "zeta is " + descriptor().zeta());
    }

    @Test
    void namesEveryColumnDifferently() {
        List<String> columns = descriptor().columns(species());
        assertTrue(!columns.isEmpty(), "there must be at least one column");
        assertEquals(columns.size(), new HashSet<>(columns).size(), "names of columns repeat");
    }

    @Test
    void givesOneRowAnAtomAndOneFiniteNumberAColumn() {
        for (Configuration c : configurations()) {
            FeatureMatrix features = describe(c);
            assertEquals(c.size(), features.rows());
            assertEquals(descriptor().columns(species()).size(), features.columns());
            assertTrue(Arrays.stream(features.values()).allMatch(Double::isFinite));
        }
    }

    @Test
    void tellsDifferentConfigurationsApart() {
        long different = configurations().stream().map(c -> bits(describe(c))).distinct().count();
        assertEquals(configurations().size(), different);
    }

    @Test
    void translationLeavesEveryRowUnchanged() {
        assertUnchanged(c -> Moves.translated(c, 1.37, -20.3, 0.61));
    }

    @Test
    void rotationLeavesEveryRowUnchanged() {
        assertUnchanged(c -> Moves.rotated(c, 0.7, -1.9, 2.6));
    }

    @Test
    void renumberingOnlyReordersTheRows() {
        for (Configuration c : configurations()) {
            int[] order = shuffled(c.size());
            FeatureMatrix before = describe(c);
            FeatureMatrix after = describe(Moves.renumbered(c, order));
            assertRows(before, order, after);
        }
    }

    @Test
    void theChoiceOfCellVectorsDoesNotMatter() {
        assertUnchanged(Moves::recelled);
    }

    @Test
    void atomsMayLieOutsideTheCell() {
        assertUnchanged(Moves::scattered);
    }

    @Test
    void aSupercellRepeatsTheRows() {
        for (Configuration c : configurations()) {
            Configuration supercell = Moves.repeated(c, 3);
            int[] order = IntStream.range(0, supercell.size()).map(i -> i % c.size()).toArray();
            assertRows(describe(c), order, describe(supercell));
        }
    }

    @Test
    void anAtomCrossesTheCutoffWithoutAJump() {
        double cutoff = descriptor().cutoff();
        double step = 1e-6 * cutoff;
        double[] inside = describe(pair(cutoff - step)).values();
        double[] outside = describe(pair(cutoff + step)).values();
        double scale = Math.max(largest(inside), largest(describe(pair(cutoff / 2)).values()));
        assertArrayEquals(outside, inside, 1e-4 * scale);
    }

    @Test
    void anAtomBeyondTheCutoffIsNotSeen() {
        double cutoff = descriptor().cutoff();
        FeatureMatrix near = describe(pair(1.01 * cutoff));
        FeatureMatrix far = describe(pair(5 * cutoff));
        assertArrayEquals(far.values(), near.values(), tolerance() * largest(far.values()));
    }

    @Test
    void averagesTheUnitRows() {
        for (Configuration c : configurations()) {
            double[] expected = meanOfUnitRows(describe(c));
            assertArrayEquals(expected, descriptor().meanUnit(c, species()), tolerance());
        }
    }

    @Test
    void equalInputsGiveEqualBitsOnEveryThread() {
        for (Configuration c : configurations()) {
            assertEquals(1, Threads.differentResults(() -> bits(describe(c))));
            assertEquals(
                    1,
                    Threads.differentResults(
                            () -> Arrays.toString(descriptor().meanUnit(c, species()))));
        }
    }

    @Test
    void refusesASpeciesThatIsNotInTheSet() {
        Configuration c = configurations().get(0);
        SpeciesSet others = SpeciesSet.of(c.species(0) == 118 ? 117 : 118);
        assertThrows(
                IllegalArgumentException.class, () -> descriptor().describe(c, others), "describe");
        assertThrows(
                IllegalArgumentException.class, () -> descriptor().meanUnit(c, others), "meanUnit");
    }

    private SpeciesSet species() {
        return configurations().stream()
                .map(Configuration::speciesSet)
                .reduce(SpeciesSet::union)
                .orElseThrow();
    }

    private FeatureMatrix describe(Configuration c) {
        return descriptor().describe(c, species());
    }

    private Configuration pair(double distance) {
        int first = species().number(0);
        int last = species().number(species().size() - 1);
        return Configuration.of(new int[] {first, last}, new double[] {0, 0, 0, distance, 0, 0})
                .build();
    }

    private void assertUnchanged(UnaryOperator<Configuration> move) {
        for (Configuration c : configurations()) {
            int[] order = IntStream.range(0, c.size()).toArray();
            assertRows(describe(c), order, describe(move.apply(c)));
        }
    }

    private void assertRows(FeatureMatrix before, int[] order, FeatureMatrix after) {
        double allowed = tolerance() * largest(before.values());
        for (int i = 0; i < order.length; i++) {
            for (int k = 0; k < before.columns(); k++) {
                String where = "row " + i + ", column " + k;
                assertEquals(before.get(order[i], k), after.get(i, k), allowed, where);
            }
        }
    }

    private static double[] meanOfUnitRows(FeatureMatrix features) {
        double[] mean = new double[features.columns()];
        for (int i = 0; i < features.rows(); i++) {
            double square = 0;
            for (int k = 0; k < mean.length; k++) {
                square += features.get(i, k) * features.get(i, k);
            }
            for (int k = 0; k < mean.length && square > 0; k++) {
                mean[k] += features.get(i, k) / Math.sqrt(square) / features.rows();
            }
        }
        return mean;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private static String bits(FeatureMatrix features) {
        return Arrays.toString(features.values());
    }

    private static int[] shuffled(int n) {
        List<Integer> order = IntStream.range(0, n).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(5));
        return order.stream().mapToInt(i -> i).toArray();
    }
}
