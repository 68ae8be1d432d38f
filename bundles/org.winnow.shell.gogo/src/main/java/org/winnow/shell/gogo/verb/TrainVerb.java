// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.TrainJob;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits a potential. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=train"})
@Command(
        name = "train",
        description = "Fits a moment tensor potential to energies, forces and virials.",
        sortOptions = false,
        footer = {
            "",
            "Beside POT.mtp: POT.training.csv, .png and .svg, the course of the training, and",
            "POT.manifest.json.",
            "",
            "Ctrl-C keeps the best potential so far, and the same command then goes on from there,",
            "as it does after a kill.",
            "",
            "Examples:",
            "  winnow train training.xyz --out pot.mtp",
            "  winnow train training.xyz --validation validation.xyz --level 12 --out pot.mtp",
            "  winnow train data.cfg --type-map Li,Si --method bfgs --weights 1,0.01,0 --out pot.mtp"
        })
public final class TrainVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();
    @Mixin Fitting fitting = new Fitting();
    @Mixin Chance chance = new Chance();

    @Option(
            names = "--validation",
            paramLabel = "FILE",
            description =
                    "File whose errors are shown on the way, and never fitted; may be repeated.")
    List<String> validation;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Where to keep the state until it is done. Default: OUT.checkpoint")
    Path checkpoint;

    /**
     * Made by the framework.
     *
     * @param engine trains
     */
    @Activate
    public TrainVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new TrainVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        TrainJob job =
                new TrainJob(
                        reading.inputs(),
                        Optional.ofNullable(validation).map(reading::inputs),
                        writing.path(),
                        fitting.trainer(),
                        chance.seed,
                        Optional.ofNullable(checkpoint),
                        writing.overwrite);
        TrainJob.Result result = run(engine, job);
        if (json()) {
            printJson(TrainReport.document(result));
        } else {
            print("%s", TrainReport.text(result));
        }
        if (result.ended()) {
            say("the best so far is kept; the same command goes on from " + job.state());
            throw new CancellationException();
        }
        return 0;
    }
}
