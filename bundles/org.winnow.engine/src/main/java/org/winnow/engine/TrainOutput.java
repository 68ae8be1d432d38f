// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.engine.output.CsvFile;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.OutputFiles;

/**
 * What a training leaves beside {@code NAME.mtp}: its course {@code NAME.training.csv}, drawn in
 * {@code NAME.training.png} and {@code .svg}, and {@code NAME.manifest.json}. Each file appears
 * whole, even while the program ends.
 */
final class TrainOutput {

    private final Path potential;
    private final String name;

    /**
     * Names the files.
     *
     * @param potential of the training
     */
    TrainOutput(Path potential) {
        this.potential = potential;
        String file = potential.getFileName().toString();
        int dot = file.lastIndexOf('.');
        name = dot > 0 ? file.substring(0, dot) : file;
    }

    Path course() {
        return beside(".training.csv");
    }

    Path manifest() {
        return beside(".manifest.json");
    }

    /** {@return the potential and all that may stand beside it} */
    Path[] all() {
        return new Path[] {potential, course(), png(), svg(), manifest()};
    }

    /** {@return what stands beside the potential} */
    List<Path> written() {
        return Stream.of(all()).skip(1).filter(Files::exists).toList();
    }

    private Path png() {
        return beside(".training.png");
    }

    private Path svg() {
        return beside(".training.svg");
    }

    private Path beside(String ending) {
        return potential.resolveSibling(name + ending);
    }

    void writeCourse(TrainRecord record) throws IOException {
        whole(course(), part -> CsvFile.write(part, record.table()));
    }

    void writeManifest(Map<String, Object> manifest) throws IOException {
        whole(manifest(), part -> JsonFile.write(part, manifest));
    }

    /**
     * Draws the course, unless the program is ending.
     *
     * @param record the course
     * @param writer draws, if installed
     * @throws IOException if the files cannot be written
     */
    void draw(TrainRecord record, Optional<PlotWriter> writer) throws IOException {
        Optional<Plot> plot = record.plot(name + ".training");
        if (plot.isEmpty() || writer.isEmpty()) {
            return;
        }
        try (OutputFiles files = OutputFiles.begin(true, png(), svg())) {
            writer.get().write(plot.get(), files.file(png()).getParent());
            files.finish();
        } catch (CancellationException ending) {
            return;
        }
    }

    /** Writes a file under another name. */
    @FunctionalInterface
    private interface Writing {
        void to(Path part) throws IOException;
    }

    private static void whole(Path file, Writing writing) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            writing.to(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
