// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.StudyVerifyJob;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a study. */
@Command(
        name = "study verify",
        description = "Says whether a report still follows from its inputs and settings.",
        sortOptions = false,
        footer = {
            "",
            "Reads all inputs and results again and computes their hashes; the exit code is 1 if",
            "anything differs.",
            "",
            "Examples:",
            "  winnow study verify result",
            "  winnow study verify result --recompute"
        })
final class StudyVerifyVerb extends Verb {

    private final Engine engine;

    @Parameters(paramLabel = "DIR", description = "Folder of the study.")
    Path folder;

    @Option(
            names = "--recompute",
            description = "Also make split and picks again, and compare them.")
    boolean recompute;

    StudyVerifyVerb(Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new StudyVerifyVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        StudyVerifyJob.Result r = run(engine, new StudyVerifyJob(folder, recompute));
        boolean follows = r.mismatches().isEmpty();
        if (json()) {
            printJson(
                    object(
                            "follows", follows,
                            "steps", r.steps(),
                            "files", r.files(),
                            "recomputed", r.recomputed(),
                            "mismatches", r.mismatches(),
                            "remarks", r.remarks()));
        } else {
            List<String> lines = new ArrayList<>(r.mismatches());
            lines.addAll(r.remarks());
            String again =
                    recompute ? ", " + Text.count(r.recomputed(), "step") + " done again" : "";
            lines.add(
                    (follows ? "the report follows from its inputs" : "the report does not follow")
                            + ": "
                            + Text.count(r.steps(), "step")
                            + " and "
                            + Text.count(r.files(), "file")
                            + " compared"
                            + again);
            lines.forEach(line -> print("%s%n", line));
        }
        return follows ? 0 : 1;
    }
}
