// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.StudyJob;
import org.winnow.api.engine.UsageException;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with a study. */
@Command(
        name = "study resume",
        description = "Goes on with a study after a break; does nothing twice.",
        sortOptions = false,
        footer = {
            "",
            "DIR/study.yaml says what is done: it may be edited.",
            "",
            "Examples:",
            "  winnow study resume result"
        })
final class StudyResumeVerb extends Verb {

    private final Engine engine;

    @Parameters(paramLabel = "DIR", description = "Folder of the study.")
    Path folder;

    StudyResumeVerb(Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new StudyResumeVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        Path file = folder.resolve("study.yaml");
        if (!Files.exists(file)) {
            throw new UsageException("the folder of a study must hold study.yaml, got " + folder);
        }
        StudyJob.Result result = run(engine, new StudyJob(file, folder, false));
        if (json()) {
            printJson(StudyReport.document(result, false));
        } else {
            print("%s", StudyReport.text(result));
        }
        return 0;
    }
}
