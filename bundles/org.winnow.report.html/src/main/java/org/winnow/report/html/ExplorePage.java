// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;
import org.winnow.api.report.Exploration.Property;
import org.winnow.api.report.Exploration.Quantity;

/**
 * Writes {@code explore.html}: libraries, scripts and data in one file. Modules stand in the page's
 * import map as {@code data:} addresses, for a file has no folder to import from.
 */
final class ExplorePage {

    /** Modules by the names under which scripts import them, and the resources they are. */
    private static final Map<String, String> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("three-core", "three/three.core.min.js");
        MODULES.put("three", "three/three.module.min.js");
        MODULES.put("three-orbit", "three/OrbitControls.js");
        for (String own :
                List.of("data", "palette", "elements", "map", "lasso", "bonds", "viewer")) {
            MODULES.put("winnow-" + own, "explore/" + own + ".js");
        }
    }

    private ExplorePage() {}

    static void write(Exploration exploration, Path file) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Property property : exploration.properties()) {
            if (property instanceof Group group) {
                words.put(group.name(), ordered(group));
            }
        }
        Page page =
                new Page(
                        exploration.title(),
                        Pages.text("explore.css"),
                        modules(),
                        Pages.text("echarts/echarts.common.min.js"),
                        header(exploration, words),
                        DataBlock.of(exploration, words),
                        Pages.text("explore/app.js"));
        Pages.write("explore.mustache", page, file);
    }

    /** Each word once, in the group's own order, then the rest. */
    private static List<String> ordered(Group group) {
        List<String> all = sorted(group.values());
        return Stream.concat(group.order().stream().filter(all::contains), all.stream())
                .distinct()
                .toList();
    }

    /** Each word once; numbers by size, for an eleventh run comes after the second. */
    private static List<String> sorted(List<String> words) {
        List<String> distinct = words.stream().distinct().sorted().toList();
        boolean numbers = distinct.stream().allMatch(word -> word.matches("\\d{1,9}"));
        return numbers
                ? distinct.stream().sorted(Comparator.comparingInt(Integer::parseInt)).toList()
                : distinct;
    }

    private static String modules() throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            // an address without a folder cannot name its neighbor
            String text =
                    Pages.text(module.getValue()).replace("./three.core.min.js", "three-core");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            addresses.put(
                    module.getKey(),
                    "data:text/javascript;base64," + Base64.getEncoder().encodeToString(bytes));
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("imports");
            for (Map.Entry<String, String> address : addresses.entrySet()) {
                json.writeStringField(address.getKey(), address.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String header(Exploration exploration, Map<String, List<String>> words)
            throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("count", exploration.configurations().size());
            json.writeStringField("x", exploration.x());
            json.writeStringField("y", exploration.y());
            json.writeStringField("colour", exploration.colour());
            json.writeNumberField("step", DataBlock.STEP);
            json.writeArrayFieldStart("properties");
            for (Property property : exploration.properties()) {
                property(json, property, words);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        // words come from files, and none may end the script element
        return text.toString().replace("<", "\\u003c");
    }

    private static void property(
            JsonGenerator json, Property property, Map<String, List<String>> words)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", property.name());
        if (property instanceof Quantity quantity) {
            json.writeStringField("unit", quantity.unit());
            json.writeStringField("description", quantity.description());
        } else if (property instanceof Group group) {
            json.writeStringField("description", group.description());
            json.writeArrayFieldStart("words");
            for (String word : words.get(group.name())) {
                json.writeString(word);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** What the template fills in; all but the title goes in as it is. */
    record Page(
            String title,
            String style,
            String modules,
            String echarts,
            String header,
            String block,
            String script) {}
}
