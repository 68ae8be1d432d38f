// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.SubsetJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.engine.output.OutputFiles;

/**
 * Writes some configurations of files. What is not written is not parsed; what is written in
 * another order than it stands in the files is held in memory.
 */
final class SubsetRun {

    private final SubsetJob job;
    private final Tools tools;
    private final StageClock clock;

    SubsetRun(SubsetJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    SubsetJob.Result run() throws IOException {
        int[] keep = job.keep().map(RowNumbers::parse).orElse(null);
        int[] drop = RowNumbers.parse(job.drop().orElse(""));
        try (OutputFiles out = OutputFiles.begin(job.overwrite(), job.out())) {
            clock.stage("read");
            Numbered numbered = new Numbered(tools.datasets().open(job.inputs()), keep, drop);
            Candidates kept = Candidates.read(numbered, clock);
            check(numbered, keep, drop);
            clock.stage("write");
            write(kept, keep == null ? null : order(keep, drop), out);
            out.finish();
            return new SubsetJob.Result(kept.count(), numbered.count, job.out());
        }
    }

    private static void check(Numbered numbered, int[] keep, int[] drop) {
        for (int[] numbers : keep == null ? new int[][] {drop} : new int[][] {keep, drop}) {
            for (int number : numbers) {
                if (number >= numbered.count) {
                    throw new UsageException(
                            "numbers must lie in 0.." + (numbered.count - 1) + ", got " + number);
                }
            }
        }
    }

    /**
     * For each configuration kept, in the order of the files, its place; null if it is the same.
     */
    private static int[] order(int[] keep, int[] drop) {
        BitSet dropped = new BitSet();
        Arrays.stream(drop).forEach(dropped::set);
        int[] wanted = Arrays.stream(keep).filter(n -> !dropped.get(n)).toArray();
        int[] sorted = wanted.clone();
        Arrays.sort(sorted);
        if (Arrays.equals(wanted, sorted)) {
            return null;
        }
        int[] places = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            places[Arrays.binarySearch(sorted, wanted[i])] = i;
        }
        return places;
    }

    private void write(Candidates kept, int[] places, OutputFiles out) throws IOException {
        var settings = ConvertRun.settings(job.inputs(), kept.species());
        try (FrameWriter writer =
                new TargetWriter(
                        tools.datasets().create(out.file(job.out()), job.to(), settings),
                        job.out())) {
            if (places == null) {
                kept.forEach((first, batch) -> write(batch, writer), clock);
            } else {
                Configuration[] all = new Configuration[places.length];
                kept.forEach(
                        (first, batch) -> {
                            for (int i = 0; i < batch.size(); i++) {
                                all[places[first + i]] = batch.get(i);
                            }
                        },
                        clock);
                write(List.of(all), writer);
            }
        }
    }

    private static void write(List<Configuration> batch, FrameWriter writer) throws IOException {
        for (Configuration c : batch) {
            writer.write(c);
        }
    }

    /** A data set without those that are not wanted. */
    private static final class Numbered implements Dataset {

        private final Dataset all;
        private final BitSet kept;
        private final BitSet dropped = new BitSet();
        private int count;

        Numbered(Dataset all, int[] keep, int[] drop) {
            this.all = all;
            this.kept = keep == null ? null : new BitSet();
            if (keep != null) {
                Arrays.stream(keep).forEach(kept::set);
            }
            Arrays.stream(drop).forEach(dropped::set);
        }

        @Override
        public List<String> files() {
            return all.files();
        }

        @Override
        public Reader open() throws IOException {
            Reader reader = all.open();
            count = 0;
            return new Reader() {
                @Override
                public Optional<Item> next() throws IOException {
                    while (true) {
                        Optional<Item> item = reader.next();
                        if (item.isEmpty() || isWanted(count++)) {
                            return item;
                        }
                    }
                }

                @Override
                public void close() throws IOException {
                    reader.close();
                }
            };
        }

        private boolean isWanted(int number) {
            return (kept == null || kept.get(number)) && !dropped.get(number);
        }
    }
}
