// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.winnow.api.potential.Trainer.Remaining;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.MomentPlan;

/**
 * Fits a moment tensor potential to energies, forces and virials. Equal sets, settings and seed
 * give equal potentials, with any number of threads, and with or without a break in between.
 *
 * <p>Starts from radial functions by chance, with a scaling that makes M_00 about 1, and the best
 * linear coefficients for them. Levenberg–Marquardt looks at a part of a large set until the best
 * starts are known, and then at all of it.
 */
public final class MtpTrainer {

    /** Starts use every so many configurations at most, while labels outnumber parameters so. */
    private static final int LARGEST_STRIDE = 4;

    private static final int ENOUGH_LABELS = 10;

    /** So many steps are soon done. */
    private static final int NEAR = 10;

    private final TrainingSettings settings;

    /**
     * Prepares.
     *
     * @param settings how to train
     */
    public MtpTrainer(TrainingSettings settings) {
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param parameters the best potential
     * @param training its errors on the training set
     * @param validation its errors on the validation set
     * @param iterations steps of the start that won
     * @param finished false if the listener ended it or the most iterations were done
     */
    public record Result(
            MtpParameters parameters,
            Fit training,
            Optional<Fit> validation,
            int iterations,
            boolean finished) {}

    /**
     * Trains.
     *
     * @param untrained basis, species, distances
     * @param training fitted
     * @param validation looked at on the way, never fitted
     * @param listener told of every step; may end it
     * @return the best potential
     * @throws IOException if the checkpoint cannot be read or written, or is of another training
     */
    public Result run(
            MtpParameters untrained,
            TrainingSet training,
            Optional<TrainingSet> validation,
            TrainingListener listener)
            throws IOException {
        MomentPlan plan = new MomentPlan(untrained.moments());
        Objective objective = new Objective(training, settings.weights(), plan);
        Optional<Objective> judge =
                validation.map(set -> new Objective(set, settings.weights(), plan));
        NormalEquations equations = new NormalEquations(training, settings.weights(), plan);
        TrainingSet part = training.every(stride(untrained, training));
        NormalEquations partly = new NormalEquations(part, settings.weights(), plan);
        Course course =
                new Course(
                        settings.starts(),
                        settings.startIterations(),
                        settings.maxIterations(),
                        (start, all) -> {
                            MtpParameters p = start(start, untrained, training);
                            return settings.method() == TrainingSettings.Method.LM
                                    ? new LevenbergMarquardt(
                                            all ? equations : partly, p, settings.tolerance())
                                    : new Bfgs(objective, equations, p, settings.tolerance());
                        },
                        p -> objective.fit(p).loss());
        Optional<Path> file = settings.checkpoint();
        long identity = Checkpoint.identity(settings, untrained, training);
        History history = new History();
        if (file.isPresent()) {
            Checkpoint.resume(file.get(), identity, course, history);
        }
        Pace pace = new Pace(history.seconds());
        boolean more = !course.done();
        try {
            history.states().forEach(listener::report);
            while (more) {
                more = course.step();
                TrainingListener.State state = state(course, objective, judge, pace);
                history.add(state);
                if (file.isPresent()) {
                    Checkpoint.write(file.get(), identity, course, history);
                }
                listener.report(state);
            }
        } catch (CancellationException ended) {
            more = true;
        }
        MtpParameters best = untrained;
        Fit fit = null;
        for (MtpParameters candidate : course.candidates()) {
            Fit its = objective.fit(candidate);
            if (fit == null || its.loss() < fit.loss()) {
                best = candidate;
                fit = its;
            }
        }
        MtpParameters chosen = best;
        boolean finished = !more && course.iteration() < settings.maxIterations();
        return new Result(chosen, fit, judge.map(o -> o.fit(chosen)), course.iteration(), finished);
    }

    /** {@return of how many configurations one takes part in the starts} */
    private static int stride(MtpParameters p, TrainingSet training) {
        long enough = (long) ENOUGH_LABELS * p.parameterCount();
        return (int) Math.max(1, Math.min(LARGEST_STRIDE, training.labelCount() / enough));
    }

    private MtpParameters start(int start, MtpParameters untrained, TrainingSet training) {
        double[] radial = RadialFunctions.start(untrained, settings.seed() + start);
        double[] species = new double[untrained.speciesCount()];
        double[] linear = new double[untrained.moments().scalars().length];
        MtpParameters p = untrained.with(1, radial, species, linear);
        return p.with(RadialFunctions.scaling(p, training), radial, species, linear);
    }

    private TrainingListener.State state(
            Course course, Objective objective, Optional<Objective> judge, Pace pace) {
        MtpParameters now = course.stepped().parameters();
        Fit training = objective.fit(now);
        Optional<Fit> validation = judge.map(o -> o.fit(now));
        return new TrainingListener.State(
                course.steppedStart(),
                course.stepped().iteration(),
                course.steppedLimit(),
                training,
                validation,
                pace.step(course.steppedLimit()),
                remaining(course, pace));
    }

    /** A bound is said where it may be reached, or is near. */
    private static Optional<Remaining> remaining(Course course, Pace pace) {
        int most = course.stepsLeft();
        int likely = course.likelyLeft().orElse(most <= NEAR ? most : -1);
        return likely < 0 || course.done()
                ? Optional.empty()
                : Optional.of(new Remaining(likely * pace.perStep(), likely == most));
    }
}
