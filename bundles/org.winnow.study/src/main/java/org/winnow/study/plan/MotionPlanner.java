// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.study.file.Study;
import org.winnow.study.file.StudyFile;

/** Makes the steps of molecular dynamics with a potential, and of what judges its trajectories. */
final class MotionPlanner {

    private static final String TRAJECTORY = "trajectory.xyz";

    private final StudyFile file;
    private final Study.Dynamics dynamics;
    private final Texts texts;
    private final Sizes sizes;

    MotionPlanner(StudyFile file, Texts texts, Sizes sizes) {
        this.file = file;
        this.dynamics = file.study().dynamics().orElseThrow();
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
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("temperature", String.valueOf(dynamics.temperature()));
        settings.put("timestep", String.valueOf(dynamics.timestep()));
        settings.put("equilibration", String.valueOf(dynamics.equilibration()));
        settings.put("steps", String.valueOf(dynamics.steps()));
        settings.put("every", String.valueOf(dynamics.every()));
        settings.put("dynamics", dynamics.dynamics());
        settings.put("seed", String.valueOf(dynamics.seed()));
        return new Step(
                "md " + fit.id(),
                "md",
                settings,
                Map.of("starts", dynamics.starts()),
                Map.of("potential", train),
                List.of(),
                List.of(""), // trajectories grow beside their checkpoint
                Costs.moving(
                        sizes.of("starts"), dynamics.equilibration() + dynamics.steps(), trainer),
                desk -> {
                    MdJob.Result result =
                            desk.run(
                                    new MdJob(
                                            desk.files(train).resolve(PotentialPlanner.POTENTIAL),
                                            dynamics.starts(),
                                            desk.out().resolve(TRAJECTORY),
                                            true,
                                            phases(),
                                            dynamics.dynamics(),
                                            dynamics.timestep(),
                                            dynamics.every(),
                                            dynamics.seed(),
                                            MdJob.Guard.NONE));
                    return new MdJob.Result(result.runs(), 0);
                });
    }

    private List<MdJob.Phase> phases() {
        double t = dynamics.temperature();
        List<MdJob.Phase> phases = new ArrayList<>();
        if (dynamics.equilibration() > 0) {
            phases.add(new MdJob.Phase("equilibration", dynamics.equilibration(), t, t, false));
        }
        phases.add(new MdJob.Phase("production", dynamics.steps(), t, t, true));
        return phases;
    }

    private Step judge(Ids.Fit fit) {
        String move = "md " + fit.id();
        Map<String, Inputs> inputs = new LinkedHashMap<>();
        dynamics.reference().ifPresent(r -> inputs.put("reference", r));
        List<Texts.Text> spelt =
                file.located(
                        "md.evaluators",
                        () ->
                                dynamics.evaluators().stream()
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
                Costs.judging(sizes.of("starts"), dynamics.steps() / dynamics.every()),
                desk ->
                        desk.run(
                                new RdfJob(
                                        Inputs.of(
                                                desk.files(move)
                                                        .resolve("trajectory*.xyz")
                                                        .toString()),
                                        dynamics.reference(),
                                        0,
                                        desk.out(),
                                        false,
                                        spelt.stream().map(Texts.Text::text).toList())));
    }
}
