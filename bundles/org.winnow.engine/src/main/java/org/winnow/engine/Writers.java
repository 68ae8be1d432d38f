// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.Datasets;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.engine.output.Failures;

/** The files of all sizes of a selection, written in one pass over the configurations. */
final class Writers implements AutoCloseable {

    /** The two files of one size. */
    private record Size(Path selected, FrameWriter remaining, boolean[] taken, int[] chosen) {}

    private final Datasets datasets;
    private final int entries;
    private final List<Size> sizes = new ArrayList<>();
    private final Map<Integer, Configuration> chosen = new HashMap<>();

    /**
     * Begins without any file.
     *
     * @param datasets makes files
     * @param entries how many configurations will come
     */
    Writers(Datasets datasets, int entries) {
        this.datasets = datasets;
        this.entries = entries;
    }

    /**
     * Adds the files of one size.
     *
     * @param selected where to write those chosen, in the order of choice
     * @param remaining where to write the others, as they come
     * @param numbers which are chosen
     * @throws IOException if a file cannot be made
     */
    void add(Path selected, Path remaining, int[] numbers) throws IOException {
        boolean[] taken = new boolean[entries];
        for (int number : numbers) {
            taken[number] = true;
            chosen.put(number, null);
        }
        sizes.add(new Size(selected, create(remaining), taken, numbers));
    }

    private FrameWriter create(Path file) throws IOException {
        try {
            return datasets.create(file, Optional.empty(), FormatSettings.NONE);
        } catch (IOException e) {
            throw Failures.writing(file.getFileName(), e);
        }
    }

    /**
     * Writes those that remain, the files of all sizes at once, and remembers those chosen.
     *
     * @param first number of the first
     * @param batch these
     * @throws IOException if they cannot be written
     */
    void write(int first, List<Configuration> batch) throws IOException {
        for (int i = 0; i < batch.size(); i++) {
            Configuration c = batch.get(i);
            if (chosen.containsKey(first + i)) {
                chosen.put(first + i, c);
            }
        }
        parallel(
                size -> {
                    for (int i = 0; i < batch.size(); i++) {
                        if (!size.taken()[first + i]) {
                            size.remaining().write(batch.get(i));
                        }
                    }
                });
    }

    /**
     * Writes those chosen and ends all files.
     *
     * @throws IOException if they cannot be written
     */
    void finish() throws IOException {
        parallel(
                size -> {
                    size.remaining().close();
                    try (FrameWriter writer = create(size.selected())) {
                        for (int number : size.chosen()) {
                            writer.write(chosen.get(number));
                        }
                    }
                });
    }

    /** Does one size. */
    @FunctionalInterface
    private interface Work {
        void accept(Size size) throws IOException;
    }

    private void parallel(Work work) throws IOException {
        try {
            sizes.parallelStream()
                    .forEach(
                            size -> {
                                try {
                                    work.accept(size);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(
                                            Failures.writing(size.selected().getFileName(), e));
                                }
                            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        for (Size size : sizes) {
            size.remaining().close();
        }
    }
}
