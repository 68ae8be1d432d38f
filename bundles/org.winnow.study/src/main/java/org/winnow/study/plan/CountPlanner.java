// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Inputs;
import org.winnow.study.file.Source;
import org.winnow.study.file.Study;
import org.winnow.study.file.StudyFile;
import org.winnow.study.plan.Step.Cost;

/**
 * Makes the steps that read every file once and count what is in it: the rest of the plan needs
 * sizes, and a file that is not as it should be is found before hours of work.
 */
final class CountPlanner {

    private final StudyFile file;

    CountPlanner(StudyFile file) {
        this.file = file;
    }

    /** {@return a step for each set that files hold} */
    List<Step> steps() {
        Study study = file.study();
        List<Step> steps = new ArrayList<>();
        steps.add(count("initial", initialPath(), study.data()));
        study.division()
                .given()
                .ifPresent(
                        g -> {
                            steps.add(count("training", "split.training", g.training()));
                            steps.add(count("validation", "split.validation", g.validation()));
                        });
        for (Study.TestSet test : study.tests()) {
            steps.add(count(test.name(), "tests." + test.name(), test.inputs()));
        }
        study.dynamics().ifPresent(d -> steps.add(count("starts", "md.starts", d.starts())));
        study.dynamics()
                .flatMap(Study.Dynamics::reference)
                .ifPresent(r -> steps.add(count("reference", "md.reference", r)));
        return steps;
    }

    private String initialPath() {
        boolean given = file.sources().stream().anyMatch(s -> s.place().endsWith(" data.files"));
        return given ? "data.files" : "split";
    }

    private Step count(String name, String path, Inputs inputs) {
        return new Step(
                Planner.count(name),
                "count",
                Map.of(),
                Map.of("files", inputs),
                Map.of(),
                List.of(),
                List.of(),
                new Cost(1, 0),
                desk -> Source.located(file.place(path), () -> desk.run(new InfoJob(inputs))));
    }

    /** {@return the step that counts a part of the initial set} @param atoms in it, about */
    static Step part(String name, long atoms) {
        return new Step(
                Planner.count(name),
                "count",
                Map.of(),
                Map.of(),
                Map.of(name, Planner.SPLIT),
                List.of(),
                List.of(),
                Costs.reading(atoms),
                desk -> desk.run(new InfoJob(Planner.part(desk.files(Planner.SPLIT), name))));
    }
}
