// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.winnow.study.plan.Keys;
import org.winnow.study.store.Json;
import org.winnow.study.store.StepFolder;

/** The steps that the last run of a study planned, as its folder records them. */
final class Recorded {

    private Recorded() {}

    /**
     * Reads them.
     *
     * @param study the folder of a study
     * @return by id; none if no run has come so far as to plan
     * @throws IOException if it is no study's folder
     */
    static Map<String, StepFolder> steps(Path study) throws IOException {
        Object steps = StudyFolder.recorded(study).getOrDefault("steps", Map.of());
        Path folder = StudyFolder.absolute(study).resolve("steps");
        Map<String, StepFolder> recorded = new LinkedHashMap<>();
        for (Map.Entry<String, Object> e : Json.object(steps).entrySet()) {
            Map<String, Object> step = Json.object(e.getValue());
            String name = step.get("folder").toString();
            recorded.put(e.getKey(), StepFolder.named(folder, name, step.get("key").toString()));
        }
        return recorded;
    }

    /** {@return the code that steps say they were made by} @param recorded by id */
    static Keys.Code code(Map<String, StepFolder> recorded) {
        return step -> {
            StepFolder folder = recorded.get(step.id());
            try {
                return folder == null ? "" : folder.record().get("code").toString();
            } catch (IOException e) {
                return ""; // no such result: whoever asks finds that its key differs
            }
        };
    }
}
