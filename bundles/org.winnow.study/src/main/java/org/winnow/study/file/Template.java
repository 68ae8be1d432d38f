// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyNewJob;

/** Writes a study file with comments: sizes that suit the data, and every default to be changed. */
public final class Template {

    /** Where editors find the schema. */
    static final String SCHEMA = "study.schema.json";

    private static final double SHARE = 0.5;
    private static final int WIDTH = 100;
    private static final List<Integer> SIZES =
            List.of(25, 50, 100, 150, 200, 400, 600, 800, 1000, 1500);

    private final StudyNewJob job;
    private final Engine engine;
    private final int threads;
    private final Progress progress;

    /**
     * Prepares.
     *
     * @param job what to write
     * @param engine counts the data
     * @param threads that may work at once
     * @param progress told how it goes; may end it
     */
    public Template(StudyNewJob job, Engine engine, int threads, Progress progress) {
        this.job = job;
        this.engine = engine;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Writes it, and the schema beside it, by which editors complete and check.
     *
     * @return what was written
     * @throws IOException if the data cannot be read or the file not be written
     */
    public StudyNewJob.Result write() throws IOException {
        if (!job.overwrite() && Files.exists(job.out())) {
            throw new IOException(
                    "output must not exist unless --overwrite is given, got " + job.out());
        }
        InfoJob.Result info = engine.run(new InfoJob(job.inputs()), threads, progress);
        Path folder = job.out().toAbsolutePath().normalize().getParent();
        Files.createDirectories(folder);
        write(folder.resolve(SCHEMA), Schema.text());
        write(job.out(), text(info, folder).getBytes(StandardCharsets.UTF_8));
        return new StudyNewJob.Result(info.configurations(), job.out());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.write(partial, bytes);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    String text(InfoJob.Result info, Path folder) {
        Schema schema = Schema.ofStudy();
        List<Integer> sizes = sizes((int) (SHARE * info.configurations()));
        List<String> compositions = List.copyOf(info.compositions().keySet());
        StringBuilder text = new StringBuilder();
        text.append("# yaml-language-server: $schema=").append(SCHEMA).append('\n');
        text.append("# A study of ").append(info.configurations()).append(" configurations of ");
        text.append(compositions.size()).append(" compositions. Run it: winnow study run ");
        text.append(job.out().getFileName()).append(" --out DIR\n\n");
        line(text, schema, "", "title", quote(schema.at("title").get("default").orElse("")));
        text.append("\ndata:\n");
        line(text, schema, "data", "files", list(files(folder)));
        job.inputs().format().ifPresent(f -> line(text, schema, "data", "format", f));
        text.append("\nsplit:\n");
        defaults(text, schema, "split", List.of("share", "by", "seed"));
        text.append("\nselect:\n");
        defaults(text, schema, "select", List.of("descriptors", "kernels"));
        line(text, schema, "select", "samplers", "");
        text.append("    fps: fps\n    stochastic: { seeds: [1, 2, 3] }\n");
        line(text, schema, "select", "sizes", sizes.toString());
        potentials(text, schema, sizes);
        text.append("\n# ").append(schema.at("tests").description());
        text.append("\n# tests:\n#   alloys: test.xyz\n\n");
        text.append(comment(schema.at("md").description(), ""));
        text.append("# md:\n#   starts: starts.xyz\n#   reference: reference.xyz\n");
        for (String name : List.of("temperature", "timestep", "equilibration", "steps", "every")) {
            Schema of = schema.at("md." + name);
            text.append("#   ").append(name).append(": ").append(of.get("default").orElse(""));
            text.append(" # ").append(of.description()).append('\n');
        }
        text.append("\nreport:\n");
        defaults(text, schema, "report", List.of("threshold"));
        if (compositions.size() > 1) {
            String axes = list(List.of(compositions.get(0), compositions.get(1)));
            text.append(comment(schema.at("report.axes").description(), "  "));
            text.append("  # axes: ").append(axes).append('\n');
        }
        return text.toString();
    }

    private static void potentials(StringBuilder text, Schema schema, List<Integer> sizes) {
        int last = sizes.get(sizes.size() - 1);
        int before = sizes.get(Math.max(0, sizes.size() - 2));
        text.append("\npotentials:\n");
        defaults(text, schema, "potentials", List.of("trainers", "seed"));
        line(text, schema, "potentials", "subsets", "");
        text.append("    fps: ").append(before == last ? List.of(last) : List.of(before, last));
        text.append("\n    stochastic: ").append(last);
        text.append("\n    training: true\n    all: false\n");
    }

    private static void defaults(
            StringBuilder text, Schema schema, String section, List<String> names) {
        for (String name : names) {
            Object value = schema.at(section + "." + name).get("default").orElse("");
            line(
                    text,
                    schema,
                    section,
                    name,
                    value instanceof String s ? quote(s) : value.toString());
        }
    }

    private static void line(
            StringBuilder text, Schema schema, String section, String name, String value) {
        String indent = section.isEmpty() ? "" : "  ";
        String path = section.isEmpty() ? name : section + "." + name;
        text.append(comment(schema.at(path).description(), indent));
        text.append(indent).append(name).append(':');
        text.append(value.isEmpty() ? "" : " " + value).append('\n');
    }

    private static String comment(String sentence, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(indent + "#");
        for (String word : sentence.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.append(line).append('\n');
                line = new StringBuilder(indent + "#");
            }
            line.append(' ').append(word);
        }
        return lines.append(line).append('\n').toString();
    }

    /** Sizes of the paper, at most half of the training set. */
    static List<Integer> sizes(int training) {
        List<Integer> sizes = SIZES.stream().filter(s -> 2 * s <= training).toList();
        return sizes.isEmpty() ? List.of(Math.max(1, training / 2)) : sizes;
    }

    /** As they must stand in the file: relative to it where they lie below or beside it. */
    private List<String> files(Path folder) {
        List<String> files = new ArrayList<>();
        for (String file : job.inputs().files()) {
            Path absolute = Path.of(file).toAbsolutePath().normalize();
            boolean near =
                    folder.getRoot().equals(absolute.getRoot())
                            && absolute.getNameCount() > 0
                            && folder.relativize(absolute).getNameCount() <= 5;
            files.add((near ? folder.relativize(absolute) : absolute).toString());
        }
        return files;
    }

    private static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(Template::quote).toList()) + "]";
    }

    private static String quote(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
