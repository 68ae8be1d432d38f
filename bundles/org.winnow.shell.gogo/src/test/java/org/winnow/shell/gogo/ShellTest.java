// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.UsageException;
import org.winnow.shell.gogo.verb.ConvertVerb;

class ShellTest {

    private static Calls converting(RecordingEngine.Answer answer) {
        return new Calls("convert", new ConvertVerb(new RecordingEngine(answer)));
    }

    private static Calls failing(Exception thrown) {
        return converting(
                (job, progress) -> {
                    if (thrown instanceof IOException e) {
                        throw e;
                    }
                    throw (RuntimeException) thrown;
                });
    }

    private static void assertFails(int code, String sentence, Exception thrown) {
        Calls calls = failing(thrown);
        assertEquals(code, calls.run("convert", "a.xyz", "--out", "b.xyz"));
        assertEquals("winnow: " + sentence + "\n", calls.err());
        assertEquals("", calls.out());
    }

    @Test
    void namesTheNearestVerb() {
        Calls calls = failing(new IOException("never"));
        assertEquals(2, calls.run("convrt", "a.xyz"));
        assertEquals("winnow: unknown verb convrt; nearest: convert\n", calls.err());
    }

    @Test
    void listsTheVerbsWhereNoneIsNear() {
        Calls calls = failing(new IOException("never"));
        assertEquals(2, calls.run("desktop"));
        assertEquals("winnow: unknown verb desktop; nearest: convert\n", calls.err());
    }

    @Test
    void namesTheNearestOptionEvenIfAnotherIsMissing() {
        Calls calls = failing(new IOException("never"));
        assertEquals(2, calls.run("convert", "a.xyz", "--overwrit"));
        assertEquals("winnow: unknown option --overwrit; nearest: --overwrite\n", calls.err());
    }

    @Test
    void saysWhatIsMissing() {
        Calls calls = failing(new IOException("never"));
        assertEquals(2, calls.run("convert", "a.xyz"));
        assertEquals("winnow: --out OUT must be given; see winnow convert --help\n", calls.err());
    }

    @Test
    void refusesValuesOfTheWrongKind() {
        Calls calls = failing(new IOException("never"));
        assertEquals(2, calls.run("convert", "a.xyz", "--out", "b.xyz", "--threads", "many"));
        assertTrue(calls.err().contains("--threads"), calls.err());
        assertTrue(calls.err().contains("many"), calls.err());
        assertEquals(2, calls.run("convert", "a.xyz", "--out", "b.xyz", "--threads", "0"));
        assertEquals("winnow: --threads must be at least 1, got 0\n", calls.err());
    }

    @Test
    void givesOneForWorkThatFailedAndTwoForWrongWords() {
        assertFails(
                1,
                "a.xyz:17: expected 3 numbers, got 2",
                new IOException("a.xyz:17: expected 3 numbers, got 2"));
        assertFails(1, "there is no a.xyz", new NoSuchFileException("a.xyz"));
        assertFails(2, "there is no format foo", new UsageException("there is no format foo"));
        assertFails(130, "interrupted", new CancellationException());
    }

    @Test
    void ownsUpToItsFaultsInOneLine() {
        assertFails(
                1,
                "this is a fault of Winnow, and --debug shows where:"
                        + " java.lang.ArithmeticException: one two",
                new ArithmeticException("one\ntwo"));
    }

    @Test
    void showsWhereOnlyIfAsked() {
        Calls calls = failing(new IOException("disk full"));
        calls.run("convert", "a.xyz", "--out", "b.xyz", "--debug");
        assertTrue(calls.err().contains("at org.winnow"), calls.err());
        assertTrue(calls.err().endsWith("winnow: disk full\n"), calls.err());
    }

    @Test
    void helpsWithoutWorking() {
        RecordingEngine engine = new RecordingEngine(job -> null);
        Calls calls = new Calls("convert", new ConvertVerb(engine));
        assertEquals(0, calls.run("convert", "--help"));
        assertTrue(calls.out().startsWith("Usage: winnow convert"), calls.out());
        assertTrue(calls.out().contains("Examples:"), calls.out());
        assertEquals(0, calls.run("help", "convert"));
        assertTrue(calls.out().startsWith("Usage: winnow convert"), calls.out());
        assertEquals(0, calls.run("--help"));
        assertTrue(calls.out().contains("convert  Rewrites files"), calls.out());
        assertEquals(0, engine.jobs.size());
    }
}
