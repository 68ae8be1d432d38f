// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.SimilarityJob;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the matrix of likeness or distance. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=similarity"})
@Command(
        name = "similarity",
        description = "Writes the N x N matrix of likeness or distance as a NumPy file.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow similarity data.xyz --out K.npy",
            "  winnow similarity data.xyz@:100 --out D.npy --distance --kernel best-match"
        })
public final class SimilarityVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();
    @Mixin Comparing comparing = new Comparing();

    @Option(names = "--distance", description = "Distances rather than likeness.")
    boolean distance;

    /**
     * Made by the framework.
     *
     * @param engine compares
     */
    @Activate
    public SimilarityVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new SimilarityVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        SimilarityJob job =
                new SimilarityJob(
                        reading.inputs(),
                        writing.path(),
                        comparing.descriptor,
                        comparing.kernel,
                        distance,
                        writing.overwrite);
        SimilarityJob.Result result = run(engine, job);
        if (json()) {
            printJson(object("size", result.size(), "out", result.out()));
        } else {
            String what = distance ? "distances" : "similarities";
            print("%d × %d %s written to %s%n", result.size(), result.size(), what, result.out());
        }
        return 0;
    }
}
