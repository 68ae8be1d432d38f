// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.regex.Pattern;
import org.winnow.api.engine.SelectJob.Pick;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Table;
import org.winnow.engine.output.OutputFolder;

/** Writes what a select run leaves, all but the manifest. */
final class SelectOutput {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern COMPRESSION = Pattern.compile("\\.(gz|xz|zst)$");

    private final Tools tools;
    private final OutputFolder out;
    private final Candidates candidates;
    private final StageClock clock;
    private final FindingFiles files;

    SelectOutput(Tools tools, OutputFolder out, Candidates candidates, StageClock clock) {
        this.tools = tools;
        this.out = out;
        this.candidates = candidates;
        this.clock = clock;
        files = new FindingFiles(tools, out, clock);
    }

    /** {@return the drawing of all plots, begun} @param findings whose plots */
    List<ForkJoinTask<?>> draw(List<Finding> findings) throws IOException {
        return files.draw(findings);
    }

    /** Waits for the plots. */
    void finishDrawing() {
        files.finishDrawing();
    }

    /**
     * Writes {@code picks.csv} and the tables of all findings.
     *
     * @param picks what was chosen
     * @param findings whose tables
     * @throws IOException if they cannot be written
     */
    void writeTables(List<Pick> picks, List<Finding> findings) throws IOException {
        files.write(picks(picks));
        files.writeTables(findings);
    }

    private static Table picks(List<Pick> picks) {
        List<List<Object>> rows = new ArrayList<>();
        for (Pick p : picks) {
            rows.add(
                    List.of(
                            p.rank(),
                            p.file(),
                            p.index(),
                            p.fingerprint(),
                            p.composition(),
                            p.tag(),
                            p.distance()));
        }
        return new Table(
                "picks",
                List.of(
                        "rank",
                        "file",
                        "index",
                        "fingerprint",
                        "composition",
                        "config_type",
                        "distance"),
                rows);
    }

    /**
     * Writes {@code selected-N.xyz} in the order of choice and {@code remaining-N.xyz} in the order
     * of the user's files.
     *
     * @param chosen size to entries chosen
     * @throws IOException if they cannot be written
     */
    void writeConfigurations(Map<Integer, int[]> chosen) throws IOException {
        try (Writers writers = new Writers(tools.datasets(), candidates.count())) {
            for (Map.Entry<Integer, int[]> e : chosen.entrySet()) {
                writers.add(
                        out.file("selected-" + e.getKey() + ".xyz"),
                        out.file("remaining-" + e.getKey() + ".xyz"),
                        e.getValue());
            }
            int last = candidates.count();
            candidates.forEach(
                    (first, batch) -> {
                        int count = Math.max(0, Math.min(batch.size(), last - first));
                        writers.write(first, batch.subList(0, count));
                    },
                    clock);
            writers.finish();
        }
    }

    /**
     * Writes the text of the frames set aside, as their files have it, and why.
     *
     * @throws IOException if that cannot be written
     */
    void writeSetAside() throws IOException {
        if (candidates.setAside().isEmpty()) {
            return;
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Candidates.SetAside s : candidates.setAside()) {
            String index = s.origin().index() < 0 ? "" : String.valueOf(s.origin().index());
            rows.add(List.of(s.origin().file(), index, s.origin().line(), s.reason()));
            if (s.text().length > 0) {
                Files.write(
                        out.file("quarantined" + ending(s.origin().file())),
                        s.text(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
        files.write(new Table("quarantined", List.of("file", "index", "line", "reason"), rows));
        clock.warn(
                "quarantined "
                        + candidates.setAside().size()
                        + " of "
                        + (candidates.count() + candidates.setAside().size())
                        + ", the first: "
                        + candidates.setAside().get(0).reason());
    }

    private static String ending(String file) {
        String plain = COMPRESSION.matcher(Path.of(file).getFileName().toString()).replaceFirst("");
        String[] parts = plain.split("\\.");
        String last = parts[parts.length - 1];
        boolean has = parts.length > 1 && FILE_NAME.matcher(last).matches();
        return has && !Arrays.asList("csv", "json").contains(last) ? "." + last : ".txt";
    }
}
