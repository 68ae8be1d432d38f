// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.shell.gogo.FakeCatalogue;
import org.winnow.shell.gogo.RecordingEngine;
import org.winnow.shell.gogo.Verb;
import org.winnow.shell.gogo.verb.AlgorithmsVerb;
import org.winnow.shell.gogo.verb.DescribeVerb;
import org.winnow.shell.gogo.verb.SelectVerb;

class CompletionTest {

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final RecordingEngine engine = new RecordingEngine(job -> null);
    private final Map<String, Verb> verbs =
            Map.of(
                    "select", new SelectVerb(engine),
                    "describe", new DescribeVerb(engine),
                    "algorithms", new AlgorithmsVerb(catalogue, catalogue));

    /** What is offered that begins with the word at the cursor, as the reader would filter it. */
    private List<String> offered(String line) {
        ParsedLine parsed =
                new DefaultParser().parse(line, line.length(), Parser.ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        new Completion(() -> verbs, catalogue, catalogue).complete(null, parsed, candidates);
        return candidates.stream()
                .map(Candidate::value)
                .filter(value -> value.startsWith(parsed.word()))
                .sorted()
                .toList();
    }

    @Test
    void offersVerbs() {
        assertEquals(List.of("algorithms", "describe", "exit", "select"), offered(""));
        assertEquals(List.of("select"), offered("sel"));
        assertEquals(List.of("select"), offered("algorithms | sel"));
    }

    @Test
    void offersOptionsOfTheVerb() {
        assertEquals(List.of("--size", "--sizes"), offered("select data.xyz --si"));
        assertEquals(List.of("--per"), offered("describe data.xyz --pe"));
    }

    @Test
    void offersAlgorithmsThenTheirSettingsThenTheirChoices() {
        assertEquals(List.of("soap"), offered("select --descriptor "));
        assertEquals(List.of("fps"), offered("select --sampler "));
        assertEquals(List.of("soap:cutoff="), offered("select --descriptor soap:cu"));
        assertEquals(
                List.of("soap:cutoff=3,basis=gto", "soap:cutoff=3,basis=mercer"),
                offered("select --descriptor soap:cutoff=3,b"));
    }

    @Test
    void offersChoicesFormatsAndIds() {
        assertEquals(List.of("configuration", "environment"), offered("describe --per "));
        assertEquals(List.of("extxyz"), offered("select --format "));
        assertEquals(List.of("fps", "soap"), offered("algorithms "));
    }

    @Test
    void offersNothingForAVerbThatIsNone() {
        assertTrue(offered("no-such-verb --").isEmpty());
    }

    @Test
    void offersFilesAndFolders(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("data.xyz"));
        Files.createFile(folder.resolve(".data"));
        Files.createDirectory(folder.resolve("dataset"));
        String start = folder + "/";
        assertEquals(List.of(start + "data.xyz", start + "dataset/"), offered("select " + start));
        assertEquals(List.of(start + ".data"), offered("select --base " + start + "."));
        assertTrue(offered("select " + start + "none/").isEmpty());
    }
}
