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
import org.winnow.api.engine.RdfJob;
import org.winnow.api.engine.UsageException;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges trajectories by structure and motion. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=rdf"})
@Command(
        name = "rdf",
        description =
                "Radial distribution functions of trajectories, with first peaks and coordination"
                        + " numbers; against a reference also how far the peaks differ.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow rdf md.xyz --out rdf",
            "  winnow rdf md.xyz@1000::10 --reference XDATCAR --out rdf --r-max 10",
            "  winnow rdf md.xyz --evaluators rdf:bin=0.05,msd --out rdf --json"
        })
public final class RdfVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();

    @Mixin Writing writing = new Writing();

    @Option(
            names = "--reference",
            paramLabel = "TRAJ",
            arity = "1..*",
            description = "Trajectories to compare with, by composition.")
    List<String> reference = new ArrayList<>();

    @Option(
            names = "--r-max",
            paramLabel = "X",
            description = "Largest distance in Å, in cells of any size. Default: 8")
    Double reach;

    @Option(
            names = "--bin",
            paramLabel = "X",
            description = "Width of the bins in Å; peaks are placed within them. Default: 0.02")
    Double bin;

    @Option(
            names = "--skip",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Leave out the first N frames of each composition in each file; not of the"
                            + " reference.")
    int skip;

    @Option(
            names = "--evaluators",
            paramLabel = "TEXT,...",
            defaultValue = "rdf",
            description = "What to look at: rdf, msd. Default: ${DEFAULT-VALUE}")
    String evaluators;

    /**
     * Made by the framework.
     *
     * @param engine judges
     */
    @Activate
    public RdfVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new RdfVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        Optional<Inputs> beside =
                reference.isEmpty() ? Optional.empty() : Optional.of(reading.inputs(reference));
        RdfJob.Result result =
                run(
                        engine,
                        new RdfJob(
                                reading.inputs(),
                                beside,
                                skip,
                                writing.path(),
                                writing.overwrite,
                                texts()));
        if (json()) {
            printJson(RdfReport.document(result));
        } else {
            print("%s", RdfReport.text(result));
        }
        return 0;
    }

    /** The options woven into the text of {@code rdf}, where it does not say otherwise. */
    private List<String> texts() {
        if (skip < 0) {
            throw new UsageException("--skip must be at least 0, got " + skip);
        }
        List<String> texts = new ArrayList<>();
        for (String text : Judging.texts(evaluators)) {
            boolean rdf = text.equals("rdf") || text.startsWith("rdf:");
            String withReach = rdf ? with(text, "r-max", reach) : text;
            texts.add(rdf ? with(withReach, "bin", bin) : text);
        }
        return texts;
    }

    private static String with(String text, String setting, Double value) {
        return value == null || text.contains(setting + "=")
                ? text
                : text + (text.contains(":") ? "," : ":") + setting + "=" + value;
    }
}
