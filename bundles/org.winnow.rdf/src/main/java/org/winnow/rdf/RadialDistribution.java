// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.model.Cell;
import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.numerics.Parallel;

/**
 * Radial distribution functions of all pairs of species, with their first peaks and coordination
 * numbers; beside a reference also the differences of the first peaks, Δr = r − r_reference and δh
 * = (h − h_reference) / h_reference, and the largest of each composition.
 *
 * <p>Distances to periodic images count up to {@code r-max} in cells of any shape and size; beyond
 * half the shortest height of a cell they are correlated with those within. Every frame is
 * normalised by its own volume ({@link Radial}); peaks are fitted ({@link FirstPeak}). Time
 * O(frames × distances); memory does not grow with frames. Counts are whole numbers, so threads and
 * the order of frames do not matter, to the last bit.
 */
@Component(factory = TrajectoryEvaluator.FACTORY, service = TrajectoryEvaluator.class)
@Designate(ocd = RadialDistribution.Settings.class)
@Algorithm(
        id = "rdf",
        title = "Radial distribution functions",
        source =
                "Xu et al., Training Data Set Refinement for the Machine Learning Potential of"
                        + " Li–Si Alloys via Structural Similarity Analysis, eqs. 12 and 13")
public final class RadialDistribution implements TrajectoryEvaluator {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Radial distribution functions")
    public @interface Settings {
        /** {@return the largest distance} */
        @AttributeDefinition(
                name = "Largest distance [Å]",
                description = "Distances up to this are counted, to periodic images too",
                min = "0.1")
        double r$_$max() default 8;

        /** {@return the width of a bin} */
        @AttributeDefinition(
                name = "Bin [Å]",
                description = "Width of the bins of the curves; peaks are placed within them",
                min = "0.0001")
        double bin() default 0.02;

        /** {@return the smoothing before peaks are looked for} */
        @AttributeDefinition(
                name = "Smoothing [Å]",
                description =
                        "Standard deviation of the Gaussian that smooths a curve before its peak is"
                                + " fitted; its widening is undone",
                min = "0")
        double smoothing() default 0.05;
    }

    /** So many frames are counted by one thread at a time. */
    private static final int CHUNK = 4;

    private final Grid grid;
    private final double smoothing;

    /** Made by the catalogue. @param settings what the user chose */
    @Activate
    public RadialDistribution(Settings settings) {
        this(settings.r$_$max(), settings.bin(), settings.smoothing());
    }

    /**
     * Made by hand.
     *
     * @param reach distances up to this are counted, Å; rounded to whole bins
     * @param bin width of a bin, Å
     * @param smoothing before a peak is fitted, Å
     * @throws IllegalArgumentException if there is no bin, or smoothing is below 0 or above reach
     */
    public RadialDistribution(double reach, double bin, double smoothing) {
        grid = Grid.of(reach, bin);
        if (!(smoothing >= 0 && smoothing <= reach)) {
            throw new IllegalArgumentException(
                    "smoothing must lie in 0.." + reach + " Å, got " + smoothing);
        }
        this.smoothing = smoothing;
    }

    @Override
    public Session begin() {
        return new Counting();
    }

    /** One look at trajectories. */
    private final class Counting implements Session {

        private final Map<Part, Map<String, Frames>> parts = new TreeMap<>();
        private final Queue<FrameCounter> idle = new ConcurrentLinkedQueue<>();

        @Override
        public void add(Part part, List<Frame> frames) {
            frames.forEach(RadialDistribution::check);
            int[][] counts = new int[frames.size()][];
            Parallel.rows(
                    counts.length,
                    CHUNK,
                    Progress.NONE,
                    (from, to) -> count(frames, from, to, counts));
            Map<String, Frames> known = parts.computeIfAbsent(part, p -> new TreeMap<>());
            for (int k = 0; k < counts.length; k++) {
                var c = frames.get(k).configuration();
                known.computeIfAbsent(c.composition(), n -> new Frames(grid, c)).add(c, counts[k]);
            }
        }

        private void count(List<Frame> frames, int from, int to, int[][] counts) {
            FrameCounter free = idle.poll();
            FrameCounter counter = free == null ? new FrameCounter(grid) : free;
            for (int k = from; k < to; k++) {
                counts[k] = counter.count(frames.get(k).configuration());
            }
            idle.add(counter);
        }

        @Override
        public Finding finish() {
            Map<String, Frames> judged = parts.getOrDefault(Part.TRAJECTORY, Map.of());
            Map<String, Frames> reference = parts.getOrDefault(Part.REFERENCE, Map.of());
            List<Comparison> all = new ArrayList<>();
            judged.forEach(
                    (name, frames) ->
                            all.add(
                                    Comparison.of(
                                            name,
                                            frames,
                                            Optional.ofNullable(reference.get(name)),
                                            smoothing)));
            return new RadialFinding(all, !reference.isEmpty(), grid).finding();
        }
    }

    private static void check(Frame frame) {
        Cell cell = frame.configuration().cell();
        if (!(cell.periodic(0) && cell.periodic(1) && cell.periodic(2))) {
            throw new IllegalArgumentException(
                    frame.origin().file()
                            + ":"
                            + frame.origin().line()
                            + ": a radial distribution function needs a cell that repeats along"
                            + " all three vectors, got "
                            + (cell.periodic() ? "one that does not" : "none"));
        }
    }
}
