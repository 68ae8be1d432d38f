// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.StudyPruneJob;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes what earlier versions of a study left. */
@Command(
        name = "study prune",
        description = "Removes results of steps that the study file no longer asks for.",
        sortOptions = false,
        footer = {
            "",
            "DIR/study.yaml says what is asked for; what it needs stays, and so does whatever among",
            "the steps is no result of a study. Refuses while a study runs in DIR.",
            "",
            "Examples:",
            "  winnow study prune result --dry-run",
            "  winnow study prune result"
        })
final class StudyPruneVerb extends Verb {

    private static final double KIBI = 1 << 10;
    private static final double MEBI = 1 << 20;

    private final Engine engine;

    @Parameters(paramLabel = "DIR", description = "Folder of the study.")
    Path folder;

    @Option(
            names = "--dry-run",
            description = "Only say what would be removed, and how much that frees.")
    boolean dryRun;

    StudyPruneVerb(Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new StudyPruneVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        StudyPruneJob.Result r = run(engine, new StudyPruneJob(folder, dryRun));
        if (json()) {
            printJson(document(r));
            return 0;
        }
        List<List<String>> rows = new ArrayList<>();
        for (StudyPruneJob.Removed one : r.removed()) {
            String name = one.name() + (one.unfinished() ? " (unfinished)" : "");
            rows.add(List.of(name, size(one.bytes())));
        }
        print("%s", rows.isEmpty() ? "" : Text.table(rows));
        r.spared().forEach(sentence -> print("%s%n", sentence));
        print(
                "%s %s, %s; %s of %s kept%n",
                Text.count(r.removed().size(), "folder"),
                dryRun ? "would be removed" : "removed",
                size(r.bytes()),
                Text.count(r.kept(), "result"),
                size(r.keptBytes()));
        return 0;
    }

    private static String size(long bytes) {
        return bytes < MEBI
                ? Text.format("%.1f KiB", bytes / KIBI)
                : Text.format("%.1f MiB", bytes / MEBI);
    }

    private Map<String, Object> document(StudyPruneJob.Result r) {
        List<Object> removed = new ArrayList<>();
        for (StudyPruneJob.Removed one : r.removed()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", one.name());
            each.put("unfinished", one.unfinished());
            each.put("bytes", one.bytes());
            removed.add(each);
        }
        return object(
                "dry_run", dryRun,
                "removed", removed,
                "bytes", r.bytes(),
                "kept", r.kept(),
                "kept_bytes", r.keptBytes(),
                "spared", r.spared());
    }
}
