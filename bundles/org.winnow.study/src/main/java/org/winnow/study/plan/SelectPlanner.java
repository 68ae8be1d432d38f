// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.sampling.Sampler;
import org.winnow.study.file.Study;
import org.winnow.study.file.StudyFile;
import org.winnow.study.plan.Planner.SetFinder;
import org.winnow.study.plan.Step.Work;

/** Makes the steps that pick from the training set and judge the picks. */
final class SelectPlanner {

    private final StudyFile file;
    private final Study study;
    private final Texts texts;
    private final Sizes sizes;
    private final PotentialPlanner.Sets sets;

    SelectPlanner(StudyFile file, Texts texts, Sizes sizes, PotentialPlanner.Sets sets) {
        this.file = file;
        this.study = file.study();
        this.texts = texts;
        this.sizes = sizes;
        this.sets = sets;
    }

    /** {@return the step} @param pick what to select */
    Step step(Ids.Pick pick) {
        Texts.Text descriptor =
                file.located(
                        "select.descriptors",
                        () -> texts.spell(Descriptor.class, pick.descriptor().text()));
        Texts.Text kernel =
                file.located(
                        "select.kernels", () -> texts.spell(Kernel.class, pick.kernel().text()));
        Texts.Text sampler =
                file.located(
                        "select.samplers", () -> texts.spell(Sampler.class, pick.sampler().text()));
        List<Texts.Text> evaluators = evaluators();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("descriptor", descriptor.keyed());
        settings.put("kernel", kernel.text());
        settings.put("sampler", sampler.text());
        settings.put("seed", String.valueOf(pick.seed()));
        settings.put("sizes", pick.sizes().toString());
        settings.put("evaluators", evaluators.stream().map(Texts.Text::text).toList().toString());
        List<Texts.Text> all = new ArrayList<>(List.of(descriptor, kernel, sampler));
        all.addAll(evaluators);
        Map<String, String> needs = new LinkedHashMap<>();
        Map<String, Inputs> inputs = new LinkedHashMap<>();
        SetFinder training = sets.find("training", needs, inputs);
        SelectJob.Algorithms algorithms =
                new SelectJob.Algorithms(
                        descriptor.text(),
                        kernel.text(),
                        sampler.text(),
                        evaluators.stream().map(Texts.Text::text).toList());
        SelectJob.Stop stop =
                new SelectJob.Stop(pick.sizes(), OptionalDouble.empty(), OptionalDouble.empty());
        Work work =
                desk ->
                        desk.run(
                                new SelectJob(
                                        training.in(desk),
                                        desk.out(),
                                        false,
                                        stop,
                                        algorithms,
                                        Optional.empty(),
                                        false,
                                        pick.seed()));
        int configurations = sizes.trainingConfigurations();
        return new Step(
                Planner.select(pick),
                "select",
                settings,
                inputs,
                needs,
                all.stream().map(Texts.Text::bundle).distinct().toList(),
                List.of(),
                Costs.selecting(sizes.training(), configurations, configurations),
                work);
    }

    private List<Texts.Text> evaluators() {
        Study.Reporting r = study.reporting();
        String axes = r.across().isEmpty() ? "" : ":x=" + r.across() + ",y=" + r.up();
        List<Texts.Text> spelt = new ArrayList<>();
        spelt.add(
                file.located(
                        "report.threshold",
                        () ->
                                texts.spell(
                                        Evaluator.class,
                                        "representativeness:threshold=" + r.threshold())));
        for (String text : List.of("composition", "redundancy", "similarity-map" + axes)) {
            spelt.add(file.located("report.axes", () -> texts.spell(Evaluator.class, text)));
        }
        return spelt;
    }
}
