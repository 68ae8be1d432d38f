// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.engine.SelectJob;
import org.winnow.study.file.Study;
import org.winnow.study.file.Study.Subset;
import org.winnow.study.plan.Ids;
import org.winnow.study.plan.Planner;
import org.winnow.study.plan.PotentialPlanner;
import org.winnow.study.plan.Trained;
import org.winnow.study.store.Json;
import org.winnow.study.store.StepFolder;

/** Puts the results of all steps together. */
public final class ResultsReader {

    private final Path folder;
    private final Study study;
    private final Map<String, StepFolder> steps;
    private final Ids ids;

    /**
     * Prepares.
     *
     * @param folder of the study
     * @param study what was asked for
     * @param steps id to folder; all of them done
     */
    public ResultsReader(Path folder, Study study, Map<String, StepFolder> steps) {
        this.folder = folder;
        this.study = study;
        this.steps = steps;
        this.ids = new Ids(study, apart());
    }

    /** Samplers with a selection for each size. */
    private Set<String> apart() {
        Set<String> apart = new TreeSet<>();
        study.choosing().samplers().forEach(s -> apart.add(s.name()));
        new Ids(study, Set.of())
                .picks().stream()
                        .filter(p -> steps.containsKey(Planner.select(p)))
                        .forEach(p -> apart.remove(p.sampler().name()));
        return apart;
    }

    /**
     * Reads.
     *
     * @return all that was found
     * @throws IOException if a result cannot be read
     */
    public Results read() throws IOException {
        List<Results.Set> sets = sets();
        List<Results.Selection> selections = new ArrayList<>();
        for (Ids.Pick pick : ids.picks()) {
            selections.add(selection(pick));
        }
        List<Results.Potential> potentials = new ArrayList<>();
        for (Ids.Fit fit : ids.fits()) {
            potentials.add(potential(fit));
        }
        Matrix matrix = new MatrixMaker(ids, sets, selections, potentials).make();
        return new Results(
                folder,
                study,
                sets,
                steps.get(Planner.FEATURES).files().resolve(Planner.FEATURE_FILE),
                selections,
                potentials,
                matrix,
                new Conclusions(study, matrix, sets, selections, potentials).sentences(),
                new Provenance(steps).facts());
    }

    private List<Results.Set> sets() throws IOException {
        List<Results.Set> sets = new ArrayList<>();
        sets.add(set(Results.INITIAL, false, study.data()));
        sets.add(
                set(
                        Results.TRAINING,
                        false,
                        study.division()
                                .given()
                                .map(Study.Given::training)
                                .orElseGet(() -> part(Results.TRAINING))));
        sets.add(
                set(
                        Results.VALIDATION,
                        false,
                        study.division()
                                .given()
                                .map(Study.Given::validation)
                                .orElseGet(() -> part(Results.VALIDATION))));
        for (Study.TestSet test : study.tests()) {
            sets.add(set(test.name(), true, test.inputs()));
        }
        return sets;
    }

    private Inputs part(String name) {
        return Planner.part(steps.get(Planner.SPLIT).files(), name);
    }

    private Results.Set set(String name, boolean test, Inputs inputs) throws IOException {
        InfoJob.Result info = steps.get(Planner.count(name)).result(InfoJob.Result.class);
        return new Results.Set(name, test, inputs, info.configurations(), info.compositions());
    }

    private Results.Selection selection(Ids.Pick pick) throws IOException {
        StepFolder step = steps.get(Planner.select(pick));
        Map<String, Object> settings = Json.object(step.record().get("settings"));
        return new Results.Selection(
                pick.id(),
                pick.label(),
                settings.get("descriptor").toString(),
                settings.get("kernel").toString(),
                settings.get("sampler").toString(),
                pick.sampler().name(),
                pick.seed(),
                step.files(),
                step.result(SelectJob.Result.class));
    }

    private Results.Potential potential(Ids.Fit fit) throws IOException {
        StepFolder step = steps.get("train " + fit.id());
        Trained trained = step.result(Trained.class);
        Subset subset = fit.subset();
        return new Results.Potential(
                fit.id(),
                fit.label(),
                Json.object(step.record().get("settings")).get("trainer").toString(),
                subset.size().isPresent() ? Optional.of(ids.source(subset).id()) : Optional.empty(),
                subset.size(),
                step.files().resolve(PotentialPlanner.POTENTIAL),
                trained.configurations(),
                trained.atoms(),
                trained.parameters(),
                trained.iterations(),
                trained.finished(),
                trained.fit(),
                errors(fit),
                optional("md " + fit.id(), MdJob.Result.class),
                optional("rdf " + fit.id(), RdfJob.Result.class));
    }

    private <T> Optional<T> optional(String id, Class<T> kind) throws IOException {
        StepFolder step = steps.get(id);
        return step == null ? Optional.empty() : Optional.of(step.result(kind));
    }

    private Map<String, Results.Errors> errors(Ids.Fit fit) throws IOException {
        Map<String, Results.Errors> errors = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of(Results.TRAINING, Results.VALIDATION));
        study.tests().forEach(t -> names.add(t.name()));
        for (String name : names) {
            StepFolder step = steps.get("errors " + fit.id() + " " + name);
            ErrorsJob.Result result = step.result(ErrorsJob.Result.class);
            Optional<Path> sheets = result.out();
            errors.put(
                    name,
                    new Results.Errors(
                            name,
                            result,
                            sheets.isPresent() ? ErrorSheet.read(sheets.get()) : List.of(),
                            sheets));
        }
        return errors;
    }
}
