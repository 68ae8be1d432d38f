// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration.Quantity;

/** Both pages as their readers see them. */
class PagesInBrowserTest extends InBrowser {

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
}
