// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.study.store.Sha256;

/**
 * Moves and judges by hashing what goes in. Like the engine's runs, one that breaks leaves a
 * checkpoint beside each trajectory, and goes on from it.
 */
final class FakeMotion {

    final List<MdJob> moved = Collections.synchronizedList(new ArrayList<>());
    final List<RdfJob> judged = Collections.synchronizedList(new ArrayList<>());

    /** Frames that were there when a run began, one number a run. */
    final List<Integer> begunAt = Collections.synchronizedList(new ArrayList<>());

    private int breaksAt = Integer.MAX_VALUE;
    private int without;

    /** Breaks every run when so many frames are written. */
    FakeMotion breakingAt(int frames) {
        breaksAt = frames;
        return this;
    }

    /** The last few runs of a job end before their first frame. */
    FakeMotion endingEarly(int runs) {
        without = runs;
        return this;
    }

    MdJob.Result move(MdJob job, List<String> starts) throws IOException {
        moved.add(job);
        List<MdJob.Run> runs = new ArrayList<>();
        for (int k = 1; k <= starts.size(); k++) {
            String name = starts.size() > 1 ? "-" + k + ".xyz" : ".xyz";
            Path file = Path.of(job.out().toString().replaceFirst("\\.xyz$", name));
            boolean ends = k > starts.size() - without;
            long frames = ends ? 0 : write(job, starts.get(k - 1), file);
            if (ends) {
                Files.writeString(file, "");
            }
            Optional<String> why =
                    ends ? Optional.of("the energy is not finite") : Optional.empty();
            Path log = Path.of(file.toString().replaceFirst("xyz$", "log.csv"));
            Files.writeString(log, "step\n");
            runs.add(new MdJob.Run(file, log, "Si", 10, 0, frames, 1, 300, 1, 1e-3, why));
        }
        return new MdJob.Result(runs, System.nanoTime());
    }

    private long write(MdJob job, String start, Path file) throws IOException {
        MdJob.Phase last = job.phases().get(job.phases().size() - 1);
        Path checkpoint = Path.of(file + ".checkpoint");
        int there = 0;
        if (Files.exists(checkpoint)) {
            there = Files.readAllLines(file).size();
        } else {
            Files.writeString(file, "");
        }
        begunAt.add(there);
        Files.writeString(checkpoint, "running");
        String made =
                Files.readString(job.potential())
                        + start
                        + job.phases()
                        + job.dynamics()
                        + job.timestep()
                        + job.seed();
        long frames = last.steps() / last.every();
        for (int frame = there; frame < frames; frame++) {
            if (frame == breaksAt) {
                throw new IOException("no space left on device");
            }
            Files.writeString(file, Sha256.of(made + frame) + "\n", StandardOpenOption.APPEND);
        }
        Files.delete(checkpoint);
        return frames;
    }

    RdfJob.Result judge(RdfJob job) throws IOException {
        judged.add(job);
        Files.createDirectory(job.out());
        StringBuilder all = new StringBuilder(job.evaluators().toString());
        List<String> files = new ArrayList<>(job.trajectories().files());
        files.addAll(job.reference().map(Inputs::files).orElse(List.of()));
        for (String file : files) {
            all.append(Files.readString(Path.of(file)));
        }
        Files.writeString(job.out().resolve("rdf.csv"), Sha256.of(all.toString()));
        Finding finding = new Finding(Finding.Level.FINE, "alike", List.of(), List.of(), List.of());
        return new RdfJob.Result(
                files.size(),
                0,
                List.of("Si"),
                List.of(new RdfJob.Found("rdf", finding)),
                job.out());
    }
}
