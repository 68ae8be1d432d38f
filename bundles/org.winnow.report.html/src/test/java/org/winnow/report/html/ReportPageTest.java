// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.evaluation.Table;
import org.winnow.api.report.Report;
import org.winnow.api.report.Report.Chapter;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.api.report.Report.Listing;
import org.winnow.report.ChartWriter;

class ReportPageTest {

    private static final Pattern URL = Pattern.compile("url\\(#([^)]*)\\)");

    private final PageWriter writer = new PageWriter(new ChartWriter());

    @TempDir Path folder;

    @Test
    void saysWhatTheReportSays() throws IOException {
        Document page = page(Samples.report());
        assertEquals("A study of <script>alert('x')</script>", page.title());
        assertEquals("A study of <script>alert('x')</script>", page.selectFirst("h1").text());
        assertEquals(
                List.of(
                        "400 of 3092 is enough within the error bars.",
                        "200 is not on Li7Si2.",
                        "The <i>farthest</i> distance falls as 1/n."),
                page.select("#start li").eachText());
        assertEquals(3, page.select("figure svg").size());
        assertEquals(List.of("a<b>.xyz", "cutoff", "seed"), page.select("dt").eachText());
        assertEquals("explore.html", page.selectFirst("a[href=explore.html]").text());
    }

    @Test
    void isWellFormedToTheLastElement() throws IOException {
        page(Samples.report());
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse(Files.readString(folder.resolve("report.html")), "", parser);
        assertEquals(List.of(), parser.getErrors().stream().map(Object::toString).toList());
    }

    @Test
    void runsNothingThatAFileMightSay() throws IOException {
        Document page = page(Samples.report());
        assertEquals(0, page.select("script, iframe, object, embed, img, link").size());
        assertEquals(0, page.select("td b, figcaption i, h2 picked").size());
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), a.html()));
        }
    }

    @Test
    void namesNothingOutsideItsFolder() throws IOException {
        Document page = page(Samples.report());
        for (Element link : page.select("[href], [src], [xlink:href]")) {
            String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            assertFalse(target.contains(":") || target.startsWith("/"), target);
            if (!target.startsWith("#") && !target.equals("explore.html")) {
                assertTrue(Files.exists(folder.resolve(target)), target);
            }
        }
        assertTrue(
                page.select("meta[http-equiv]").attr("content").startsWith("default-src 'none'"));
    }

    @Test
    void everyIdentifierIsThereOnceAndEveryReferenceHasOne() throws IOException {
        Document page = page(Samples.report());
        Set<String> all = new HashSet<>();
        for (Element element : page.select("[id]")) {
            assertTrue(all.add(element.id()), element.id() + " stands twice");
        }
        int references = 0;
        for (Element element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                Matcher drawn = URL.matcher(attribute.getValue());
                while (drawn.find()) {
                    assertTrue(all.contains(drawn.group(1)), drawn.group());
                    references++;
                }
                if (attribute.getKey().equals("href") && attribute.getValue().startsWith("#")) {
                    assertTrue(all.contains(attribute.getValue().substring(1)), attribute.html());
                }
            }
        }
        assertTrue(references > 0, "the drawings of this test must have clips");
    }

    @Test
    void showsRoundedNumbersAndKeepsAllDigitsBeside() throws IOException {
        Document page = page(Samples.report());
        assertEquals(
                List.of("<b>Li7Si2</b>, \"all\"", "400", "0.012", "1.000 × 10⁻⁹"),
                page.select("tbody tr").get(0).select("td").eachText());
        assertEquals(3, page.select("tbody tr").get(2).select("td.number").size());
        assertEquals(
                "set,count,error_ev,tiny\n"
                        + "\"<b>Li7Si2</b>, \"\"all\"\"\",400,0.0123456789,1.0E-9\n"
                        + "Li1Si64,3092,-12.3456789,25000.0\n"
                        + "none,0,,0.0\n",
                Files.readString(folder.resolve("tables/errors.csv")));
    }

    @Test
    void equalReportsGiveEqualBytes(@TempDir Path other) throws IOException {
        writer.write(Samples.report(), folder);
        writer.write(Samples.report(), other);
        for (String name : List.of("report.html", "tables/errors.csv", "figures/left.svg")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(name)),
                    Files.readAllBytes(other.resolve(name)),
                    name);
        }
    }

    @Test
    void anEmptyReportIsAPageToo() throws IOException {
        Document page = page(new Report("Empty", "", List.of(), List.of(), Map.of()));
        assertEquals(0, page.select("#start, #provenance, section, nav a").size());
        assertEquals("Empty", page.selectFirst("h1").text());
    }

    @Test
    void refusesNamesThatLeaveTheFolderOrMeet() {
        Table outside = new Table("../outside", List.of(), List.of());
        assertEquals(
                "the name of a table must be letters, digits, dots, dashes and underscores, got"
                        + " '../outside'",
                refusal(new Listing("Table 1", "", List.of(), outside)));
        Figure figure = (Figure) Samples.report().chapters().get(0).exhibits().get(0);
        assertEquals("names of plots must differ, got 'curve' twice", refusal(figure, figure));
        Table short1 = new Table("short", List.of("a"), List.of(List.of(1, 2)));
        assertEquals(
                "table short must have 1 values a row, got 2",
                refusal(new Listing("Table 1", "", List.of("A"), short1)));
    }

    private String refusal(Exhibit... exhibits) {
        Chapter chapter = new Chapter("", List.of(), List.of(exhibits));
        Report report = new Report("", "", List.of(), List.of(chapter), Map.of());
        return assertThrows(IllegalArgumentException.class, () -> writer.write(report, folder))
                .getMessage();
    }

    private Document page(Report report) throws IOException {
        writer.write(report, folder);
        return Jsoup.parse(folder.resolve("report.html"), "UTF-8");
    }
}
