// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.dynamics.Dynamics;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.study.file.Study;
import org.winnow.study.file.StudyFile;

/** Makes the steps of molecular dynamics with a potential, and of what judges its trajectories. */
final class MotionPlanner {

    private static final String TRAJECTORY = "trajectory";

    private final StudyFile file;
    private final Study.Dynamics study;
    private final Texts texts;
    private final Sizes sizes;

    MotionPlanner(StudyFile file, Texts texts, Sizes sizes) {
        this.file = file;
        this.study = file.study().dynamics().orElseThrow();
        this.texts = texts;
        this.sizes = sizes;
    }

    List<Step> steps(Ids.Fit fit, Map<String, String> trainer) {
        List<Step> steps = new ArrayList<>();
        steps.add(move(fit, trainer));
        steps.add(judge(fit));
        return steps;
    }

    private Step move(Ids.Fit fit, Map<String, String> trainer) {
        String train = "train " + fit.id();
        Texts.Text moves =
                file.located("md.dynamics", () -> texts.spell(Dynamics.class, study.dynamics()));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("temperature", String.valueOf(study.temperature()));
        settings.put("timestep", String.valueOf(study.timestep()));
        settings.put("equilibration", String.valueOf(study.equilibration()));
        settings.put("steps", String.valueOf(study.steps()));
        settings.put("every", String.valueOf(study.every()));
        settings.put("dynamics", moves.text());
        settings.put("seed", String.valueOf(study.seed()));
        return new Step(
                "md " + fit.id(),
                "md",
                settings,
                Map.of("starts", study.starts()),
                Map.of("potential", train),
                List.of(moves.bundle()),
                List.of(""), // trajectories grow beside their checkpoints
                Costs.moving(sizes.of("starts"), study.equilibration() + study.steps(), trainer),
                desk -> {
                    Files.createDirectories(desk.out());
                    MdJob.Result result = desk.run(job(desk, train, moves.text()));
                    return new MdJob.Result(result.runs(), 0); // times are kept apart
                });
    }

    private MdJob job(Step.Desk desk, String train, String moves) {
        return new MdJob(
                desk.files(train).resolve(PotentialPlanner.POTENTIAL),
                study.starts(),
                desk.out().resolve(TRAJECTORY + ".xyz"),
                true,
                phases(),
                moves,
                study.timestep(),
                study.every(),
                study.seed(),
                MdJob.Guard.NONE,
                MdJob.Retry.NONE);
    }

    private List<MdJob.Phase> phases() {
        double t = study.temperature();
        List<MdJob.Phase> phases = new ArrayList<>();
        if (study.equilibration() > 0) {
            phases.add(new MdJob.Phase("equilibration", study.equilibration(), t, t, 0));
        }
        phases.add(new MdJob.Phase("production", study.steps(), t, t, study.every()));
        return phases;
    }

    /** A run from several starts numbers its files; one that ended early may have left none. */
    private List<String> trajectories(Path files) throws IOException {
        List<String> names = new ArrayList<>();
        int starts = sizes.configurations("starts");
        for (int k = 1; k <= starts; k++) {
            Path file = files.resolve(TRAJECTORY + (starts > 1 ? "-" + k : "") + ".xyz");
            if (Files.exists(file) && Files.size(file) > 0) {
                names.add(file.toString());
            }
        }
        if (names.isEmpty()) {
            throw new IOException("there must be a trajectory with frames, got none in " + files);
        }
        return names;
    }

    private Step judge(Ids.Fit fit) {
        String move = "md " + fit.id();
        Map<String, Inputs> inputs = new LinkedHashMap<>();
        study.reference().ifPresent(r -> inputs.put("reference", r));
        List<Texts.Text> spelt =
                file.located(
                        "md.evaluators",
                        () ->
                                study.evaluators().stream()
                                        .map(e -> texts.spell(TrajectoryEvaluator.class, e))
                                        .toList());
        return new Step(
                "rdf " + fit.id(),
                "rdf",
                Map.of("evaluators", spelt.stream().map(Texts.Text::text).toList().toString()),
                inputs,
                Map.of("trajectories", move),
                spelt.stream().map(Texts.Text::bundle).distinct().toList(),
                List.of(),
                Costs.judging(sizes.of("starts"), study.steps() / study.every()),
                desk ->
                        desk.run(
                                new RdfJob(
                                        Inputs.of(
                                                trajectories(desk.files(move))
                                                        .toArray(String[]::new)),
                                        study.reference(),
                                        0,
                                        desk.out(),
                                        false,
                                        spelt.stream().map(Texts.Text::text).toList())));
    }
}
