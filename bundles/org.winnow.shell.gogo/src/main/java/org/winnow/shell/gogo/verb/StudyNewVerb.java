// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import org.winnow.api.engine.Engine;
import org.winnow.api.engine.StudyNewJob;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a study file for given data. */
@Command(
        name = "study new",
        description = "Writes a study file with comments for given data.",
        sortOptions = false,
        footer = {
            "",
            "Beside it comes study.schema.json, by which editors complete and check the file.",
            "",
            "Examples:",
            "  winnow study new data.xyz --out study.yaml"
        })
final class StudyNewVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();

    StudyNewVerb(Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new StudyNewVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        StudyNewJob.Result result =
                run(engine, new StudyNewJob(reading.inputs(), writing.path(), writing.overwrite));
        if (json()) {
            printJson(object("configurations", result.configurations(), "out", result.out()));
        } else {
            print(
                    "written to %s: a study of %s; winnow study run %s --out DIR does it%n",
                    result.out(),
                    Text.count(result.configurations(), "configuration"),
                    result.out());
        }
        return 0;
    }
}
