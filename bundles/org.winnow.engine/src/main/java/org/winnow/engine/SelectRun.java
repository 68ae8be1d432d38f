// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.SelectJob.Pick;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.OutputFolder;

/**
 * The main job: reads and describes, compares, chooses, judges, writes. Rows of the space stand in
 * the order of content, so what is chosen depends neither on the order nor the number of files.
 */
final class SelectRun {

    private final SelectJob job;
    private final Tools tools;
    private final StageClock clock;
    private final List<ForkJoinTask<?>> beside = new ArrayList<>();

    SelectRun(SelectJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    SelectJob.Result run() throws IOException {
        Chooser.check(job.stop());
        try (Algorithms algorithms = new Algorithms(tools.catalogue(), job.algorithms());
                OutputFolder out = OutputFolder.begin(job.out(), job.overwrite())) {
            try {
                return run(algorithms, out);
            } finally {
                beside.forEach(t -> t.cancel(false));
                beside.forEach(ForkJoinTask::quietlyJoin);
            }
        }
    }

    private SelectJob.Result run(Algorithms algorithms, OutputFolder out) throws IOException {
        clock.stage("read and describe");
        Candidates candidates =
                Candidates.read(
                        tools.datasets(), job.inputs(), job.base(), job.quarantine(), clock);
        Chooser.check(job.stop(), candidates.count());
        List<ForkJoinTask<List<Object>>> hashes =
                candidates.sources().stream().map(s -> beside(Manifest.hash(s))).toList();
        int[] order = candidates.rows();
        Described described =
                Described.make(
                        tools,
                        candidates,
                        algorithms.descriptor(),
                        algorithms.kernel(),
                        order,
                        clock);

        refusePairs(algorithms.sampler(), described);
        clock.stage("compare");
        Space space = described.compare(tools.space(), clock);

        clock.stage("choose");
        Rows rows = new Rows(candidates, order);
        Map<Integer, Selection> chosen = choose(algorithms, space, rows);
        List<Integer> sizes = List.copyOf(chosen.keySet());
        Selection largest = chosen.get(sizes.get(sizes.size() - 1));

        clock.stage("judge");
        List<Finding> findings = judge(algorithms, space, rows, largest, sizes);

        clock.stage("write");
        SelectOutput output = new SelectOutput(tools, out, candidates, clock);
        beside.addAll(output.draw(findings));
        List<Pick> picks = rows.picks(largest);
        output.writeTables(picks, findings);
        output.writeConfigurations(rows.entries(chosen));
        output.writeSetAside();
        output.finishDrawing();
        Manifest manifest = manifest(algorithms, candidates, described, hashes);
        manifest.put("sizes", sizes)
                .put("picks", picks.stream().map(Manifest::pick).toList())
                .put("findings", record(findings, algorithms));
        JsonFile.write(out.file(OutputFolder.MANIFEST), manifest.finish(tools.platform(), clock));
        clock.report(1);
        out.finish();
        return new SelectJob.Result(
                job.out(),
                candidates.count(),
                candidates.setAside().size(),
                sizes,
                picks,
                findings);
    }

    /** Before all pairs are compared in vain. */
    private void refusePairs(Sampler sampler, Described described) {
        if (sampler.needsFeatures() && !described.linear()) {
            throw new UsageException(
                    "sampler "
                            + job.algorithms().sampler()
                            + " needs features of configurations, and kernel "
                            + job.algorithms().kernel()
                            + " only compares pairs; average gives features");
        }
    }

    private <T extends ForkJoinTask<?>> T beside(T task) {
        beside.add(task);
        return task;
    }

    private Map<Integer, Selection> choose(Algorithms algorithms, Space space, Rows rows) {
        Chooser chooser =
                new Chooser(
                        algorithms.sampler(),
                        space,
                        rows.base(),
                        rows.order(),
                        rows.compositions(),
                        job.seed());
        return job.stop().sizes().isEmpty()
                ? chooser.target(job.stop(), algorithms.judge(), tools.catalogue(), clock)
                : chooser.sizes(job.stop().sizes(), clock);
    }

    private List<Finding> judge(
            Algorithms algorithms, Space space, Rows rows, Selection largest, List<Integer> sizes) {
        int[] ascending = sizes.stream().mapToInt(Integer::intValue).toArray();
        var trial =
                new Evaluator.Trial(space, rows.base(), largest, ascending, rows.compositions());
        List<Finding> findings = new ArrayList<>();
        for (Catalogue.Instance<Evaluator> evaluator : algorithms.evaluators()) {
            findings.add(evaluator.get().evaluate(trial, clock));
            clock.report((double) findings.size() / algorithms.evaluators().size());
        }
        return findings;
    }

    private static List<Object> record(List<Finding> findings, Algorithms algorithms) {
        List<Object> records = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            records.add(Manifest.finding(findings.get(i), algorithms.evaluators().get(i)));
        }
        return records;
    }

    private Manifest manifest(
            Algorithms algorithms,
            Candidates candidates,
            Described described,
            List<ForkJoinTask<List<Object>>> hashes) {
        int sources = candidates.sources().size() - (job.base().isPresent() ? 1 : 0);
        List<Object> inputs = new ArrayList<>();
        List<Object> base = new ArrayList<>();
        IntStream.range(0, hashes.size())
                .forEach(i -> (i < sources ? inputs : base).addAll(hashes.get(i).join()));
        return new Manifest("select", tools.platform())
                .put("inputs", inputs)
                .put("base", base)
                .put("format", job.inputs().format())
                .put("algorithms", algorithms.record())
                .put("stop", stop())
                .put("seed", job.seed())
                .put("quarantine", job.quarantine())
                .put("species", List.of(candidates.species().toString().split(",")))
                .put(
                        "counts",
                        Manifest.ordered(
                                "candidates",
                                candidates.count(),
                                "base",
                                candidates.entries().size() - candidates.count(),
                                "quarantined",
                                candidates.setAside().size(),
                                "atoms",
                                candidates.atoms(),
                                "features",
                                described.columns()));
    }

    private Map<String, Object> stop() {
        Map<String, Object> stop = Manifest.ordered("sizes", job.stop().sizes());
        job.stop().radius().ifPresent(r -> stop.put("radius", r));
        job.stop().representativeness().ifPresent(r -> stop.put("representativeness", r));
        return stop;
    }
}
