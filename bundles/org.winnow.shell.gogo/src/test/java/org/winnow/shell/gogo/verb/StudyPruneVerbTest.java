// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.StudyPruneJob;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.RecordingEngine;

class StudyPruneVerbTest {

    private static final StudyPruneJob.Result RESULT =
            new StudyPruneJob.Result(
                    List.of(
                            new StudyPruneJob.Removed("train-fps-2-0123abcd", true, 2048),
                            new StudyPruneJob.Removed("split-4567cdef", false, 3 << 20)),
                    7,
                    5 << 19,
                    List.of("notes.txt stays: it is no folder of a step"));

    private final RecordingEngine engine = new RecordingEngine(job -> RESULT);
    private final Calls calls = new Calls("study", new StudyVerb(engine));

    @Test
    void saysWhatGoesAndWhatStays() {
        assertEquals(0, calls.run("study", "prune", "result"), calls.err());
        assertEquals(List.of(new StudyPruneJob(Path.of("result"), false)), engine.jobs);
        assertEquals(
                """
                  train-fps-2-0123abcd (unfinished)  2.0 KiB
                  split-4567cdef                     3.0 MiB
                notes.txt stays: it is no folder of a step
                2 folders removed, 3.0 MiB; 7 results of 2.5 MiB kept
                """,
                calls.out());
    }

    @Test
    void aDryRunRemovesNothing() {
        assertEquals(0, calls.run("study", "prune", "result", "--dry-run"));
        assertEquals(List.of(new StudyPruneJob(Path.of("result"), true)), engine.jobs);
        assertTrue(calls.out().contains("2 folders would be removed, 3.0 MiB;"), calls.out());
    }

    @Test
    void theSameAsJson() {
        assertEquals(0, calls.run("study", "prune", "result", "--json"));
        String json = calls.out().replaceAll("\\s+", "");
        assertTrue(json.contains("\"unfinished\":true,\"bytes\":2048"), json);
        assertTrue(json.contains("\"bytes\":3147776,\"kept\":7,\"kept_bytes\":2621440"), json);
    }

    @Test
    void isOfferedWithTheOthers() {
        assertEquals(
                Set.of("new", "prune", "resume", "run", "verify"),
                new StudyVerb(engine).branches().keySet());
        assertEquals(0, calls.run("study", "prune", "--help"));
        assertTrue(calls.out().contains("Refuses while a study runs"), calls.out());
    }
}
