// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.report.Report.Fact;
import org.winnow.study.store.Json;
import org.winnow.study.store.StepFolder;

/** What a study was made from: files with their hashes, settings with defaults, keys of steps. */
final class Provenance {

    private final Map<String, StepFolder> steps;

    Provenance(Map<String, StepFolder> steps) {
        this.steps = steps;
    }

    Map<String, List<Fact>> facts() throws IOException {
        Map<String, String> inputs = new LinkedHashMap<>();
        List<Fact> settings = new ArrayList<>();
        List<Fact> keys = new ArrayList<>();
        for (Map.Entry<String, StepFolder> e : steps.entrySet()) {
            Map<String, Object> record = e.getValue().record();
            Json.object(record.get("inputs")).values().forEach(input -> files(input, inputs));
            Json.object(record.get("settings"))
                    .forEach((n, v) -> settings.add(new Fact(e.getKey() + ": " + n, v.toString())));
            keys.add(new Fact(e.getKey(), record.get("key").toString()));
        }
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        facts.put(
                "Inputs",
                inputs.entrySet().stream().map(e -> new Fact(e.getKey(), e.getValue())).toList());
        facts.put("Settings", settings);
        facts.put("Steps with the hash of all that decides their results", keys);
        return facts;
    }

    private static void files(Object input, Map<String, String> to) {
        for (Object part : (List<?>) Json.object(input).get("files")) {
            for (Object one : (List<?>) Json.object(part).get("files")) {
                Map<String, Object> file = Json.object(one);
                to.put(
                        file.get("name").toString(),
                        file.get("bytes") + " bytes, SHA-256 " + file.get("sha256"));
            }
        }
    }
}
