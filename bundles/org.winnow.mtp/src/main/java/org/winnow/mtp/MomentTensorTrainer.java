// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.potential.Trainer;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.train.MtpTrainer;
import org.winnow.mtp.train.Notices;
import org.winnow.mtp.train.TrainingListener;
import org.winnow.mtp.train.TrainingSet;
import org.winnow.mtp.train.TrainingSettings;
import org.winnow.mtp.train.Weights;

/**
 * Fits a moment tensor potential; see {@link MtpTrainer} for the way and {@link Weights} for the
 * loss. Species are those of the training set, by atomic number, and the file names them.
 */
@Component(factory = Trainer.FACTORY, service = Trainer.class)
@Designate(ocd = MomentTensorTrainer.Settings.class)
@Algorithm(id = "mtp", title = "Moment tensor potential", source = "doi:10.1137/15M1054183")
public final class MomentTensorTrainer implements Trainer {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Moment tensor potential")
    public @interface Settings {
        /** {@return level of the basis} */
        @AttributeDefinition(
                name = "Level",
                description = "Even; 8 gives 9 scalars, 12 gives 29, 16 gives 92, 20 gives 288",
                min = "2",
                max = "24")
        int level() default 16;

        /** {@return radius of an environment} */
        @AttributeDefinition(
                name = "Cutoff radius [Å]",
                description = "Atoms up to this distance interact",
                min = "0.5",
                max = "20")
        double cutoff() default 5;

        /** {@return start of the radial functions} */
        @AttributeDefinition(
                name = "Minimal distance [Å]",
                description =
                        "Below it the potential only extrapolates; 0 takes the shortest distance of"
                                + " the training set",
                min = "0")
        double min$_$dist() default 2;

        /** {@return radial basis} */
        @AttributeDefinition(
                name = "Radial functions",
                description = "Chebyshev polynomials that a radial function is made of",
                min = "1",
                max = "100")
        int radial() default 6;

        /** {@return optimiser} */
        @AttributeDefinition(
                name = "Method",
                description =
                        "lm: Levenberg–Marquardt with linear coefficients solved for exactly; bfgs:"
                                + " on all parameters, as MLIP",
                options = {
                    @Option(label = "lm", value = "lm"),
                    @Option(label = "bfgs", value = "bfgs")
                })
        String method() default "lm";

        /** {@return most steps} */
        @AttributeDefinition(name = "Iterations", description = "At most so many steps", min = "1")
        int iterations() default 1000;

        /** {@return weight} */
        @AttributeDefinition(
                name = "Energy weight [1/eV²]",
                description = "Weight of squared errors of energies",
                min = "0")
        double energy$_$weight() default 1;

        /** {@return weight} */
        @AttributeDefinition(
                name = "Force weight [Å²/eV²]",
                description = "Weight of squared errors of forces",
                min = "0")
        double force$_$weight() default 0.01;

        /** {@return weight} */
        @AttributeDefinition(
                name = "Stress weight [1/eV²]",
                description = "Weight of squared errors of virials",
                min = "0")
        double stress$_$weight() default 0.001;

        /** {@return how weights depend on the number of atoms} */
        @AttributeDefinition(
                name = "Weighting",
                description =
                        "By the number N of atoms, as MLIP: vibrations divides energy and stress by"
                                + " N; molecules nothing; structures also by N², and forces by N",
                options = {
                    @Option(label = "vibrations", value = "vibrations"),
                    @Option(label = "molecules", value = "molecules"),
                    @Option(label = "structures", value = "structures")
                })
        String weighting() default "vibrations";

        /** {@return scale} */
        @AttributeDefinition(
                name = "Scale by force [eV²/Å²]",
                description =
                        "Above 0, a force F₀ counts by s / (|F₀|² + s), so that large ones count"
                                + " less",
                min = "0")
        double scale$_$by$_$force() default 0;

        /** {@return weight} */
        @AttributeDefinition(
                name = "Repulsion weight",
                description =
                        "Above 0, also fits the repulsion of two nuclei (Ziegler, Biersack and"
                                + " Littmark) at 40 to 70 % of the shortest distance; weight of"
                                + " squared relative errors",
                min = "0")
        double repulsion() default 0;

        /** {@return starts} */
        @AttributeDefinition(
                name = "Starts",
                description =
                        "Begin from so many points by chance; the two best go a little further,"
                                + " then the better one goes on",
                min = "1",
                max = "1000")
        int starts() default 3;

        /** {@return steps of a start} */
        @AttributeDefinition(
                name = "Start iterations",
                description = "Steps from each point, where there are several",
                min = "1")
        int start$_$iterations() default 6;

        /** {@return scale of the gains that end a training} */
        @AttributeDefinition(
                name = "Tolerance",
                description =
                        "Of the method's own: lm ends when three steps in a row gain less than 1e-4"
                                + " of the loss, bfgs as MLIP when 50 gain less than 1e-3; 0 goes on"
                                + " to the last iteration",
                min = "0")
        double tolerance() default 1;
    }

    private final PotentialForm form;
    private final double repulsion;
    private final TrainingSettings settings;

    /**
     * Makes a trainer from settings.
     *
     * @param s the user's
     */
    @Activate
    public MomentTensorTrainer(Settings s) {
        this(
                new PotentialForm(s.level(), s.cutoff(), s.min$_$dist(), s.radial()),
                s.repulsion(),
                training(s));
    }

    /**
     * Makes a trainer.
     *
     * @param form of the potential
     * @param repulsion weight of the made-up pairs of {@link TrainingSet#withRepulsion}, or 0
     * @param settings all else; its seed and checkpoint are the task's
     */
    public MomentTensorTrainer(PotentialForm form, double repulsion, TrainingSettings settings) {
        this.form = form;
        this.repulsion = repulsion;
        this.settings = settings;
    }

    private static TrainingSettings training(Settings s) {
        Weights weights =
                new Weights(
                        s.energy$_$weight(),
                        s.force$_$weight(),
                        s.stress$_$weight(),
                        Weights.Weighting.valueOf(s.weighting().toUpperCase(Locale.ROOT)),
                        s.scale$_$by$_$force());
        return new TrainingSettings(
                TrainingSettings.Method.valueOf(s.method().toUpperCase(Locale.ROOT)),
                s.iterations(),
                weights,
                1,
                s.starts(),
                s.start$_$iterations(),
                s.tolerance(),
                Optional.empty());
    }

    @Override
    public Training train(Task task, Listener listener) throws IOException {
        List<Integer> species = PotentialSpecies.in(task.training());
        MtpParameters untrained = form.untrained(task.training(), species);
        TrainingSet data = TrainingSet.of(task.training(), species, untrained);
        TrainingSet training =
                repulsion > 0 ? data.withRepulsion(repulsion, species, untrained) : data;
        Notices.of(training, untrained, settings.weights()).forEach(listener::warn);
        Optional<TrainingSet> validation =
                ValidationSet.of(
                        task.validation(), species, untrained, settings.weights(), listener);
        TrainingSettings all = settings.with(task.seed(), task.checkpoint());
        MtpTrainer.Result result =
                new MtpTrainer(all)
                        .run(untrained, training, validation, state -> listener.step(step(state)));
        return new Training(
                new MtpPotential(result.parameters(), species),
                untrained.parameterCount(),
                fit(result.training()),
                result.validation().map(MomentTensorTrainer::fit),
                result.iterations(),
                result.finished());
    }

    private static Step step(TrainingListener.State s) {
        return new Step(
                s.start() > 0 ? "start " + s.start() : "",
                s.iteration(),
                s.maxIterations(),
                s.seconds(),
                s.remaining(),
                fit(s.training()),
                s.validation().map(MomentTensorTrainer::fit));
    }

    private static Fit fit(org.winnow.mtp.train.Fit fit) {
        return new Fit(fit.loss(), fit.energyRmse(), fit.forceRmse());
    }
}
