// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.study.file.Study;
import org.winnow.study.plan.Step;
import org.winnow.study.plan.Step.Cost;
import org.winnow.study.result.MatrixTable;
import org.winnow.study.result.Results;
import org.winnow.study.result.ResultsReader;
import org.winnow.study.store.StepFolder;

/** The last step: puts all results together, concludes, and writes the pages. */
final class ReportStep {

    /** The id of the step. */
    static final String ID = "report";

    private static final Cost COST = new Cost(10, 512L << 20);

    private ReportStep() {}

    /**
     * Plans it.
     *
     * @param study what was asked for
     * @param others all other steps, whose results it shows
     * @param results finds what they left, by id
     * @param folder of the study
     * @param tools read and write
     * @return the step
     */
    static Step of(
            Study study,
            List<Step> others,
            Map<String, StepFolder> results,
            Path folder,
            Tools tools) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("title", study.title());
        settings.put("threshold", String.valueOf(study.reporting().threshold()));
        settings.put("across", study.reporting().across());
        settings.put("up", study.reporting().up());
        settings.put("order", others.stream().map(Step::id).toList().toString());
        Map<String, String> needs = new LinkedHashMap<>();
        others.forEach(step -> needs.put(step.id(), step.id()));
        return new Step(
                ID,
                ID,
                settings,
                Map.of(),
                needs,
                List.of(),
                List.of(),
                COST,
                desk -> {
                    Files.createDirectories(desk.out());
                    return write(
                            new ResultsReader(folder, study, results).read(), desk.out(), tools);
                });
    }

    /**
     * Writes the pages and the matrix.
     *
     * @param results what to show
     * @param out where to
     * @param tools write
     * @return what is kept besides
     * @throws IOException if they cannot be written
     */
    static Written write(Results results, Path out, Tools tools) throws IOException {
        tools.pages().write(results, out);
        Files.write(out.resolve("matrix.csv"), MatrixTable.csv(results.matrix()));
        return new Written(results.conclusions());
    }
}
