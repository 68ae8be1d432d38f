// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.StudyJob;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does a study. */
@Command(
        name = "study run",
        description = "Does what a study file says, and writes the report.",
        sortOptions = false,
        footer = {
            "",
            "What an earlier run left in DIR is used where it still follows from files and settings:",
            "the same command goes on after a break, and an edit redoes just what depends on it.",
            "",
            "Examples:",
            "  winnow study run study.yaml --out result",
            "  winnow study run study.yaml --out result --dry-run"
        })
final class StudyRunVerb extends Verb {

    private final Engine engine;

    @Parameters(paramLabel = "FILE", description = "The study file (YAML).")
    Path file;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Folder of the study: new, empty, or that of an earlier run.")
    Path out;

    @Option(
            names = "--dry-run",
            description = "Only show the plan, with estimates of time and memory.")
    boolean dryRun;

    StudyRunVerb(Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new StudyRunVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        StudyJob.Result result = run(engine, new StudyJob(file, out, dryRun));
        if (json()) {
            printJson(StudyReport.document(result, dryRun));
        } else {
            print("%s", dryRun ? StudyReport.plan(result) : StudyReport.text(result));
        }
        return 0;
    }
}
