// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;

/**
 * Reads files into a sheet. Configurations stay in memory while they take less than a third of it;
 * beyond, each is read again when it is shown.
 */
public final class SheetReader {

    private static final int BATCH = 512;
    private static final int BYTES_AN_ATOM = 90;
    private static final int BYTES_A_CONFIGURATION = 1200;

    private final Datasets datasets;
    private final Inputs inputs;
    private final Progress progress;
    private final SheetColumns columns = new SheetColumns();
    private final List<Dataset.Origin> origins = new ArrayList<>();
    private final List<Configuration> kept = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private long room = Runtime.getRuntime().maxMemory() / 3;

    private SheetReader(Datasets datasets, Inputs inputs, Progress progress) {
        this.datasets = datasets;
        this.inputs = inputs;
        this.progress = progress;
    }

    /**
     * Reads; not on the event thread.
     *
     * @param datasets opens files
     * @param inputs what the user said
     * @param progress told of unreadable configurations; may end it
     * @return the sheet
     * @throws IOException if a file cannot be opened
     */
    public static Sheet read(Datasets datasets, Inputs inputs, Progress progress)
            throws IOException {
        return new SheetReader(datasets, inputs, progress).read();
    }

    private Sheet read() throws IOException {
        progress.stage("read");
        List<Dataset.Item> batch = new ArrayList<>(BATCH);
        try (Dataset.Reader reader = datasets.open(inputs).open()) {
            for (Optional<Dataset.Item> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                batch.add(item.get());
                if (batch.size() == BATCH) {
                    add(batch);
                }
            }
        }
        add(batch);
        boolean inMemory = room > 0;
        Configuration[] all = inMemory ? kept.toArray(Configuration[]::new) : null;
        int[] rejected = unreadable.stream().mapToInt(Integer::intValue).toArray();
        return new Sheet(
                inputs,
                origins.size(),
                columns.properties(origins),
                Rows.of(rejected),
                inMemory ? row -> Optional.ofNullable(all[row]) : this::readAgain);
    }

    private void add(List<Dataset.Item> batch) {
        IOException[] faults = new IOException[batch.size()];
        Configuration[] parsed = new Configuration[batch.size()];
        IntStream.range(0, batch.size())
                .parallel()
                .forEach(
                        i -> {
                            try {
                                parsed[i] = batch.get(i).parse();
                            } catch (IOException e) {
                                faults[i] = e;
                            }
                        });
        for (int i = 0; i < parsed.length; i++) {
            if (faults[i] != null) {
                unreadable.add(origins.size());
                progress.warn("rejected: " + faults[i].getMessage());
            } else {
                room -= BYTES_A_CONFIGURATION + (long) BYTES_AN_ATOM * parsed[i].size();
            }
            origins.add(batch.get(i).origin());
            columns.add(Optional.ofNullable(parsed[i]));
        }
        if (room > 0) {
            kept.addAll(Arrays.asList(parsed));
        } else {
            kept.clear();
        }
        batch.clear();
        progress.status(origins.size() + " configurations");
        progress.report(-1);
    }

    private Optional<Configuration> readAgain(int row) throws IOException {
        Dataset.Origin origin = origins.get(row);
        String one = origin.file() + "@" + origin.index();
        Inputs again = new Inputs(List.of(one), inputs.format(), inputs.settings());
        try (Dataset.Reader reader = datasets.open(again).open()) {
            Optional<Dataset.Item> item = reader.next();
            return item.isPresent() ? Optional.of(item.get().parse()) : Optional.empty();
        }
    }
}
