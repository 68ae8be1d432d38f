// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.NearestNames;
import org.winnow.api.engine.TrainJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.potential.Trainer;
import org.winnow.study.file.Study;
import org.winnow.study.file.Study.Subset;
import org.winnow.study.file.StudyFile;
import org.winnow.study.plan.Planner.SetFinder;
import org.winnow.study.store.StepFolder;

/** Makes the steps around potentials: training, comparing with labels, moving, judging. */
public final class PotentialPlanner {

    /** The file of a potential in its step. */
    public static final String POTENTIAL = "potential.mtp";

    private final StudyFile file;
    private final Study study;
    private final Ids ids;
    private final Texts texts;
    private final Sizes sizes;
    private final Sets sets;

    /** Says where a set lies. */
    interface Sets {
        SetFinder find(String name, Map<String, String> needs, Map<String, Inputs> inputs);
    }

    PotentialPlanner(StudyFile file, Ids ids, Texts texts, Sizes sizes, Sets sets) {
        this.file = file;
        this.study = file.study();
        this.ids = ids;
        this.texts = texts;
        this.sizes = sizes;
        this.sets = sets;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<String> moving = moving();
        for (Ids.Fit fit : ids.fits()) {
            Texts.Text trainer =
                    file.located(
                            "potentials.trainers",
                            () -> texts.spell(Trainer.class, fit.trainer().text()));
            steps.add(train(fit, trainer));
            for (String set : List.of("training", "validation")) {
                steps.add(errors(fit, trainer, set, false));
            }
            study.tests().forEach(t -> steps.add(errors(fit, trainer, t.name(), true)));
            if (moving.contains(fit.id())) {
                steps.addAll(new MotionPlanner(file, texts, sizes).steps(fit, trainer.settings()));
            }
        }
        return steps;
    }

    private List<String> moving() {
        List<String> all = ids.fits().stream().map(Ids.Fit::id).toList();
        List<String> asked = study.dynamics().map(Study.Dynamics::potentials).orElse(List.of());
        for (String id : asked) {
            if (!all.contains(id)) {
                file.located(
                        "md.potentials",
                        () -> {
                            throw new UsageException(
                                    NearestNames.sentence("potential '" + id + "'", id, all));
                        });
            }
        }
        return study.dynamics().isEmpty() ? List.of() : asked.isEmpty() ? all : asked;
    }

    private Step train(Ids.Fit fit, Texts.Text trainer) {
        long seed = study.fitting().seed();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("trainer", trainer.text());
        settings.put("seed", String.valueOf(seed));
        settings.put("subset", ids.subset(fit.subset()));
        Map<String, String> needs = new LinkedHashMap<>();
        Map<String, Inputs> inputs = new LinkedHashMap<>();
        SetFinder training = subset(fit.subset(), needs, inputs);
        return new Step(
                "train " + fit.id(),
                "train",
                settings,
                inputs,
                needs,
                List.of(trainer.bundle()),
                List.of(".checkpoint"),
                Costs.training(atoms(fit.subset()), trainer.settings()),
                desk -> {
                    Path out = desk.out().resolve(POTENTIAL);
                    TrainJob.Result result =
                            desk.run(
                                    new TrainJob(
                                            training.in(desk),
                                            Optional.empty(),
                                            out,
                                            trainer.text(),
                                            seed,
                                            Optional.empty(),
                                            true));
                    if (result.ended()) {
                        throw new CancellationException();
                    }
                    setApart(result, desk.out().resolveSibling(StepFolder.TIMINGS));
                    return Trained.of(result);
                });
    }

    /** The course of a training is drawn over time, and so differs from run to run. */
    private static void setApart(TrainJob.Result result, Path timings) throws IOException {
        Files.createDirectories(timings);
        for (Path file : result.beside()) {
            if (!file.toString().endsWith("manifest.json")) {
                Path apart = timings.resolve(file.getFileName().toString());
                Files.move(file, apart, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private SetFinder subset(Subset subset, Map<String, String> needs, Map<String, Inputs> inputs) {
        if (subset.size().isEmpty()) {
            String name = subset.source().equals(Subset.ALL) ? "initial" : subset.source();
            return sets.find(name, needs, inputs);
        }
        String step = Planner.select(ids.source(subset));
        needs.put("picks", step);
        String name = "selected-" + subset.size().getAsInt() + ".xyz";
        return desk -> Inputs.of(desk.files(step).resolve(name).toString());
    }

    private long atoms(Subset subset) {
        return subset.size().isPresent()
                ? sizes.picks(subset.size().getAsInt())
                : subset.source().equals(Subset.ALL) ? sizes.initial() : sizes.training();
    }

    private Step errors(Ids.Fit fit, Texts.Text trainer, String set, boolean sheets) {
        String train = "train " + fit.id();
        Map<String, String> needs = new LinkedHashMap<>();
        Map<String, Inputs> inputs = new LinkedHashMap<>();
        needs.put("potential", train);
        SetFinder compared = sets.find(set, needs, inputs);
        return new Step(
                "errors " + fit.id() + " " + set,
                "errors",
                Map.of("sheets", String.valueOf(sheets)),
                inputs,
                needs,
                List.of(trainer.bundle()),
                List.of(),
                Costs.comparing(sizes.of(set), trainer.settings()),
                desk ->
                        desk.run(
                                new ErrorsJob(
                                        desk.files(train).resolve(POTENTIAL),
                                        compared.in(desk),
                                        sheets ? Optional.of(desk.out()) : Optional.empty(),
                                        false)));
    }
}
