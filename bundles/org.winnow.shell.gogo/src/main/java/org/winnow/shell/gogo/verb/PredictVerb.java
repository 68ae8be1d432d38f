// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.PredictJob;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes configurations with the predictions of a potential. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=predict"})
@Command(
        name = "predict",
        description = "Writes files with energies, forces and virials of a potential as labels.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow predict pot.mtp md.xyz --out predicted.xyz.gz",
            "  winnow predict mlip2.mtp train.cfg --type-map Li,Si --out predicted.cfg"
        })
public final class PredictVerb extends Verb {

    private final Engine engine;

    @Mixin Trained trained = new Trained();
    @Mixin Writing writing = new Writing();
    @Mixin TargetFormat target = new TargetFormat();

    /**
     * Made by the framework.
     *
     * @param engine predicts
     */
    @Activate
    public PredictVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new PredictVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        PredictJob job =
                new PredictJob(
                        trained.path(),
                        trained.inputs(),
                        writing.path(),
                        target.id(),
                        writing.overwrite);
        PredictJob.Result result = run(engine, job);
        if (json()) {
            printJson(
                    object(
                            "configurations",
                            result.configurations(),
                            "atoms",
                            result.atoms(),
                            "too_close",
                            result.tooClose(),
                            "out",
                            result.out()));
        } else {
            print(
                    "%s (%s) written to %s%n",
                    Text.count(result.configurations(), "configuration"),
                    Text.count(result.atoms(), "atom"),
                    result.out());
        }
        return 0;
    }
}
