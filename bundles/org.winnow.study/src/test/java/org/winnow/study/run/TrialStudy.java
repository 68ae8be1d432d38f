// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;
import org.winnow.api.engine.StudyVerifyJob;
import org.winnow.study.store.Sha256;
import org.winnow.study.store.Trees;

/** A study of twenty configurations in a folder of its own, to be run by a {@link FakeEngine}. */
final class TrialStudy {

    static final String TEXT =
            """
            data: { files: data.xyz }
            select:
              samplers: { fps: fps, stochastic: { seeds: [1, 2] } }
              sizes: [2, 4]
            potentials:
              subsets: { fps: [2, 4], stochastic: { sizes: [4], seeds: [2] }, training: true, all: true }
            tests: { held: test.xyz }
            """;

    final Path file;
    final Path out;

    TrialStudy(Path folder) throws IOException {
        Files.writeString(folder.resolve("data.xyz"), configurations(20));
        Files.writeString(folder.resolve("test.xyz"), configurations(5));
        file = folder.resolve("my.yaml");
        Files.writeString(file, TEXT);
        out = folder.resolve("out");
    }

    static String configurations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "c" + i + "\n")
                .collect(Collectors.joining());
    }

    StudyJob.Result run(FakeEngine engine) throws IOException {
        return run(engine, 2, false);
    }

    StudyJob.Result run(FakeEngine engine, int threads, boolean plan) throws IOException {
        StudyJob job = new StudyJob(file, out, plan);
        return new StudyRun(job, Fakes.tools(engine), threads, Progress.NONE).run();
    }

    StudyJob.Result run(FakeEngine engine, Tools tools, Progress progress) throws IOException {
        return new StudyRun(new StudyJob(file, out, false), tools, 2, progress).run();
    }

    StudyVerifyJob.Result verify(boolean recompute) throws IOException {
        StudyVerifyJob job = new StudyVerifyJob(out, recompute);
        return new VerifyRun(job, Fakes.tools(new FakeEngine()), 1, Progress.NONE).run();
    }

    /** {@return names of the steps that were not kept from an earlier run} */
    static Set<String> done(StudyJob.Result result) {
        return result.steps().stream()
                .filter(s -> !s.kept())
                .map(StudyJob.Step::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return hashes of all files but logs and times} */
    Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Path path : Trees.files(out)) {
            String name = path.getFileName().toString();
            if (!List.of("timing.json", "timings.csv", "study.log", ".lock").contains(name)) {
                content.put(out.relativize(path).toString(), Sha256.of(path));
            }
        }
        return content;
    }
}
