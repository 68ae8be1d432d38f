// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.api.model.Fingerprint;
import org.winnow.api.model.SpeciesSet;

/**
 * What was read: of every configuration where it stood and what it is, first the candidates in the
 * order of the user's files, then the base.
 *
 * <p>The first pass over the files collects this. The configurations themselves stay in memory as
 * long as they take a modest share of it; otherwise {@link #forEach} reads the files again.
 *
 * <p>{@link #rows} puts all of them in an order that content alone decides: by fingerprint, and
 * copies of one configuration by file and index.
 */
final class Candidates {

    /**
     * What is remembered of a configuration.
     *
     * @param origin where it stood
     * @param fingerprint its content
     * @param composition reduced formula
     * @param tag its group
     * @param atoms how many
     */
    record Entry(
            Dataset.Origin origin,
            Fingerprint fingerprint,
            String composition,
            String tag,
            int atoms) {

        /** {@return {@code file:line}, for sentences} */
        String place() {
            return origin.file() + ":" + origin.line();
        }
    }

    /**
     * A frame that could not be read.
     *
     * @param origin where it stands
     * @param reason one sentence with file and line
     * @param text as the file has it; empty where the file as a whole cannot be read
     */
    record SetAside(Dataset.Origin origin, String reason, byte[] text) {}

    /** Takes configurations in order. */
    @FunctionalInterface
    interface Batches {
        /**
         * Takes some.
         *
         * @param first the number of the first of them, as in {@link #entries}
         * @param configurations these and the following
         * @throws IOException to end the run
         */
        void accept(int first, List<Configuration> configurations) throws IOException;
    }

    private static final int BATCH = 512;
    private static final int SHARE_OF_MEMORY = 4;

    private final List<Dataset> sources = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final long budget;
    private List<Configuration> kept = new ArrayList<>();
    private long keptBytes;
    private int candidates;
    private long atoms;
    private SpeciesSet species = SpeciesSet.of();

    private Candidates(long budget) {
        this.budget = budget;
    }

    /**
     * Reads files.
     *
     * @param datasets opens them
     * @param inputs the candidates
     * @param base what counts as chosen already
     * @param quarantine whether frames that cannot be read are set aside instead of ending the run
     * @param progress may end the run
     * @return what was read
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if there is no configuration at all
     */
    static Candidates read(
            Datasets datasets,
            Inputs inputs,
            Optional<Inputs> base,
            boolean quarantine,
            Progress progress)
            throws IOException {
        long budget = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        return read(datasets, inputs, base, quarantine, progress, budget);
    }

    /**
     * Reads a data set; a frame that cannot be read ends the run.
     *
     * @param source what to read
     * @param progress may end the run
     * @return what was read
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if there is no configuration at all
     */
    static Candidates read(Dataset source, Progress progress) throws IOException {
        Candidates all = new Candidates(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        all.add(source, false, progress);
        all.candidates = all.entries.size();
        all.checkSome(source.files());
        return all;
    }

    private void checkSome(List<String> files) {
        if (candidates == 0) {
            throw new IllegalArgumentException(
                    "there must be at least one configuration, got none in "
                            + String.join(", ", files));
        }
    }

    static Candidates read(
            Datasets datasets,
            Inputs inputs,
            Optional<Inputs> base,
            boolean quarantine,
            Progress progress,
            long budget)
            throws IOException {
        Candidates all = new Candidates(budget);
        for (Dataset source : Sources.open(datasets, inputs, quarantine, all.setAside::add)) {
            all.add(source, quarantine, progress);
        }
        all.candidates = all.entries.size();
        all.checkSome(inputs.files());
        if (base.isPresent()) {
            all.add(datasets.open(base.get()), false, progress);
        }
        return all;
    }

    private void add(Dataset source, boolean quarantine, Progress progress) throws IOException {
        sources.add(source);
        Pipeline.read(
                source,
                parsed -> {
                    if (parsed.failure() == null) {
                        add(parsed.origin(), parsed.configuration());
                    } else if (quarantine) {
                        String reason = parsed.failure().getMessage();
                        setAside.add(new SetAside(parsed.origin(), reason, parsed.text()));
                    } else {
                        throw parsed.failure();
                    }
                },
                progress);
    }

    private void add(Dataset.Origin origin, Configuration c) {
        entries.add(
                new Entry(
                        origin,
                        c.fingerprint(),
                        c.composition().intern(),
                        c.tag().intern(),
                        c.size()));
        atoms += c.size();
        species = species.union(c.speciesSet());
        if (kept != null) {
            kept.add(c);
            keptBytes += Footprint.bytes(c);
            if (keptBytes > budget) {
                kept = null;
            }
        }
    }

    /** {@return what is known of each: candidates in the user's order, then the base} */
    List<Entry> entries() {
        return entries;
    }

    /** {@return how many candidates; {@link #entries} after them are the base} */
    int count() {
        return candidates;
    }

    /** {@return atoms of candidates and base} */
    long atoms() {
        return atoms;
    }

    /** {@return the species of candidates and base} */
    SpeciesSet species() {
        return species;
    }

    /** {@return frames that could not be read} */
    List<SetAside> setAside() {
        return setAside;
    }

    /** {@return what was read from, the candidates' first} */
    List<Dataset> sources() {
        return sources;
    }

    /** {@return for each row of a space the number of its entry: the order that content decides} */
    int[] rows() {
        Comparator<Entry> order =
                Comparator.comparing(Entry::fingerprint)
                        .thenComparing(e -> e.origin().file())
                        .thenComparing(e -> e.origin().index());
        return IntStream.range(0, entries.size())
                .boxed()
                .sorted((a, b) -> order.compare(entries.get(a), entries.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Goes through all configurations in the order of {@link #entries}.
     *
     * @param batches takes them
     * @param progress told the share done
     * @throws IOException from {@code batches}, or if the files changed meanwhile
     */
    void forEach(Batches batches, Progress progress) throws IOException {
        if (kept != null) {
            for (int from = 0; from < kept.size(); from += BATCH) {
                int to = Math.min(kept.size(), from + BATCH);
                batches.accept(from, kept.subList(from, to));
                progress.report((double) to / kept.size());
            }
            return;
        }
        SecondPass again = new SecondPass(entries, BATCH, batches, progress);
        for (Dataset source : sources) {
            Pipeline.read(source, again, fraction -> progress.report(again.share()));
        }
        again.finish();
    }
}
