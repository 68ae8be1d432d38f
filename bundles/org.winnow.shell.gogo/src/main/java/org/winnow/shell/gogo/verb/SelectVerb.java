// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SelectJob;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: from files of configurations to a representative subset, judged. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=select"})
@Command(
        name = "select",
        description = "Chooses the configurations that stand for all, and shows how well they do.",
        sortOptions = false,
        footer = {
            "",
            "An algorithm text is ID or ID:setting=value,setting=value; winnow algorithms lists them.",
            "",
            "Examples:",
            "  winnow select data.xyz --size 400 --out result",
            "  winnow select data.xyz --sizes 25,50,100 --out result --descriptor soap:cutoff=5",
            "  winnow select new.xyz --base train.xyz --radius 0.1 --out result",
            "  winnow select data.xyz --rep 99 --threshold 0.05 --out result --json"
        })
public final class SelectVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();
    @Mixin Stopping stopping = new Stopping();
    @Mixin Comparing comparing = new Comparing();

    @Option(
            names = "--sampler",
            paramLabel = "TEXT",
            defaultValue = "fps",
            description = "Chooses. Default: ${DEFAULT-VALUE}")
    String sampler;

    @Option(
            names = "--base",
            paramLabel = "FILE",
            description =
                    "Configurations that count as chosen already; may be given repeatedly. Nothing"
                            + " is chosen where they alone meet --radius or --rep.")
    List<String> base = new ArrayList<>();

    @Mixin Judging judging = new Judging();

    @Option(
            names = "--quarantine",
            description = "Set unreadable configurations aside, verbatim and counted.")
    boolean quarantine;

    @Mixin Chance chance = new Chance();

    /**
     * Made by the framework.
     *
     * @param engine selects
     */
    @Activate
    public SelectVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new SelectVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        SelectJob job = job();
        if (stopping.isDefault()) {
            say("no --size, --sizes, --radius or --rep given: choosing until REP is 99 %");
        }
        SelectJob.Result result = run(engine, job);
        if (json()) {
            printJson(SelectReport.document(result));
        } else {
            print("%s", SelectReport.text(result));
        }
        return 0;
    }

    private SelectJob job() {
        Optional<Inputs> chosen =
                base.isEmpty() ? Optional.empty() : Optional.of(reading.inputs(base));
        return new SelectJob(
                reading.inputs(),
                writing.path(),
                writing.overwrite,
                stopping.stop(),
                new SelectJob.Algorithms(
                        comparing.descriptor, comparing.kernel, sampler, judging.evaluators()),
                chosen,
                quarantine,
                chance.seed);
    }
}
