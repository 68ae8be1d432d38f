// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.report.Exploration;
import org.winnow.report.ChartWriter;

/** Pages in Chromium, from files, without a network; skipped where there is no Chromium. */
abstract class InBrowser {

    static final String READY = "document.documentElement.dataset.ready === 'true'";

    @TempDir static Path folder;

    static Browser browser;
    static Exploration exploration;

    @BeforeAll
    static void openBrowser() throws Exception {
        assumeTrue(
                Chromium.program().isPresent(),
                "pages are tried in Chromium (Debian: apt-get install chromium), which is absent");
        PageWriter writer = new PageWriter(new ChartWriter());
        exploration = Samples.explore(Samples.example());
        writer.write(Samples.report(), folder);
        writer.write(exploration, folder);
        ExplorePage.write(Samples.hostile(), folder.resolve("hostile.html"));
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.complaints.clear();
        browser.requests.clear();
    }

    @AfterEach
    void complainsOfNothingAndAsksForNothing() {
        assertEquals(List.of(), browser.complaints);
        assertEquals(
                List.of(),
                browser.requests.stream()
                        .filter(address -> !address.startsWith("data:"))
                        .filter(address -> !address.equals("about:blank"))
                        .filter(address -> !address.startsWith(folder.toUri().toString()))
                        .toList());
    }

    static void explore(int width, int height) throws Exception {
        browser.open(folder.resolve("explore.html"), width, height);
        browser.until(READY);
    }

    static void show(int i) throws Exception {
        browser.value("winnow.pick([" + i + "])");
    }
}
