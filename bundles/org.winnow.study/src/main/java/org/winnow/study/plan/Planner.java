// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SplitJob;
import org.winnow.api.engine.UsageException;
import org.winnow.study.file.Study;
import org.winnow.study.file.Study.TestSet;
import org.winnow.study.file.StudyFile;

/** Makes the steps of a study: what is read, divided, described and picked. */
public final class Planner {

    /** The id of the step that counts the initial set. */
    public static final String COUNT_INITIAL = "count initial";

    /** The id of the step that divides the initial set. */
    public static final String SPLIT = "split";

    /** The id of the step that describes the initial set. */
    public static final String FEATURES = "features";

    /** The file of features. */
    public static final String FEATURE_FILE = "features.npy";

    /** The id of the step that counts the starts of molecular dynamics. */
    public static final String COUNT_STARTS = "count starts";

    private final StudyFile file;
    private final Study study;
    private final Ids ids;
    private final Texts texts;

    /**
     * Prepares.
     *
     * @param file the study
     * @param catalogue knows algorithms and their defaults
     */
    public Planner(StudyFile file, Catalogue catalogue) {
        this.file = file;
        this.study = file.study();
        this.texts = new Texts(catalogue);
        this.ids = new Ids(study, apart());
    }

    private Set<String> apart() {
        Set<String> apart = new TreeSet<>();
        for (Study.Sampler s : study.choosing().samplers()) {
            if (!file.located("select.samplers", () -> texts.isNested(s.text()))) {
                apart.add(s.name());
            }
        }
        return apart;
    }

    /** {@return the id of the step that counts a set} @param set its name */
    public static String count(String set) {
        return "count " + set;
    }

    /** {@return the id of the step that makes a selection} @param pick the selection */
    public static String select(Ids.Pick pick) {
        return "select " + pick.id();
    }

    /** {@return the steps that must be done before the others can be planned: files are counted} */
    public List<Step> counting() {
        return new CountPlanner(file).steps();
    }

    /**
     * Plans all steps but the report.
     *
     * @param counts what the counting steps found, by id
     * @return in an order in which they can be done
     */
    public List<Step> steps(Map<String, InfoJob.Result> counts) {
        Sizes sizes = new Sizes(study, counts);
        checkSizes(sizes);
        List<Step> steps = new ArrayList<>(counting());
        if (study.division().given().isEmpty()) {
            steps.add(split(sizes));
            steps.add(CountPlanner.part("training", sizes.training()));
            steps.add(CountPlanner.part("validation", sizes.validation()));
        }
        steps.add(features(sizes));
        SelectPlanner selecting = new SelectPlanner(file, texts, sizes, this::set);
        ids.picks().forEach(pick -> steps.add(selecting.step(pick)));
        steps.addAll(new PotentialPlanner(file, ids, texts, sizes, this::set).steps());
        return steps;
    }

    private void checkSizes(Sizes sizes) {
        List<Integer> asked = study.choosing().sizes();
        int largest = asked.get(asked.size() - 1);
        if (largest > sizes.trainingConfigurations()) {
            file.located(
                    "select.sizes",
                    () -> {
                        throw new UsageException(
                                "must not exceed the training set of "
                                        + sizes.trainingConfigurations()
                                        + ", got "
                                        + largest);
                    });
        }
    }

    /**
     * Says where a set lies.
     *
     * @param name of the set
     * @param needs where the step it comes from is put, if it comes from one
     * @param inputs where its files are put, if it comes from outside
     * @return finds it while the step works
     */
    private SetFinder set(String name, Map<String, String> needs, Map<String, Inputs> inputs) {
        Optional<Inputs> outside = outside(name);
        if (outside.isPresent()) {
            inputs.put(name, outside.get());
            return desk -> outside.get();
        }
        needs.put(name, SPLIT);
        return desk -> part(desk.files(SPLIT), name);
    }

    private Optional<Inputs> outside(String name) {
        return switch (name) {
            case "initial" -> Optional.of(study.data());
            case "training" -> study.division().given().map(Study.Given::training);
            case "validation" -> study.division().given().map(Study.Given::validation);
            default ->
                    study.tests().stream()
                            .filter(t -> t.name().equals(name))
                            .map(TestSet::inputs)
                            .findFirst();
        };
    }

    /** {@return a part of the initial set} @param files of the split @param name of the part */
    public static Inputs part(Path files, String name) {
        return Inputs.of(files.resolve(name + ".xyz").toString());
    }

    /** Finds a set while a step works. */
    @FunctionalInterface
    interface SetFinder {
        /** {@return the set} @param desk of the step */
        Inputs in(Step.Desk desk);
    }

    private Step split(Sizes sizes) {
        Study.Division d = study.division();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("share", String.valueOf(d.share()));
        settings.put("by", d.by());
        settings.put("seed", String.valueOf(d.seed()));
        return new Step(
                SPLIT,
                "split",
                settings,
                Map.of("initial", study.data()),
                Map.of(),
                List.of(),
                List.of(),
                Costs.reading(sizes.initial()),
                desk ->
                        desk.run(
                                new SplitJob(
                                        study.data(),
                                        desk.out(),
                                        d.share(),
                                        d.by(),
                                        d.seed(),
                                        false)));
    }

    private Step features(Sizes sizes) {
        Texts.Text descriptor =
                file.located(
                        "select.descriptors",
                        () ->
                                texts.spell(
                                        Descriptor.class,
                                        study.choosing().descriptors().get(0).text()));
        return new Step(
                FEATURES,
                "features",
                Map.of("descriptor", descriptor.keyed()),
                Map.of("initial", study.data()),
                Map.of(),
                List.of(descriptor.bundle()),
                List.of(),
                Costs.selecting(sizes.initial(), sizes.initialConfigurations(), 0),
                desk ->
                        desk.run(
                                new DescribeJob(
                                        study.data(),
                                        desk.out().resolve(FEATURE_FILE),
                                        descriptor.text(),
                                        false,
                                        false)));
    }
}
