// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.api.evaluation.Table;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.potential.PotentialFormat;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/** An engine over algorithms simple enough to be followed by hand. */
final class Fakes {

    final FakeCatalogue catalogue = new FakeCatalogue();
    final AtomicInteger described = new AtomicInteger();
    final AtomicInteger selects = new AtomicInteger();
    FakeDatasets datasets = new FakeDatasets();
    Optional<PlotWriter> plots = Optional.of((plot, f) -> draw(plot, f));
    List<PotentialFormat> potentials = List.of(new FakePotentials());
    List<JobRunner<?, ?>> runners = List.of();
    FeatureCache cache = new FeatureCache(Optional.empty(), 0, 0);

    Fakes() {
        catalogue.algorithms.put("place", new Place());
        catalogue.algorithms.put("linear", kernel(true));
        catalogue.algorithms.put("pairs", kernel(false));
        catalogue.algorithms.put("farthest", new Farthest(true));
        catalogue.algorithms.put("farthest-anew", new Farthest(false));
        catalogue.algorithms.put("representativeness", (Evaluator) Fakes::curve);
    }

    JobEngine engine() {
        return new JobEngine(
                new Tools(
                        catalogue,
                        datasets,
                        () -> Optional.of(new FakeSpaces()),
                        () -> plots,
                        () -> potentials,
                        () -> runners,
                        platform(),
                        cache));
    }

    static SelectJob select(List<String> files, Path out, Integer... sizes) {
        var stop =
                new SelectJob.Stop(List.of(sizes), OptionalDouble.empty(), OptionalDouble.empty());
        return select(files, out, stop, "linear", "farthest", false);
    }

    static SelectJob select(
            List<String> files,
            Path out,
            SelectJob.Stop stop,
            String kernel,
            String sampler,
            boolean quarantine) {
        return new SelectJob(
                Inputs.of(files.toArray(String[]::new)),
                out,
                false,
                stop,
                new SelectJob.Algorithms("place", kernel, sampler, List.of("representativeness")),
                Optional.empty(),
                quarantine,
                1);
    }

    private static void draw(Plot plot, Path folder) throws IOException {
        Files.writeString(folder.resolve(plot.name() + ".png"), plot.title());
        Files.writeString(folder.resolve(plot.name() + ".svg"), plot.title());
    }

    static Platform platform() {
        return new Platform() {
            @Override
            public String version() {
                return "1.2.3";
            }

            @Override
            public Map<String, String> bundles() {
                return Map.of("fakes", "1.0.0");
            }

            @Override
            public String code(String bundle) {
                return "code of " + bundle;
            }
        };
    }

    /** The place of the first atom, and 1. */
    final class Place implements Descriptor {
        @Override
        public double cutoff() {
            return 1;
        }

        @Override
        public List<String> columns(SpeciesSet species) {
            return List.of("x", "one");
        }

        @Override
        public FeatureMatrix describe(Configuration c, SpeciesSet species) {
            double[] values = new double[2 * c.size()];
            for (int i = 0; i < c.size(); i++) {
                values[2 * i] = c.position(3 * i);
                values[2 * i + 1] = 1;
            }
            return new FeatureMatrix(c.size(), 2, values);
        }

        @Override
        public double[] meanUnit(Configuration c, SpeciesSet species) {
            described.incrementAndGet();
            return new double[] {c.position(0), 1};
        }
    }

    private static Kernel kernel(boolean linear) {
        return new Kernel() {
            @Override
            public boolean linear(double zeta) {
                return linear;
            }

            @Override
            public boolean normalised() {
                return false;
            }

            @Override
            public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
                return a.get(0, 0) * b.get(0, 0) + a.get(0, 1) * b.get(0, 1);
            }
        };
    }

    /** Farthest-point sampling from the lowest row, in its simplest form. */
    private final class Farthest implements Sampler {
        private final boolean nested;

        Farthest(boolean nested) {
            this.nested = nested;
        }

        @Override
        public boolean nested() {
            return nested;
        }

        @Override
        public Selection select(Space space, Task task, Progress progress) {
            selects.incrementAndGet();
            double[] nearest = new double[space.size()];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            for (int row : task.base()) {
                approach(space, row, nearest);
            }
            int[] rows = new int[task.count()];
            double[] distances = new double[task.count()];
            for (int k = 0; k < rows.length; k++) {
                int best = -1;
                for (int row : IntStream.of(task.order()).sorted().toArray()) {
                    if (best < 0 || nearest[row] > nearest[best]) {
                        best = row;
                    }
                }
                rows[k] = best;
                distances[k] = Double.isInfinite(nearest[best]) ? Double.NaN : nearest[best];
                approach(space, best, nearest);
                nearest[best] = -1;
                progress.report((double) k / rows.length);
            }
            return new Selection(rows, distances);
        }
    }

    private static void approach(Space space, int row, double[] nearest) {
        double[] d = new double[space.size()];
        space.distances(row, d);
        for (int i = 0; i < d.length; i++) {
            nearest[i] = Math.min(nearest[i], d[i]);
        }
    }

    /** Farthest distance and share within 0.1 for every size; at 0 where only a base is there. */
    private static Finding curve(Evaluator.Trial trial, Progress progress) {
        double[] nearest = new double[trial.space().size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        List<List<Object>> rows = new ArrayList<>();
        for (int row : trial.base()) {
            approach(trial.space(), row, nearest);
        }
        int size = trial.selection().size();
        for (int k = Math.min(size, 1); k <= size; k++) {
            if (k > 0) {
                approach(trial.space(), trial.selection().rows()[k - 1], nearest);
            }
            double farthest = Arrays.stream(nearest).max().orElseThrow();
            long near = Arrays.stream(nearest).filter(d -> d <= 0.1).count();
            rows.add(List.of(k, farthest, 100.0 * near / nearest.length));
            progress.report(-1);
        }
        Plot.Axis axis = new Plot.Axis("size", false);
        Plot plot = new Plot("curve", "Curve", axis, axis, Optional.empty(), List.of());
        return new Finding(
                Finding.Level.FINE,
                "all is well",
                List.of(new Finding.Quantity("farthest", 1.5, "Å")),
                List.of(
                        new Table(
                                "curve",
                                List.of("size", "farthest_distance", "representativeness"),
                                rows)),
                List.of(plot));
    }
}
