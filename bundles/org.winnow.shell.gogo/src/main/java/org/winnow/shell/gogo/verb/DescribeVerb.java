// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.Engine;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes features. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=describe"})
@Command(
        name = "describe",
        description =
                "Writes features as a NumPy file, and beside it a JSON file that explains it.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow describe data.xyz --out features.npy",
            "  winnow describe data.xyz --out atoms.npy --per environment"
                    + " --descriptor soap:cutoff=5,n=8,l=8"
        })
public final class DescribeVerb extends Verb {

    /** What a row stands for. */
    enum Per {
        configuration,
        environment
    }

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();
    @Mixin Describing describing = new Describing();

    @Option(
            names = "--per",
            paramLabel = "WHAT",
            defaultValue = "configuration",
            description =
                    "What a row stands for: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    Per per;

    /**
     * Made by the framework.
     *
     * @param engine describes
     */
    @Activate
    public DescribeVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new DescribeVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        DescribeJob job =
                new DescribeJob(
                        reading.inputs(),
                        writing.path(),
                        describing.descriptor,
                        per == Per.environment,
                        writing.overwrite);
        DescribeJob.Result result = run(engine, job);
        if (json()) {
            printJson(
                    object(
                            "rows",
                            result.rows(),
                            "columns",
                            result.columns(),
                            "out",
                            result.out()));
        } else {
            print(
                    "%d × %d features (one row for each %s) written to %s%n",
                    result.rows(), result.columns(), per, result.out());
        }
        return 0;
    }
}
