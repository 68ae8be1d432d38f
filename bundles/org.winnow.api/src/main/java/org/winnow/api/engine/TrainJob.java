// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.winnow.api.potential.Trainer;

/**
 * Fits a potential. Unlike other jobs, one that is ended leaves something: the best potential so
 * far, and its checkpoint, from which the same job goes on.
 *
 * @param inputs configurations with labels
 * @param validation configurations to look at on the way
 * @param out the file of the potential
 * @param trainer an algorithm text
 * @param seed the only source of chance
 * @param checkpoint where the state is kept until the training is done; empty for {@code
 *     OUT.checkpoint}
 * @param overwrite whether an existing {@code out} is replaced
 */
public record TrainJob(
        Inputs inputs,
        Optional<Inputs> validation,
        Path out,
        String trainer,
        long seed,
        Optional<Path> checkpoint,
        boolean overwrite)
        implements Job<TrainJob.Result> {

    /** {@return where the state is kept} */
    public Path state() {
        return checkpoint.orElse(out.resolveSibling(out.getFileName() + ".checkpoint"));
    }

    /**
     * What was trained.
     *
     * @param out the file
     * @param configurations fitted
     * @param atoms in them
     * @param withoutLabels configurations left out, because they have neither energy nor forces nor
     *     virial
     * @param training what came of it
     * @param seconds that the training took, in this run
     * @param ended whether the user ended it
     * @param beside what was written beside the file: the course as a table and as figures, and the
     *     manifest
     */
    public record Result(
            Path out,
            int configurations,
            long atoms,
            int withoutLabels,
            Trainer.Training training,
            double seconds,
            boolean ended,
            List<Path> beside) {}
}
