// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;

class ManifestTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();

    /** Every number and text of a document under its path, such as {@code /picks/0/rank}. */
    private Map<String, String> read(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
                if (t.isScalarValue()) {
                    values.put(json.getParsingContext().pathAsPointer().toString(), json.getText());
                }
            }
        }
        return values;
    }

    private Path run(String name, int threads) throws IOException {
        Path data = folder.resolve("a.txt");
        Files.write(data, List.of("a Li 0.5", "b Li 9.0", "c Li 2.0"));
        Path out = folder.resolve(name);
        fakes.engine()
                .run(Fakes.select(List.of(data.toString()), out, 1, 2), threads, Progress.NONE);
        return out.resolve("manifest.json");
    }

    @Test
    void saysWhatWasReadHowAndWhatCameOfIt() throws IOException, NoSuchAlgorithmException {
        Map<String, String> m = read(run("out", 2));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.txt"));
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertEquals(HexFormat.of().formatHex(sha), m.get("/inputs/0/sha256"));
        assertEquals(String.valueOf(bytes.length), m.get("/inputs/0/bytes"));
        assertEquals("1.2.3", m.get("/program/version"));
        assertEquals("place:width=1", m.get("/algorithms/descriptor/text"));
        assertEquals("1", m.get("/algorithms/evaluators/0/settings/width"));
        assertEquals("3", m.get("/counts/candidates"));
        assertEquals("2", m.get("/counts/features"));
        assertEquals("Li", m.get("/species/0"));
        assertEquals("2", m.get("/stop/sizes/1"));
        assertEquals("1", m.get("/seed"));
        assertEquals("null", m.get("/picks/0/distance"));
        assertEquals("2", m.get("/picks/1/rank"));
        assertEquals("all is well", m.get("/findings/0/sentence"));
        assertEquals("1.0.0", m.get("/environment/bundles/fakes"));
        assertEquals("2", m.get("/environment/threads"));
        assertTrue(Double.parseDouble(m.get("/timings/stages/read and describe")) > 0);
    }

    @Test
    void differsBetweenEqualRunsOnlyInEnvironmentAndTimings() throws IOException {
        Map<String, String> one = read(run("one", 1));
        Map<String, String> two = read(run("two", 2));
        assertNotEquals(one, two);
        one.keySet().removeIf(k -> k.startsWith("/environment") || k.startsWith("/timings"));
        two.keySet().removeIf(k -> k.startsWith("/environment") || k.startsWith("/timings"));
        assertEquals(one, two);
    }
}
