// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Configuration;

/** Takes what is read once more, and sees to it that the files are still the same. */
final class SecondPass implements Pipeline.Sink {

    private final List<Candidates.Entry> entries;
    private final int size;
    private final Candidates.Batches batches;
    private final Progress progress;
    private final List<Configuration> batch = new ArrayList<>();
    private int next;

    /**
     * Prepares.
     *
     * @param entries what the first pass found
     * @param size of a batch
     * @param batches takes the configurations
     * @param progress told the share done
     */
    SecondPass(
            List<Candidates.Entry> entries,
            int size,
            Candidates.Batches batches,
            Progress progress) {
        this.entries = entries;
        this.size = size;
        this.batches = batches;
        this.progress = progress;
    }

    @Override
    public void accept(Pipeline.Parsed parsed) throws IOException {
        if (parsed.failure() != null) {
            return; // was set aside in the first pass
        }
        int number = next + batch.size();
        boolean same =
                number < entries.size()
                        && entries.get(number)
                                .fingerprint()
                                .equals(parsed.configuration().fingerprint());
        if (!same) {
            throw new IOException(parsed.origin().file() + " changed while it was read");
        }
        batch.add(parsed.configuration());
        if (batch.size() == size) {
            flush();
        }
    }

    private void flush() throws IOException {
        batches.accept(next, List.copyOf(batch));
        next += batch.size();
        batch.clear();
        progress.report(share());
    }

    /** {@return the share done} */
    double share() {
        return (double) next / entries.size();
    }

    /**
     * Hands out what is left.
     *
     * @throws IOException from {@link Candidates.Batches}, or if there was less than before
     */
    void finish() throws IOException {
        if (!batch.isEmpty()) {
            flush();
        }
        if (next != entries.size()) {
            String file = entries.get(next).origin().file();
            throw new IOException(file + " became shorter while it was read");
        }
    }
}
