// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.GradeJob;
import org.winnow.api.engine.UsageException;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how far configurations lie from those a potential was trained on. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=grade"})
@Command(
        name = "grade",
        description =
                "Grades how far files extrapolate from the training set of a potential (MaxVol).",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow grade pot.mtp --train training.xyz md.xyz",
            "  winnow grade pot.mtp --train training.xyz md.xyz --mode neighborhood"
                    + " --out graded.cfg",
            "  winnow grade pot.mtp --train training.xyz md.xyz --out grades.csv"
        })
public final class GradeVerb extends Verb {

    /** What is graded. */
    enum Mode {
        configuration,
        neighborhood
    }

    private final Engine engine;

    @Mixin Trained trained = new Trained();

    @Option(
            names = "--train",
            paramLabel = "FILE",
            required = true,
            description =
                    "What the potential was trained on; again for more files. The active set is"
                            + " chosen among these.")
    List<String> training = new ArrayList<>();

    @Option(
            names = "--mode",
            paramLabel = "WHAT",
            defaultValue = "configuration",
            description =
                    "What is graded: ${COMPLETION-CANDIDATES} (every atom; the worst counts)."
                            + " Default: ${DEFAULT-VALUE}")
    Mode mode;

    @Option(
            names = "--threshold",
            paramLabel = "X",
            defaultValue = "1.001",
            description =
                    "A row comes into the active set if it raises the volume by more than this"
                            + " factor. Default: ${DEFAULT-VALUE}")
    double threshold;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description =
                    "File to be made: a table if it ends in .csv, else the configurations with"
                            + " MV_grade (and nbh_grades for every atom).")
    String out;

    @Option(names = "--overwrite", description = "Replace what is there already.")
    boolean overwrite;

    /**
     * Made by the framework.
     *
     * @param engine grades
     */
    @Activate
    public GradeVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new GradeVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        if (!(threshold > 1 && Double.isFinite(threshold))) {
            throw new UsageException("--threshold must be above 1, got " + threshold);
        }
        GradeJob job =
                new GradeJob(
                        trained.path(),
                        trained.inputs(training),
                        trained.inputs(),
                        GradeJob.Mode.valueOf(mode.name().toUpperCase(Locale.ROOT)),
                        threshold,
                        path(),
                        overwrite);
        GradeJob.Result result = run(engine, job);
        if (json()) {
            printJson(GradeReport.document(job, result));
        } else {
            print("%s", GradeReport.text(job, result));
        }
        return 0;
    }

    private Optional<Path> path() {
        return Optional.ofNullable(out).map(said -> SaidPath.of("--out", said));
    }
}
