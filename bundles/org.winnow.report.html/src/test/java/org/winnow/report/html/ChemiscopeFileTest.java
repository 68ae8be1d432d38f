// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.report.Exploration;

/** Holds the file against the rules that chemiscope's input reference states. */
class ChemiscopeFileTest {

    @TempDir Path folder;

    @Test
    void holdsStructuresAsTheyAre() throws IOException {
        List<?> structures = (List<?>) Json.at(write(Samples.hostile()), "structures");
        assertEquals(
                Map.of(
                        "size", 2.0,
                        "names", List.of("Li", "Si"),
                        "x", List.of(0.1, 2.5),
                        "y", List.of(0.2, 0.2),
                        "z", List.of(0.3, -0.3),
                        "cell", List.of(5.0, 0.0, 0.0, 0.0, 6.0, 0.0, 1.0, 0.0, 7.0)),
                structures.get(0));
        assertEquals(
                Set.of("size", "names", "x", "y", "z"), ((Map<?, ?>) structures.get(1)).keySet());
    }

    @Test
    void holdsPropertiesOfOneKindWithUnitsAndSaysWhatIsLeftOut() throws IOException {
        Object root = write(Samples.hostile());
        assertEquals(
                Map.of(
                        "a </script><b>",
                        Map.of(
                                "target", "structure",
                                "values", List.of(1.5, -2.0),
                                "units", "eV/Å",
                                "description", "first </script>"),
                        "kind",
                        Map.of(
                                "target", "structure",
                                "values", List.of("<img src=x onerror=alert(1)>", ""),
                                "description", "words")),
                Json.at(root, "properties"));
        assertEquals(
                "Left out, for want of a value for every configuration: gap",
                Json.at(Json.at(root, "meta"), "description"));
    }

    @Test
    void startsWithThePropertiesThatTheExplorationNames() throws IOException {
        Object settings = Json.at(write(Samples.hostile()), "settings");
        assertEquals(
                Map.of(
                        "x",
                        Map.of("property", "a </script><b>"),
                        "color",
                        Map.of("property", "kind"),
                        "symbol",
                        "kind"),
                Json.at(settings, "map"));
    }

    @Test
    void aRealFileKeepsTheRulesOfTheFormat() throws IOException {
        Exploration exploration = Samples.explore(Samples.example());
        Object root = write(exploration);
        List<?> structures = (List<?>) Json.at(root, "structures");
        assertEquals(exploration.configurations().size(), structures.size());
        for (Object structure : structures) {
            double size = (Double) Json.at(structure, "size");
            for (String key : List.of("names", "x", "y", "z")) {
                assertEquals(size, ((List<?>) Json.at(structure, key)).size());
            }
        }
        Map<?, ?> properties = (Map<?, ?>) Json.at(root, "properties");
        assertTrue(properties.size() >= 8);
        for (Object property : properties.values()) {
            List<?> values = (List<?>) Json.at(property, "values");
            assertEquals(structures.size(), values.size());
            assertEquals(1, values.stream().map(Object::getClass).distinct().count());
        }
        Object map = Json.at(Json.at(root, "settings"), "map");
        assertTrue(properties.containsKey(Json.at(Json.at(map, "x"), "property")));
    }

    private Object write(Exploration exploration) throws IOException {
        Path file = folder.resolve("chemiscope.json.gz");
        ChemiscopeFile.write(exploration, file);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
