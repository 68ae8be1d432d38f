// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.trajectory.TrajectoryEvaluator;

/**
 * Mean squared displacements by species, relative to the centre of mass, and the coefficient of
 * self-diffusion D = slope / 6.
 *
 * <p>Every file, and every value of {@code run} in it, is a trajectory of its own; those of one
 * composition are averaged. Frames must be evenly spaced: lags are counted in frames, and are times
 * where every frame says its {@code time} in fs and these are evenly spaced. Displacements are seen
 * from up to 64 frames ({@link Run}). The slope is that of the least-squares line from {@code from}
 * to {@code to} of the longest lag. Time O(64 × atoms) a frame, memory O(64 × atoms + frames).
 */
@Component(factory = TrajectoryEvaluator.FACTORY, service = TrajectoryEvaluator.class)
@Designate(ocd = MeanSquaredDisplacement.Settings.class)
@Algorithm(
        id = "msd",
        title = "Mean squared displacements",
        source = "Frenkel and Smit, Understanding Molecular Simulation, 2nd ed., section 4.4.1")
public final class MeanSquaredDisplacement implements TrajectoryEvaluator {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Mean squared displacements")
    public @interface Settings {
        /** {@return how positions go on from frame to frame} */
        @AttributeDefinition(
                name = "Unwrapping",
                description = "How an atom that leaves the cell goes on from frame to frame",
                options = {
                    @Option(label = "by the nearest image", value = "nearest"),
                    @Option(label = "positions are unwrapped already", value = "none")
                })
        String unwrap() default "nearest";

        /** {@return where the line of the slope begins} */
        @AttributeDefinition(
                name = "Line from",
                description = "Share of the longest lag at which the line of the slope begins",
                min = "0",
                max = "1")
        double from() default 0.1;

        /** {@return where the line of the slope ends} */
        @AttributeDefinition(
                name = "Line to",
                description = "Share of the longest lag at which the line of the slope ends",
                min = "0",
                max = "1")
        double to() default 0.5;
    }

    private final boolean wrapped;
    private final double from;
    private final double to;

    /** Made by the catalogue. @param settings what the user chose */
    @Activate
    public MeanSquaredDisplacement(Settings settings) {
        this(settings.unwrap().equals("nearest"), settings.from(), settings.to());
    }

    /**
     * Made by hand.
     *
     * @param wrapped whether atoms may jump to another image from frame to frame
     * @param from share of the longest lag at which the line of the slope begins
     * @param to share of the longest lag at which it ends
     * @throws IllegalArgumentException unless 0 ≤ from &lt; to ≤ 1
     */
    public MeanSquaredDisplacement(boolean wrapped, double from, double to) {
        if (!(from >= 0 && from < to && to <= 1)) {
            throw new IllegalArgumentException(
                    "the line must run from 0 or more to at most 1 of the longest lag, got "
                            + from
                            + " to "
                            + to);
        }
        this.wrapped = wrapped;
        this.from = from;
        this.to = to;
    }

    @Override
    public Session begin() {
        return new Following();
    }

    /** One look at trajectories. */
    private final class Following implements Session {

        private final Map<Part, Map<String, List<Run>>> parts = new TreeMap<>();

        @Override
        public void add(Part part, List<Frame> frames) {
            Map<String, List<Run>> known = parts.computeIfAbsent(part, p -> new TreeMap<>());
            for (Frame frame : frames) {
                List<Run> runs =
                        known.computeIfAbsent(
                                frame.configuration().composition(), n -> new ArrayList<>());
                if (runs.isEmpty() || !runs.get(runs.size() - 1).goesOn(frame)) {
                    runs.add(new Run(frame, wrapped));
                }
                runs.get(runs.size() - 1).add(frame);
            }
        }

        @Override
        public Finding finish() {
            List<Displacements> all = new ArrayList<>();
            parts.forEach(
                    (part, runs) ->
                            runs.forEach(
                                    (name, of) ->
                                            all.add(Displacements.of(part, name, of, from, to))));
            return new DisplacementFinding(all).finding();
        }
    }
}
