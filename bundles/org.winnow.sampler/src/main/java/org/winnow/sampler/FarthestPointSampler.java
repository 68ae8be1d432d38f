// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.SplitMix;

/**
 * Farthest-point sampling: each choice is the row farthest from all earlier choices (max-min), the
 * first the {@link Medoid} unless told otherwise.
 *
 * <p>Exact. Distances are compared after rounding to 1e-9, and of equally far rows the lowest wins,
 * so that neither the last bit nor the order of files decides. A chosen row and a row of the base
 * are never chosen again. With a base there is no start rule: the first choice is the row farthest
 * from the base.
 *
 * <p>Time at most O(n count) distances; in a Euclidean space {@link LazyFarthest} needs about a
 * hundredth of them. Memory O((n + count) · 16 + count · d).
 */
@Component(factory = Sampler.FACTORY, service = Sampler.class)
@Designate(ocd = FarthestPointSampler.Settings.class)
@Algorithm(id = "fps", title = "Farthest-point sampling", source = "doi:10.1063/1.5024611")
public final class FarthestPointSampler implements Sampler {

    /** Distances are compared in steps of 1e-9. */
    static final double STEPS = 1e9;

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Farthest-point sampling")
    public @interface Settings {

        /** {@return medoid, first, random or a number} */
        @AttributeDefinition(
                name = "Start",
                description =
                        "The first choice: medoid (smallest mean distance to all others), first"
                                + " (of the input), random (by the seed), or a number from 0 in the"
                                + " order of the input")
        String start() default "medoid";
    }

    private final String start;

    /** Made by the platform. @param settings from a user */
    @Activate
    public FarthestPointSampler(Settings settings) {
        this(settings.start());
    }

    /**
     * Without the platform.
     *
     * @param start {@code medoid}, {@code first}, {@code random} or a number from 0, which like
     *     {@code first} refers to {@link org.winnow.api.sampling.Sampler.Task#order}
     * @throws UsageException if it is none of them
     */
    public FarthestPointSampler(String start) {
        if (!start.matches("medoid|first|random|[0-9]{1,9}")) {
            throw new UsageException(
                    "start must be medoid, first, random or a number from 0, got " + start);
        }
        this.start = start;
    }

    @Override
    public Selection select(Space space, Task task, Progress progress) {
        boolean[] taken = Candidates.taken(space, task);
        int[] rows = new int[task.count()];
        double[] distances = new double[rows.length];
        Farthest farthest =
                space.euclidean()
                        ? new LazyFarthest(
                                space.features().orElseThrow(), taken, rows.length, progress)
                        : new SweptFarthest(space, taken);
        int done = 0;
        if (task.base().length == 0) {
            rows[0] = start(space, task, progress);
            distances[0] = Double.NaN;
            farthest.add(rows[0]);
            done = 1;
        }
        for (int row : task.base()) {
            progress.report(0);
            farthest.add(row);
        }
        while (done < rows.length) {
            rows[done] = farthest.find(progress, (double) done / rows.length);
            distances[done] = farthest.distance(rows[done]);
            farthest.add(rows[done]);
            done++;
        }
        progress.report(1);
        return new Selection(rows, distances);
    }

    private int start(Space space, Task task, Progress progress) {
        switch (start) {
            case "medoid":
                return Medoid.of(space, progress);
            case "first":
                return task.order()[0];
            case "random":
                return new SplitMix(task.seed()).below(space.size());
            default:
                int index = Integer.parseInt(start);
                if (index >= task.order().length) {
                    throw new UsageException(
                            "start must lie in 0.." + (task.order().length - 1) + ", got " + index);
                }
                return task.order()[index];
        }
    }
}
