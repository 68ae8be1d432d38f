// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.winnow.api.engine.Progress;
import org.winnow.api.io.FormatException;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;

/**
 * Reads a data set with one thread cutting frames and all threads of the pool parsing them. Only so
 * many frames are under way at once, so memory stays small; results come in the order of the files.
 */
final class Pipeline {

    private static final int BATCH = 16;
    private static final int BATCHES_PER_THREAD = 4;

    private Pipeline() {}

    /**
     * What came of one frame.
     *
     * @param origin where it stood
     * @param configuration null if it could not be read
     * @param failure why not, or null
     * @param text its own text if it could not be read; empty where a file as a whole failed
     */
    record Parsed(
            Dataset.Origin origin, Configuration configuration, IOException failure, byte[] text) {}

    /** Takes what was read, in order. */
    @FunctionalInterface
    interface Sink {
        /** Takes one. @param parsed what came of a frame @throws IOException to end reading */
        void accept(Parsed parsed) throws IOException;
    }

    /**
     * Reads all of a data set.
     *
     * @param data what
     * @param sink takes the results; throws a failure if it shall end the run
     * @param progress told now and then; the share is not known
     * @throws IOException from the sink
     */
    static void read(Dataset data, Sink sink, Progress progress) throws IOException {
        Deque<ForkJoinTask<List<Parsed>>> running = new ArrayDeque<>();
        int limit = BATCHES_PER_THREAD * Math.max(1, ForkJoinTask.getPool().getParallelism());
        try (Dataset.Reader reader = data.open()) {
            boolean more = true;
            int broken = 0;
            while (more) {
                List<Dataset.Item> batch = new ArrayList<>(BATCH);
                IOException failure = null;
                try {
                    more = fill(batch, reader);
                } catch (IOException e) {
                    failure = e;
                }
                running.add(ForkJoinTask.adapt(() -> parse(batch)).fork());
                if (failure != null) {
                    drain(running, 0, sink);
                    sink.accept(wholeFile(failure));
                    more = ++broken < data.files().size();
                }
                drain(running, limit, sink);
                progress.report(-1);
            }
            drain(running, 0, sink);
            reader.notes().forEach(progress::warn);
        } finally {
            running.forEach(t -> t.cancel(false));
            running.forEach(ForkJoinTask::quietlyJoin);
        }
    }

    private static boolean fill(List<Dataset.Item> batch, Dataset.Reader reader)
            throws IOException {
        while (batch.size() < BATCH) {
            Optional<Dataset.Item> item = reader.next();
            if (item.isEmpty()) {
                return false;
            }
            batch.add(item.get());
        }
        return true;
    }

    private static Parsed wholeFile(IOException failure) {
        String file = failure instanceof FormatException f ? f.path() : "";
        return new Parsed(new Dataset.Origin(file, -1, 0), null, failure, new byte[0]);
    }

    private static List<Parsed> parse(List<Dataset.Item> batch) {
        List<Parsed> results = new ArrayList<>(batch.size());
        for (Dataset.Item item : batch) {
            try {
                Configuration configuration = item.parse();
                configuration.fingerprint(); // computed here, where many threads share the work
                results.add(new Parsed(item.origin(), configuration, null, null));
            } catch (IOException e) {
                results.add(new Parsed(item.origin(), null, e, item.text()));
            }
        }
        return results;
    }

    private static void drain(Deque<ForkJoinTask<List<Parsed>>> running, int limit, Sink sink)
            throws IOException {
        while (running.size() > limit) {
            for (Parsed parsed : running.remove().join()) {
                sink.accept(parsed);
            }
        }
    }
}
