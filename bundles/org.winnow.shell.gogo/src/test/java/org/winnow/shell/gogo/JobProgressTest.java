// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(5 * SECOND);

    private JobProgress progress(Calls calls, boolean quiet) {
        return new JobProgress(calls.screen, quiet, now::get);
    }

    @Test
    void saysNothingOfShortStagesWhereNobodyWatches() {
        Calls calls = new Calls(Map.of(), false);
        try (JobProgress progress = progress(calls, false)) {
            progress.stage("read");
            now.addAndGet(SECOND / 2);
            progress.report(0.5);
            progress.stage("describe");
        }
        assertEquals("", calls.err());
    }

    @Test
    void writesALineEveryTenSecondsAndOneForALongStage() {
        Calls calls = new Calls(Map.of(), false);
        try (JobProgress progress = progress(calls, false)) {
            progress.stage("describe");
            for (int i = 1; i <= 20; i++) {
                now.addAndGet(SECOND);
                progress.report(i / 40.0);
            }
            progress.stage("select");
        }
        assertEquals(
                "winnow: describe: 25 %, about 30 s left\n"
                        + "winnow: describe: 50 %, about 20 s left\n"
                        + "winnow: describe: done in 20 s\n",
                calls.err());
    }

    @Test
    void drawsABarOnATerminalAndTakesItAway() {
        Calls calls = new Calls(Map.of(), true);
        try (JobProgress progress = progress(calls, false)) {
            progress.stage("describe");
            now.addAndGet(SECOND);
            progress.report(0.5);
        }
        assertTrue(
                calls.err()
                        .contains(
                                "\rdescribe [###############---------------] 50 %,"
                                        + " about 1.0 s left\033[K"),
                calls.err());
        assertTrue(calls.err().endsWith("\r\033[K"), calls.err());
    }

    @Test
    void neverGoesBackThoughThreadsReportOutOfOrder() {
        Calls calls = new Calls(Map.of(), true);
        JobProgress progress = progress(calls, false);
        progress.stage("describe");
        now.addAndGet(SECOND);
        progress.report(0.8);
        now.addAndGet(SECOND);
        progress.report(0.3);
        assertTrue(calls.err().lastIndexOf("80 %") > calls.err().length() - 40, calls.err());
    }

    @Test
    void saysNoShareWhereTheWholeIsNotKnown() {
        Calls calls = new Calls(Map.of(), true);
        JobProgress progress = progress(calls, false);
        progress.stage("read");
        now.addAndGet(SECOND);
        progress.report(-1);
        assertTrue(calls.err().contains("working"), calls.err());
    }

    @Test
    void saysHowAStageStandsUntilTheNextBegins() {
        Calls calls = new Calls(Map.of(), false);
        try (JobProgress progress = progress(calls, false)) {
            progress.stage("train");
            progress.status("step 3, loss 0.5");
            now.addAndGet(10 * SECOND);
            progress.report(-1);
            progress.stage("write");
            now.addAndGet(10 * SECOND);
            progress.report(-1);
        }
        assertEquals(
                "winnow: train: working; step 3, loss 0.5\n"
                        + "winnow: train: done in 10 s\n"
                        + "winnow: write: working\n"
                        + "winnow: write: done in 10 s\n",
                calls.err());
    }

    @Test
    void keepsQuietWhenAsked() {
        Calls calls = new Calls(Map.of(), true);
        try (JobProgress progress = progress(calls, true)) {
            progress.stage("read");
            now.addAndGet(20 * SECOND);
            progress.report(0.5);
            progress.warn("something");
        }
        assertEquals("", calls.err());
    }

    @Test
    void endsTheJobOnceTheUserWantsNoMore() {
        Calls calls = new Calls(Map.of(), false);
        JobProgress progress = progress(calls, false);
        progress.report(0.1);
        calls.screen.cancelled().set(true);
        assertThrows(CancellationException.class, () -> progress.report(0.2));
    }

    @Test
    void saysDurationsAsPeopleDo() {
        assertEquals("0.5 s", JobProgress.duration(SECOND / 2));
        assertEquals("59 s", JobProgress.duration(59 * SECOND));
        assertEquals("2 min 5 s", JobProgress.duration(125 * SECOND));
        assertEquals("3 h 2 min", JobProgress.duration((3 * 3600 + 125) * SECOND));
    }
}
