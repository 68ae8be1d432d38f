// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.GradeJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.io.FormatSettings;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.RecordingEngine;

class GradeVerbTest {

    private static final GradeJob.Result RESULT =
            new GradeJob.Result(
                    new GradeJob.Active(117, 106, 4000, 63),
                    List.of(new GradeJob.Grade("md.xyz", 0, "Li", "hot", 2, 2.5)),
                    List.of(new GradeJob.Summary("md.xyz", 1, 2.5, 2.5, List.of(1, 1, 0))));

    private final RecordingEngine engine = new RecordingEngine(job -> RESULT);
    private final Calls calls = new Calls("grade", new GradeVerb(engine));

    @Test
    void handsOnWhatWasSaid() {
        String line =
                "grade pot.mtp --train a.xyz --train b.xyz md.xyz hot.xyz --mode neighborhood"
                        + " --threshold 1.1 --type-map Li --out g.csv --overwrite";
        assertEquals(0, calls.run(line.split(" ")), calls.err());
        FormatSettings lithium = new FormatSettings(List.of(3));
        GradeJob expected =
                new GradeJob(
                        Path.of("pot.mtp"),
                        new Inputs(List.of("a.xyz", "b.xyz"), Optional.empty(), lithium),
                        new Inputs(List.of("md.xyz", "hot.xyz"), Optional.empty(), lithium),
                        GradeJob.Mode.NEIGHBORHOOD,
                        1.1,
                        Optional.of(Path.of("g.csv")),
                        true);
        assertEquals(List.of(expected), engine.jobs);
    }

    @Test
    void printsHowManyRowsAreFilledAndATable() {
        assertEquals(0, calls.run("grade", "pot.mtp", "--train", "a.xyz", "md.xyz"));
        String text = calls.out();
        assertTrue(
                text.startsWith(
                        "active set: 106 of 117 rows filled, from 63 training configurations (4000"
                                + " rows offered)"),
                text);
        assertTrue(text.contains("above 1.001  above 2  above 10"), text);
        assertTrue(text.contains("md.xyz  1               2.500   2.500    1"), text);
    }

    @Test
    void printsTheAgreedJson() {
        assertEquals(0, calls.run("grade", "pot.mtp", "--train", "a.xyz", "md.xyz", "--json"));
        assertEquals(
                "{\"mode\":\"configuration\",\"parameters\":117,\"filled\":106,"
                        + "\"training_rows\":4000,\"active_configurations\":63,\"files\":[{"
                        + "\"file\":\"md.xyz\",\"configurations\":1,\"median\":2.5,"
                        + "\"maximum\":2.5,\"above_1.001\":1,\"above_2\":1,\"above_10\":0}],"
                        + "\"grades\":[{\"file\":\"md.xyz\",\"index\":0,\"grade\":2.5}],"
                        + "\"out\":null}",
                calls.out().strip());
    }

    @Test
    void wrongWordsAreWrongUsage() {
        assertEquals(2, calls.run("grade", "pot.mtp", "md.xyz"));
        assertTrue(calls.err().contains("--train"), calls.err());
        assertEquals(2, calls.run("grade", "p.mtp", "--train", "a", "b", "--threshold", "1"));
        assertEquals(2, calls.run("grade", "p.mtp", "--train", "a", "b", "--mode", "atoms"));
        assertEquals(0, engine.jobs.size());
    }
}
