// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;

class DescriptorContractTest {

    private static final String IMAGE_TESTS =
            "theChoiceOfCellVectorsDoesNotMatter,atomsMayLieOutsideTheCell";

    private static Descriptor underTest;

    static final class Contract extends DescriptorContract {
        @Override
        protected Descriptor descriptor() {
            return underTest;
        }
    }

    @Test
    void eachTestCatchesItsFlawAndOnlyFlaws() {
        Flaws flaws = new Flaws(Contract.class);
        check(flaws, "none", new Plain(), "");
        check(flaws, "infinite cutoff", new InfiniteCutoff(), CUTOFF_TESTS);
        check(flaws, "zeta below one", new SmallZeta(), "zetaIsAtLeastOne");
        check(flaws, "columns with one name", new SameNames(), "namesEveryColumnDifferently");
        check(flaws, "unnamed column", new Unnamed(), "givesOneRowAnAtomAndOneFiniteNumberAColumn");
        check(flaws, "sees nothing", new Blind(), "tellsDifferentConfigurationsApart");
        check(flaws, "absolute position", new Absolute(), ABSOLUTE_TESTS);
        check(flaws, "depends on axes", new Axes(), "rotationLeavesEveryRowUnchanged");
        check(flaws, "depends on numbering", new Numbering(), NUMBERING_TESTS);
        check(flaws, "nearest images only", new NearestImages(), IMAGE_TESTS);
        check(flaws, "jump at the cutoff", new Jump(), "anAtomCrossesTheCutoffWithoutAJump");
        check(flaws, "sees too far", new FarSighted(), "anAtomBeyondTheCutoffIsNotSeen");
        check(flaws, "mean of raw rows", new RawMean(), "averagesTheUnitRows");
        check(flaws, "state", new Stateful(), "equalInputsGiveEqualBitsOnEveryThread");
        check(flaws, "takes any species", new Careless(), "refusesASpeciesThatIsNotInTheSet");
        flaws.assertEveryTestCaughtOne();
    }

    private static final String CUTOFF_TESTS =
            "cutoffIsFiniteAndAboveZero,anAtomCrossesTheCutoffWithoutAJump,"
                    + "anAtomBeyondTheCutoffIsNotSeen";
    private static final String ABSOLUTE_TESTS =
            "translationLeavesEveryRowUnchanged,rotationLeavesEveryRowUnchanged,"
                    + "atomsMayLieOutsideTheCell,aSupercellRepeatsTheRows,"
                    + "anAtomBeyondTheCutoffIsNotSeen";
    private static final String NUMBERING_TESTS =
            "renumberingOnlyReordersTheRows,aSupercellRepeatsTheRows";

    private static void check(Flaws flaws, String flaw, Descriptor descriptor, String tests) {
        underTest = descriptor;
        flaws.assertCaughtBy(flaw, tests);
    }

    /** Sound: sums (1 − r/r_c)² over the neighbors of each species, images by brute force. */
    private static class Plain implements Descriptor {
        int images = 9;

        @Override
        public double cutoff() {
            return 2.6;
        }

        @Override
        public List<String> columns(SpeciesSet species) {
            return IntStream.range(0, species.size())
                    .mapToObj(s -> Species.symbol(species.number(s)))
                    .toList();
        }

        double weight(double x, double y, double z) {
            double r = Math.sqrt(x * x + y * y + z * z);
            return r > 0 && r < 2.6 ? (1 - r / 2.6) * (1 - r / 2.6) : 0;
        }

        @Override
        public FeatureMatrix describe(Configuration c, SpeciesSet species) {
            double[] values = new double[c.size() * species.size()];
            for (int i = 0; i < c.size(); i++) {
                for (int j = 0; j < c.size(); j++) {
                    values[i * species.size() + species.index(c.species(j))] += sum(c, i, j);
                }
            }
            return new FeatureMatrix(c.size(), species.size(), values);
        }

        private double sum(Configuration c, int i, int j) {
            double sum = 0;
            for (int a = -reach(c, 0); a <= reach(c, 0); a++) {
                for (int b = -reach(c, 1); b <= reach(c, 1); b++) {
                    for (int e = -reach(c, 2); e <= reach(c, 2); e++) {
                        sum +=
                                weight(
                                        apart(c, i, j, a, b, e, 0),
                                        apart(c, i, j, a, b, e, 1),
                                        apart(c, i, j, a, b, e, 2));
                    }
                }
            }
            return sum;
        }

        private int reach(Configuration c, int k) {
            return c.cell().periodic(k) ? images : 0;
        }

        private static double apart(Configuration c, int i, int j, int a, int b, int e, int axis) {
            return c.position(3 * j + axis)
                    - c.position(3 * i + axis)
                    + a * c.cell().vector(axis)
                    + b * c.cell().vector(3 + axis)
                    + e * c.cell().vector(6 + axis);
        }
    }

    private static final class InfiniteCutoff extends Plain {
        @Override
        public double cutoff() {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static final class SmallZeta extends Plain {
        @Override
        public double zeta() {
            return 0.5;
        }
    }

    private static final class SameNames extends Plain {
        @Override
        public List<String> columns(SpeciesSet species) {
            return super.columns(species).stream().map(name -> "x").toList();
        }
    }

    private static final class Unnamed extends Plain {
        @Override
        public List<String> columns(SpeciesSet species) {
            return super.columns(species).subList(1, species.size());
        }
    }

    private static final class NearestImages extends Plain {
        NearestImages() {
            images = 1;
        }
    }

    private static final class Jump extends Plain {
        @Override
        double weight(double x, double y, double z) {
            double r = Math.sqrt(x * x + y * y + z * z);
            return r > 0 && r < 2.6 ? 1 + r : 0;
        }
    }

    private static final class FarSighted extends Plain {
        @Override
        public double cutoff() {
            return 2;
        }
    }

    private static final class Axes extends Plain {
        @Override
        double weight(double x, double y, double z) {
            return super.weight(x, y, z) * (1 + x * x);
        }
    }

    private static final class RawMean extends Plain {
        @Override
        public double[] meanUnit(Configuration c, SpeciesSet species) {
            double[] mean = super.meanUnit(c, species);
            mean[0] *= 1.001;
            mean[1] *= 1.001;
            mean[3] *= 1.001;
            return mean;
        }
    }

    /** Changes what a sound descriptor gives. */
    private abstract static class Changed extends Plain {
        abstract double change(Configuration c, int row, double value);

        @Override
        public FeatureMatrix describe(Configuration c, SpeciesSet species) {
            FeatureMatrix sound = super.describe(c, species);
            double[] values = sound.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = change(c, i / species.size(), values[i]);
            }
            return new FeatureMatrix(c.size(), species.size(), values);
        }
    }

    private static final class Blind extends Changed {
        @Override
        double change(Configuration c, int row, double value) {
            return 1;
        }
    }

    private static final class Absolute extends Changed {
        @Override
        double change(Configuration c, int row, double value) {
            return value + 1e-3 * c.position(3 * row);
        }
    }

    private static final class Numbering extends Changed {
        @Override
        double change(Configuration c, int row, double value) {
            return value * (1 + 1e-6 * row);
        }
    }

    private static final class Stateful extends Changed {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        double change(Configuration c, int row, double value) {
            return value * (1 + 1e-15 * (calls.incrementAndGet() % 50));
        }
    }

    private static final class Careless extends Plain {
        @Override
        public FeatureMatrix describe(Configuration c, SpeciesSet species) {
            return super.describe(c, species.union(c.speciesSet()));
        }
    }
}
