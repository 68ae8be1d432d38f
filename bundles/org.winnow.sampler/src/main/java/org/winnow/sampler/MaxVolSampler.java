// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/**
 * MaxVol: rows whose features, neither centred nor scaled, span nearly the largest volume
 * (D-optimal design).
 *
 * <p>Greedy choices (the row that rises highest above the span of those chosen: QR with pivoting)
 * are followed by exchanges, as long as one raises the volume by more than the threshold. With as
 * many choices as columns this is the square MaxVol; with fewer the volume √det(S Sᵀ) takes the
 * place of |det A|. Choices are listed in greedy order.
 *
 * <p>A volume needs no more rows than the features have independent ones. If more are asked for,
 * the choice begins a further round among the rows that are left, as if there were no others, and
 * so on; how many rows the first round filled is told. Rows of a base belong to the first round and
 * stay in it.
 *
 * <p>Heights are compared in steps of 1e-9 of the longest row, and of equally high ones the lowest
 * row wins; a height below 1e-6 of it counts as none. A shorter selection is not the beginning of a
 * longer one. Time O(n (d + k)) for each of k choices and each exchange; memory O(n k).
 */
@Component(factory = Sampler.FACTORY, service = Sampler.class)
@Designate(ocd = MaxVolSampler.Settings.class)
@Algorithm(
        id = "maxvol",
        title = "Rows of the largest volume (MaxVol)",
        source = "doi:10.1142/9789812836021_0015")
public final class MaxVolSampler implements Sampler {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "MaxVol")
    public @interface Settings {

        /** {@return the factor} */
        @AttributeDefinition(
                name = "Threshold",
                description = "Exchange two rows if it raises the volume by more than this factor",
                min = "1.000001")
        double threshold() default 1.001;
    }

    private final double threshold;

    /** Made by the platform. @param settings from a user */
    @Activate
    public MaxVolSampler(Settings settings) {
        this(settings.threshold());
    }

    /**
     * Without the platform.
     *
     * @param threshold the factor by which an exchange must raise the volume, above 1
     * @throws UsageException if it is not
     */
    public MaxVolSampler(double threshold) {
        if (!(threshold > 1 && Double.isFinite(threshold))) {
            throw new UsageException("threshold must be above 1, got " + threshold);
        }
        this.threshold = threshold;
    }

    @Override
    public boolean nested() {
        return false;
    }

    @Override
    public boolean needsFeatures() {
        return true;
    }

    @Override
    public Selection select(Space space, Task task, Progress progress) {
        FeatureMatrix features =
                space.features()
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "maxvol must be given a kernel with features, such"
                                                        + " as average with zeta 1, got one that"
                                                        + " only compares pairs"));
        boolean[] taken = Candidates.taken(space, task);
        int[] rows = new int[task.count()];
        int done = 0;
        int[] base = task.base();
        while (done < rows.length) {
            VolumeRound round =
                    new VolumeRound(features, taken, base, rows.length - done, progress);
            int[] chosen = round.choose(threshold);
            if (done == 0 && (chosen.length < rows.length)) {
                tell(progress, round.filled(), features.columns(), rows.length);
            }
            for (int row : chosen.length > 0 || base.length > 0 ? chosen : left(taken)) {
                if (done < rows.length) {
                    rows[done++] = row;
                    taken[row] = true;
                }
            }
            base = new int[0];
        }
        return new Selection(rows, Nearest.distances(space, task.base(), rows, progress));
    }

    private static void tell(Progress progress, int filled, int columns, int count) {
        progress.warn(
                "maxvol: "
                        + filled
                        + " rows span all candidates ("
                        + columns
                        + " columns); the rest of "
                        + count
                        + " come from further rounds among the others");
    }

    /** Rows without any length are chosen last, in order. */
    private static int[] left(boolean[] taken) {
        int[] left = new int[taken.length];
        int count = 0;
        for (int row = 0; row < taken.length; row++) {
            if (!taken[row]) {
                left[count++] = row;
            }
        }
        return Arrays.copyOf(left, count);
    }
}
