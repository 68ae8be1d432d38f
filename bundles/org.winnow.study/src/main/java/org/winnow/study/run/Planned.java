// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.study.plan.Keys;
import org.winnow.study.plan.Step;
import org.winnow.study.store.StepFolder;

/**
 * A step with its key and the folder that follows from it.
 *
 * @param step what to do
 * @param made what decides its result, with the key
 * @param folder where the result lies or will lie
 */
record Planned(Step step, Map<String, Object> made, StepFolder folder) {

    String id() {
        return step.id();
    }

    String key() {
        return made.get("key").toString();
    }

    /**
     * Makes keys and folders of steps.
     *
     * @param steps each after those it needs
     * @param keys makes keys
     * @param folder of all steps
     * @return in the same order
     * @throws IOException if an input cannot be read
     */
    static List<Planned> of(List<Step> steps, Keys keys, Path folder) throws IOException {
        Map<String, String> known = new HashMap<>();
        List<Planned> planned = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Object> made = keys.made(step, known);
            String key = made.get("key").toString();
            known.put(step.id(), key);
            planned.add(new Planned(step, made, new StepFolder(folder, step.id(), key)));
        }
        return planned;
    }
}
