// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import org.winnow.api.engine.SplitJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Table;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.engine.output.CsvFile;
import org.winnow.engine.output.Failures;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.OutputFolder;

/**
 * Divides each group into training and validation. A group's configurations are put into the order
 * of content and shuffled by the seed, so neither the order nor the number of files matters. Each
 * group gives its share, rounded so that the total is the share of all: the groups with the largest
 * remainders give one more, equal ones by name.
 */
final class SplitRun {

    private final SplitJob job;
    private final Tools tools;
    private final StageClock clock;

    SplitRun(SplitJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    SplitJob.Result run() throws IOException {
        if (!(job.share() > 0 && job.share() < 1)) {
            throw new UsageException("share must lie between 0 and 1, got " + job.share());
        }
        if (!List.of("composition", "config_type").contains(job.by())) {
            throw new UsageException(
                    "a split must be by composition or config_type, got '" + job.by() + "'");
        }
        try (OutputFolder out = OutputFolder.begin(job.out(), job.overwrite())) {
            clock.stage("read");
            Candidates all =
                    Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
            ForkJoinTask<List<Object>> hashes = Manifest.hash(all.sources().get(0));
            Map<String, List<Integer>> groups = groups(all);
            boolean[] training = divide(groups, all.count());
            clock.stage("write");
            write(all, training, out);
            CsvFile.write(out.file("splits.csv"), table(all, training));
            Map<String, Integer> in = count(groups, training, true);
            Map<String, Integer> left = count(groups, training, false);
            JsonFile.write(
                    out.file(OutputFolder.MANIFEST),
                    new Manifest("split", tools.platform())
                            .put("inputs", hashes.join())
                            .put("share", job.share())
                            .put("by", job.by())
                            .put("seed", job.seed())
                            .put("training", in)
                            .put("validation", left)
                            .finish(tools.platform(), clock));
            out.finish();
            return new SplitJob.Result(in, left, job.out());
        }
    }

    private String group(Candidates.Entry e) {
        return job.by().equals("composition") ? e.composition() : e.tag();
    }

    /** Entries of each group, in the order of content. */
    private Map<String, List<Integer>> groups(Candidates all) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int entry : all.rows()) {
            groups.computeIfAbsent(group(all.entries().get(entry)), g -> new ArrayList<>())
                    .add(entry);
        }
        return groups;
    }

    private boolean[] divide(Map<String, List<Integer>> groups, int count) {
        int total = (int) Math.round(job.share() * count);
        if (total == 0 || total == count) {
            throw new IllegalArgumentException(
                    "both parts must get at least one configuration, got share "
                            + job.share()
                            + " of "
                            + count);
        }
        Map<String, Integer> counts = apportion(groups, total);
        boolean[] training = new boolean[count];
        groups.forEach(
                (name, entries) -> {
                    List<Integer> shuffled = shuffle(entries, job.seed() ^ name.hashCode());
                    shuffled.subList(0, counts.get(name)).forEach(e -> training[e] = true);
                });
        return training;
    }

    private Map<String, Integer> apportion(Map<String, List<Integer>> groups, int total) {
        Map<String, Integer> counts = new TreeMap<>();
        groups.forEach((name, g) -> counts.put(name, (int) Math.floor(exact(g))));
        int missing = total - counts.values().stream().mapToInt(Integer::intValue).sum();
        groups.keySet().stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (String n) -> counts.get(n) - exact(groups.get(n)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(missing)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private double exact(List<Integer> group) {
        return job.share() * group.size();
    }

    /** Fisher and Yates' shuffle with the generator that the Java platform fixes bit for bit. */
    private static List<Integer> shuffle(List<Integer> entries, long seed) {
        List<Integer> shuffled = new ArrayList<>(entries);
        Random random = new Random(seed);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(j, shuffled.get(i)));
        }
        return shuffled;
    }

    private void write(Candidates all, boolean[] training, OutputFolder out) throws IOException {
        Optional<String> byName = Optional.empty();
        FormatSettings none = FormatSettings.NONE;
        try (FrameWriter in = tools.datasets().create(out.file("training.xyz"), byName, none);
                FrameWriter left =
                        tools.datasets().create(out.file("validation.xyz"), byName, none)) {
            all.forEach(
                    (first, batch) -> {
                        for (int i = 0; i < batch.size(); i++) {
                            write(batch.get(i), training[first + i] ? in : left);
                        }
                    },
                    clock);
        }
    }

    private void write(Configuration c, FrameWriter writer) throws IOException {
        try {
            writer.write(c);
        } catch (IOException e) {
            throw Failures.writing(job.out(), e);
        }
    }

    private static Map<String, Integer> count(
            Map<String, List<Integer>> groups, boolean[] training, boolean which) {
        Map<String, Integer> counts = new TreeMap<>();
        groups.forEach(
                (name, entries) ->
                        counts.put(
                                name,
                                (int) entries.stream().filter(e -> training[e] == which).count()));
        return counts;
    }

    private static Table table(Candidates all, boolean[] training) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < training.length; i++) {
            Candidates.Entry e = all.entries().get(i);
            rows.add(
                    List.of(
                            e.origin().file(),
                            e.origin().index(),
                            e.fingerprint().toString(),
                            e.composition(),
                            e.tag(),
                            training[i] ? "training" : "validation"));
        }
        return new Table(
                "splits",
                List.of("file", "index", "fingerprint", "composition", "config_type", "set"),
                rows);
    }
}
