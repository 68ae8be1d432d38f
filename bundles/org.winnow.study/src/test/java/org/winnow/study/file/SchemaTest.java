// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyNewJob;
import org.winnow.api.engine.UsageException;

/** The schema is one, our checker agrees with another's, and the documents follow from it. */
class SchemaTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSchemaIsValid() throws IOException {
        JsonSchema meta =
                FACTORY.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), List.copyOf(meta.validate(JSON.readTree(Schema.text()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"select\": {\"sizes\": [1]}}",
                "{\"select\": {\"sizes\": []}}",
                "{\"select\": {\"sizes\": [1, 1]}}",
                "{\"select\": {\"sizes\": [0]}}",
                "{\"select\": {\"sizes\": [\"a\"]}}",
                "{\"select\": {}}",
                "{\"title\": \"x\"}",
                "{\"select\": {\"sizes\": [1]}, \"more\": 1}",
                "{\"title\": 3, \"select\": {\"sizes\": [1]}}",
                "{\"split\": {\"share\": 0.3}, \"select\": {\"sizes\": [1]}}",
                "{\"split\": {\"share\": 0}, \"select\": {\"sizes\": [1]}}",
                "{\"split\": {\"by\": \"x\"}, \"select\": {\"sizes\": [1]}}",
                "{\"select\": {\"sizes\": [1], \"samplers\": [\"fps\", \"stochastic\"]}}",
                "{\"select\": {\"sizes\": [1], \"samplers\": {\"a\": {\"seeds\": [1, 2]}}}}",
                "{\"select\": {\"sizes\": [1], \"samplers\": {\"a\": {\"seed\": 1}}}}",
                "{\"select\": {\"sizes\": [1], \"samplers\": {\"A b\": \"fps\"}}}",
                "{\"select\": {\"sizes\": [1], \"kernels\": {\"k\": \"average\"}}}",
                "{\"select\": {\"sizes\": [1], \"kernels\": {\"k\": 3}}}",
                "{\"select\": {\"sizes\": [1]}, \"potentials\": {\"subsets\": {\"training\": 1}}}",
                "{\"select\": {\"sizes\": [1]}, \"potentials\": {\"subsets\": {\"fps\": 1, \"all\": true}}}",
                "{\"select\": {\"sizes\": [1]}, \"potentials\": {\"subsets\": {}}}",
                "{\"select\": {\"sizes\": [1]}, \"tests\": {\"a\": [\"x\", \"y\"]}}",
                "{\"select\": {\"sizes\": [1]}, \"tests\": {\"a\": []}}",
                "{\"select\": {\"sizes\": [1]}, \"md\": {\"starts\": \"x\", \"timestep\": 0}}",
                "{\"select\": {\"sizes\": [1]}, \"md\": {\"temperature\": 300}}",
                "{\"select\": {\"sizes\": [1]}, \"report\": {\"axes\": [\"A\"]}}",
                "{\"select\": {\"sizes\": [1]}, \"report\": {\"axes\": [\"A\", \"B\"]}}",
                "[]"
            })
    void ourCheckAgreesWithAnothers(String json) throws IOException {
        JsonSchema other = FACTORY.getSchema(new String(Schema.text(), StandardCharsets.UTF_8));
        boolean valid = other.validate(JSON.readTree(json)).isEmpty();
        boolean ours;
        try {
            new SchemaCheck("s").check(YamlReader.read("s", json), Schema.ofStudy(), "");
            ours = true;
        } catch (UsageException e) {
            ours = false;
        }
        assertEquals(valid, ours);
    }

    @Test
    void theReferenceFollowsFromTheSchema() throws IOException {
        same("study-file.md", Reference.of(Schema.ofStudy()));
        same("study.schema.json", new String(Schema.text(), StandardCharsets.UTF_8));
    }

    /** With {@code -Dwinnow.write=true} the documents are written instead. */
    private static void same(String name, String expected) throws IOException {
        if (Boolean.getBoolean("winnow.write")) {
            Files.writeString(DOCS.resolve(name), expected);
        }
        assertEquals(expected, Files.readString(DOCS.resolve(name)), name);
    }

    @Test
    void everyKeyIsDescribed() {
        Schema.ofStudy()
                .properties()
                .forEach(
                        (name, section) -> {
                            assertTrue(section.description().endsWith("."), name);
                            section.properties()
                                    .forEach(
                                            (key, s) ->
                                                    assertTrue(
                                                            s.description().endsWith("."),
                                                            name + "." + key));
                        });
    }

    @Test
    void aNewStudyFileIsUnderstood() {
        InfoJob.Result info =
                new InfoJob.Result(
                        300,
                        3000,
                        List.of("Si"),
                        Map.of("Si", 300),
                        Map.of(),
                        Map.of(),
                        new InfoJob.Range(10, 10),
                        Optional.empty(),
                        Map.of());
        Path here = Path.of("").toAbsolutePath();
        StudyNewJob job =
                new StudyNewJob(
                        Inputs.of("a \"b\".xyz", "c.xyz@::2"), here.resolve("s.yaml"), false);
        String text = new Template(job, null, 1, Progress.NONE).text(info, here);
        Study study = StudyFile.parse("s.yaml", text, here).study();
        assertEquals(List.of(25, 50), study.choosing().sizes());
        assertEquals(here.resolve("a \"b\".xyz").toString(), study.data().files().get(0));
        assertEquals(2 + 3 + 1, study.fitting().subsets().size());
    }
}
