// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;
import org.winnow.api.report.Exploration.Property;
import org.winnow.api.report.Exploration.Quantity;

/**
 * An exploration for chemiscope's viewer.
 *
 * <p>That format has numbers and words, but no gap between numbers: quantities that are missing for
 * some configurations are left out, and the description says so. Words colour as well as numbers
 * there, and give points their shape.
 *
 * @see <a href="https://chemiscope.org/docs/manual/input.html">Chemiscope input files</a>
 */
final class ChemiscopeFile {

    private ChemiscopeFile() {}

    static void write(Exploration exploration, Path file) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            meta(json, exploration);
            json.writeObjectFieldStart("properties");
            for (Property property : exploration.properties()) {
                if (complete(property)) {
                    property(json, property);
                }
            }
            json.writeEndObject();
            json.writeArrayFieldStart("structures");
            for (Configuration configuration : exploration.configurations()) {
                structure(json, configuration);
            }
            json.writeEndArray();
            settings(json, exploration);
            json.writeEndObject();
        }
    }

    private static void meta(JsonGenerator json, Exploration exploration) throws IOException {
        List<String> gaps =
                exploration.properties().stream()
                        .filter(property -> !complete(property))
                        .map(Property::name)
                        .toList();
        json.writeObjectFieldStart("meta");
        json.writeStringField("name", exploration.title());
        if (!gaps.isEmpty()) {
            json.writeStringField(
                    "description",
                    "Left out, for want of a value for every configuration: "
                            + String.join(", ", gaps));
        }
        json.writeEndObject();
    }

    private static boolean complete(Property property) {
        return !(property instanceof Quantity quantity)
                || Arrays.stream(quantity.values()).allMatch(Double::isFinite);
    }

    private static void property(JsonGenerator json, Property property) throws IOException {
        json.writeObjectFieldStart(property.name());
        json.writeStringField("target", "structure");
        json.writeArrayFieldStart("values");
        if (property instanceof Quantity quantity) {
            for (double value : quantity.values()) {
                json.writeNumber(value);
            }
            json.writeEndArray();
            if (!quantity.unit().isEmpty()) {
                json.writeStringField("units", quantity.unit());
            }
            json.writeStringField("description", quantity.description());
        } else if (property instanceof Group group) {
            for (String value : group.values()) {
                json.writeString(value);
            }
            json.writeEndArray();
            json.writeStringField("description", group.description());
        }
        json.writeEndObject();
    }

    private static void structure(JsonGenerator json, Configuration configuration)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("size", configuration.size());
        json.writeArrayFieldStart("names");
        for (int i = 0; i < configuration.size(); i++) {
            json.writeString(Species.symbol(configuration.species(i)));
        }
        json.writeEndArray();
        for (int axis = 0; axis < 3; axis++) {
            json.writeArrayFieldStart(String.valueOf((char) ('x' + axis)));
            for (int i = 0; i < configuration.size(); i++) {
                json.writeNumber(configuration.position(3 * i + axis));
            }
            json.writeEndArray();
        }
        if (configuration.cell().present()) {
            json.writeFieldName("cell");
            json.writeArray(configuration.cell().vectors(), 0, 9);
        }
        json.writeEndObject();
    }

    private static void settings(JsonGenerator json, Exploration exploration) throws IOException {
        json.writeObjectFieldStart("settings");
        json.writeObjectFieldStart("map");
        for (Property property : exploration.properties()) {
            if (complete(property)) {
                setting(json, "x", property, exploration.x());
                setting(json, "y", property, exploration.y());
                setting(json, "color", property, exploration.colour());
                if (property instanceof Group && property.name().equals(exploration.colour())) {
                    json.writeStringField("symbol", property.name());
                }
            }
        }
        json.writeEndObject();
        json.writeArrayFieldStart("structure");
        json.writeStartObject();
        json.writeBooleanField("unitCell", true);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void setting(JsonGenerator json, String part, Property property, String wanted)
            throws IOException {
        if (property.name().equals(wanted)) {
            json.writeObjectFieldStart(part);
            json.writeStringField("property", wanted);
            json.writeEndObject();
        }
    }
}
