// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Quantity;
import org.winnow.report.ChartWriter;

/** Both pages as their readers see them: in Chromium, from a file, without a network. */
class PagesInBrowserTest {

    private static final String READY = "document.documentElement.dataset.ready === 'true'";

    @TempDir static Path folder;

    private static Browser browser;
    private static Exploration exploration;

    @BeforeAll
    static void openBrowser() throws Exception {
        assumeTrue(
                Browser.program().isPresent(),
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

    @Test
    void aClickShowsTheStructureOfThePoint() throws Exception {
        explore(1280, 800);
        for (int i : new int[] {7, 300, 610}) {
            double[] place = pixel(i);
            browser.drag(place[0], place[1]);
            int shown = shown();
            double[] there = pixel(shown);
            assertTrue(
                    Math.hypot(there[0] - place[0], there[1] - place[1]) < 2,
                    shown + " must lie where " + i + " lies");
            Configuration configuration = exploration.configurations().get(shown);
            assertEquals(
                    "" + configuration.size(),
                    browser.value("document.documentElement.dataset.atoms"));
            String table = browser.value("document.getElementById('table').innerText").toString();
            assertTrue(table.contains("Configuration " + shown), table);
            assertTrue(table.contains(configuration.composition()), table);
            assertTrue(table.contains("Run\t" + configuration.properties().get("run")), table);
        }
    }

    @Test
    void arrowsStepThroughAllWhereOneIsSelectedAndTheIndexFindsAny() throws Exception {
        explore(1280, 800);
        browser.value("document.getElementById('index').value = 617");
        browser.value("document.getElementById('search').requestSubmit()");
        assertEquals(617, shown());
        browser.press("ArrowRight");
        assertEquals(618, shown());
        browser.press("ArrowRight");
        assertEquals(0, shown());
        assertEquals("1 of 619", browser.value("document.getElementById('place').textContent"));
    }

    @Test
    void hiddenGroupsAreNeitherSeenNorSelected() throws Exception {
        explore(1280, 800);
        browser.value("document.querySelectorAll('#legend button')[1].click()");
        browser.value("document.getElementById('box').click()");
        browser.drag(95, 700, 500, 400, 740, 160);
        List<Integer> picked = picked();
        assertTrue(picked.size() > 100, picked.size() + " selected");
        for (int i : picked) {
            assertNotEquals("Li1Si1", exploration.configurations().get(i).composition());
        }
    }

    @Test
    void theStructureIsSeen() throws Exception {
        explore(1280, 800);
        show(0);
        BufferedImage first = scene();
        int coloured = 0;
        for (int x = 0; x < first.getWidth(); x++) {
            for (int y = 0; y < first.getHeight(); y++) {
                coloured += (first.getRGB(x, y) & 0xffffff) != 0xffffff ? 1 : 0;
            }
        }
        int all = first.getWidth() * first.getHeight();
        assertTrue(coloured > all / 20, coloured + " of " + all + " dots are not white");
        show(610);
        assertNotEquals(dots(first), dots(scene()), "another structure");
    }

    @Test
    void aBoxAndALassoSelectWhatLiesWithin() throws Exception {
        explore(1280, 800);
        double[] a = pixel(3);
        double[] b = pixel(400);
        browser.value("document.getElementById('box').click()");
        browser.drag(a[0] - 5, a[1] + 5, 500, 300, b[0] + 5, b[1] - 5);
        assertEquals(
                within(
                        a[0] - 5, a[1] + 5, a[0] - 5, b[1] - 5, b[0] + 5, b[1] - 5, b[0] + 5,
                        a[1] + 5),
                picked());
        browser.value("document.getElementById('lasso').click()");
        double[] line = {150, 660, 680, 640, 400, 220};
        browser.drag(150, 660, 680, 640, 400, 220, 400, 220);
        List<Integer> chosen = within(line);
        assertTrue(chosen.size() > 50, chosen.size() + " in the lasso");
        assertEquals(chosen, picked());
        assertEquals((int) chosen.get(0), shown());
        browser.press("ArrowRight");
        assertEquals((int) chosen.get(1), shown());
        browser.press("ArrowLeft");
        browser.press("ArrowLeft");
        assertEquals((int) chosen.get(chosen.size() - 1), shown());
    }

    @Test
    void anotherPropertyRedrawsMapAndLegend() throws Exception {
        explore(1280, 800);
        assertEquals(5.0, browser.value("document.querySelectorAll('#legend button').length"));
        assertEquals(
                List.of("Li13Si4", "Li1Si1", "Li1Si3", "Li1Si64", "Li54Si1"),
                browser.value("winnow.map.colour.words"));
        choose("colour", "Largest force");
        choose("x", "Temperature");
        assertEquals(0.0, browser.value("document.querySelectorAll('#legend button').length"));
        String legend = browser.value("document.getElementById('legend').innerText").toString();
        assertTrue(legend.startsWith("Largest force [eV/Å]"), legend);
        assertEquals(
                "Temperature [K]", browser.value("winnow.map.chart.getOption().xAxis[0].name"));
    }

    @Test
    void bondsAreThoseOfASearchThroughAllImages() throws Exception {
        explore(1280, 800);
        for (int i : new int[] {0, 200, 618}) {
            Object halves =
                    browser.value(
                            "import('winnow-bonds').then(b =>"
                                    + " b.halves(b.wrapped(winnow.data.structure("
                                    + i
                                    + "))).length)");
            assertEquals((double) halfBonds(exploration.configurations().get(i)), halves);
        }
    }

    @Test
    void bondsAreCountedByHandInChainsSlabsAndTinyCells() throws Exception {
        explore(1280, 800);
        assertEquals(0.0, halves("0,0,0, 0,0,0, 0,0,0", "0,0,0"), "one atom");
        assertEquals(2.0, halves("2.3,0,0, 0,0,0, 0,0,0", "1,0,0"), "a chain");
        assertEquals(4.0, halves("2.3,0,0, 0,2.3,0, 0,0,0", "1,1,0"), "a sheet");
        assertEquals(6.0, halves("2.3,0,0, 0,2.3,0, 0,0,2.3", "1,1,1"), "a simple cubic crystal");
        // within 2.553 Å: 6 at 1.2, 12 at 1.70, 8 at 2.08 and 6 at 2.4
        assertEquals(32.0, halves("1.2,0,0, 0,1.2,0, 0,0,1.2", "1,1,1"), "beyond the next cell");
    }

    /** Half bonds of one silicon atom. */
    private static Object halves(String cell, String periodic) throws Exception {
        return browser.value(
                "import('winnow-bonds').then(b => b.halves({ species: [14], positions: [9, -3, 4],"
                        + " cell: ["
                        + cell
                        + "], periodic: ["
                        + periodic
                        + "] }).length)");
    }

    @Test
    void theseTestsWouldNoticeAComplaintOrARequest() throws Exception {
        Path bad = folder.resolve("bad.html");
        Files.writeString(
                bad,
                "<!DOCTYPE html><img src='http://example.org/a.png'>"
                        + "<script>console.error('wrong'); missing();</script>");
        browser.open(bad, 800, 600);
        browser.until("document.images[0].complete");
        assertTrue(browser.requests.contains("http://example.org/a.png"));
        assertTrue(browser.complaints.size() >= 2, browser.complaints::toString);
        browser.send("Page.navigate", "url", "\"about:blank\"");
        browser.until("location.href === 'about:blank' && document.readyState === 'complete'");
        forget();
    }

    @Test
    void namesFromFilesAreOnlyNames() throws Exception {
        browser.open(folder.resolve("hostile.html"), 1280, 800);
        browser.until(READY);
        assertEquals(
                "<script>document.title='run'</script> & \"more\"",
                browser.value("document.title"));
        assertEquals(
                "a </script><b> [eV/Å]",
                browser.value("document.getElementById('x').options[0].text"));
        assertEquals(0.0, browser.value("document.querySelectorAll('main img, main b').length"));
        assertTrue(
                browser.value("document.getElementById('message').textContent")
                        .toString()
                        .startsWith("1 configurations; 1 have no value"));
        show(1);
        assertEquals("1", browser.value("document.documentElement.dataset.atoms"));
    }

    @Test
    void noPageIsWiderThanAPhone() throws Exception {
        for (String page : List.of("report.html", "explore.html")) {
            browser.open(folder.resolve(page), 390, 844);
            if (page.startsWith("explore")) {
                browser.until(READY);
            }
            assertEquals(390.0, browser.value("document.documentElement.scrollWidth"), page);
        }
    }

    private static void explore(int width, int height) throws Exception {
        browser.open(folder.resolve("explore.html"), width, height);
        browser.until(READY);
    }

    private static void show(int i) throws Exception {
        browser.value("winnow.pick([" + i + "])");
    }

    private static void choose(String axis, String property) throws Exception {
        browser.value(
                "(e => { e.value = '"
                        + property
                        + "'; e.dispatchEvent(new Event('change')); })(document.getElementById('"
                        + axis
                        + "'))");
    }

    private static int shown() throws Exception {
        return Integer.parseInt(browser.value("document.documentElement.dataset.shown").toString());
    }

    private static List<Integer> picked() throws Exception {
        List<Integer> picked = new ArrayList<>();
        for (Object i : (List<?>) browser.value("winnow.state.picked")) {
            picked.add(((Double) i).intValue());
        }
        return picked;
    }

    /** Where a point lies in the window. */
    private static double[] pixel(int i) throws Exception {
        List<?> place =
                (List<?>)
                        browser.value(
                                "(b => winnow.map.scale()("
                                        + i
                                        + ").map((p, k) => p + (k ? b.top : b.left)))"
                                        + "(document.getElementById('map').getBoundingClientRect())");
        return new double[] {(Double) place.get(0), (Double) place.get(1)};
    }

    /** The points within a polygon of the window, by the JDK's geometry and the axes' ends. */
    private static List<Integer> within(double... corners) throws Exception {
        Path2D polygon = new Path2D.Double();
        polygon.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            polygon.lineTo(corners[i], corners[i + 1]);
        }
        polygon.closePath();
        double[] x = values(exploration.x());
        double[] y = values(exploration.y());
        double[] first = pixel(0);
        int last = x.length - 1;
        double[] end = pixel(last);
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            double across = first[0] + (x[i] - x[0]) / (x[last] - x[0]) * (end[0] - first[0]);
            double up = first[1] + (y[i] - y[0]) / (y[last] - y[0]) * (end[1] - first[1]);
            if (polygon.contains(across, up)) {
                inside.add(i);
            }
        }
        return inside;
    }

    private static double[] values(String name) {
        return exploration.properties().stream()
                .filter(p -> p.name().equals(name))
                .map(p -> ((Quantity) p).values())
                .findFirst()
                .orElseThrow();
    }

    private static BufferedImage scene() throws Exception {
        // a picture of what stands in the window waits for the frame
        Object box =
                browser.value(
                        "(b => [b.left, b.top, b.width, b.height])"
                                + "(document.getElementById('scene').getBoundingClientRect())");
        List<?> sides = (List<?>) box;
        Object data =
                browser.send(
                                "Page.captureScreenshot",
                                "clip",
                                "{\"x\":"
                                        + sides.get(0)
                                        + ",\"y\":"
                                        + sides.get(1)
                                        + ",\"width\":"
                                        + sides.get(2)
                                        + ",\"height\":"
                                        + sides.get(3)
                                        + ",\"scale\":1}")
                        .get("data");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.toString())));
    }

    private static List<Integer> dots(BufferedImage image) {
        int[] all =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).boxed().toList();
    }

    /** Every bond from both its ends, over all images within two cells. */
    private static int halfBonds(Configuration c) {
        int count = 0;
        double[] h = c.cell().vectors();
        for (int i = 0; i < c.size(); i++) {
            for (int j = 0; j < c.size(); j++) {
                double limit = 1.15 * (radius(c.species(i)) + radius(c.species(j)));
                for (int k = 0; k < 125; k++) {
                    int[] shift = {k % 5 - 2, k / 5 % 5 - 2, k / 25 - 2};
                    double square = 0;
                    for (int x = 0; x < 3; x++) {
                        double d = rounded(c, 3 * j + x) - rounded(c, 3 * i + x);
                        for (int v = 0; v < 3; v++) {
                            d += shift[v] * h[3 * v + x];
                        }
                        square += d * d;
                    }
                    count += square > 0 && square < limit * limit ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static double rounded(Configuration c, int index) {
        return Math.round(c.position(index) / DataBlock.STEP) * DataBlock.STEP;
    }

    /** Cordero et al. (2008), Å. */
    private static double radius(int species) {
        return species == 3 ? 1.28 : 1.11;
    }
}
