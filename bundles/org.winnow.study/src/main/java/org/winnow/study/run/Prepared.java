// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.InfoJob;
import org.winnow.study.file.StudyFile;
import org.winnow.study.plan.Keys;
import org.winnow.study.plan.Planner;
import org.winnow.study.plan.Step;
import org.winnow.study.store.StepFolder;

/** A study file turned into steps with keys, in two rounds: files are counted before all else. */
final class Prepared {

    private static final String STEPS = "steps";

    private final Path folder;
    private final StudyFile file;
    private final Tools tools;
    private final Planner planner;
    private final Keys keys;

    /**
     * Prepares.
     *
     * @param folder of the study; need not exist
     * @param file what it asks for
     * @param tools find files and algorithms
     */
    Prepared(Path folder, StudyFile file, Tools tools) {
        this(folder, file, tools, tools.code());
    }

    /** Likewise, as if other code did the steps. @param code its hashes */
    Prepared(Path folder, StudyFile file, Tools tools, Keys.Code code) {
        this.folder = StudyFolder.absolute(folder);
        this.file = file;
        this.tools = tools;
        this.planner = new Planner(file, tools.catalogue());
        this.keys = new Keys(tools.datasets(), code);
    }

    /**
     * The first round.
     *
     * @return steps that count files
     * @throws IOException if a file cannot be read
     */
    List<Planned> counting() throws IOException {
        return Planned.of(planner.counting(), keys, folder.resolve(STEPS));
    }

    /**
     * The second round.
     *
     * @param counts what the first round found, by id
     * @return all steps, those of the first round among them
     * @throws IOException if a file cannot be read
     */
    List<Planned> all(Map<String, InfoJob.Result> counts) throws IOException {
        List<Step> steps = new ArrayList<>(planner.steps(counts));
        Map<String, StepFolder> results = new LinkedHashMap<>();
        Step report = ReportStep.of(file.study(), List.copyOf(steps), results, folder, tools);
        steps.add(report);
        List<Planned> all = Planned.of(steps, keys, folder.resolve(STEPS));
        all.forEach(p -> results.put(p.id(), p.folder()));
        results.remove(ReportStep.ID);
        return all;
    }

    /**
     * Reads what the first round found.
     *
     * @param counting its steps, done
     * @return by id
     * @throws IOException if it cannot be read
     */
    static Map<String, InfoJob.Result> counts(List<Planned> counting) throws IOException {
        Map<String, InfoJob.Result> counts = new LinkedHashMap<>();
        for (Planned p : counting) {
            counts.put(p.id(), p.folder().result(InfoJob.Result.class));
        }
        return counts;
    }
}
