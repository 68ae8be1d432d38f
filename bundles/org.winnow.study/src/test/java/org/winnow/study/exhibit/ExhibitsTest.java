// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.report.Report;
import org.winnow.api.report.Report.Chapter;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.api.report.Report.Listing;
import org.winnow.study.result.Results;

class ExhibitsTest {

    @TempDir Path folder;

    private SmallStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new SmallStudy(folder);
    }

    private Report report() throws IOException {
        return new Exhibits(study.datasets).report(study.results());
    }

    private static List<String> numbers(Report report) {
        return report.chapters().stream()
                .flatMap(chapter -> chapter.exhibits().stream())
                .map(Exhibit::number)
                .toList();
    }

    @Test
    void showsWhatTheStudyHas() throws IOException {
        Report report = report();
        assertEquals(
                List.of(
                        "Table A1",
                        "Figure 2",
                        "Files 1",
                        "Figure 3",
                        "Figure 4",
                        "Table S1",
                        "Table A2",
                        "Figure 5",
                        "Table A3",
                        "Figure 6",
                        "Table S3",
                        "Table A4",
                        "Figure 8",
                        "Table S4",
                        "Figure A1",
                        "Table A6"),
                numbers(report));
        assertEquals(List.of("Two are enough."), report.conclusions());
        assertEquals(
                "6 configurations of 2 compositions, 3 selections from the training set of 4,"
                        + " 3 potentials trained.",
                report.summary());
    }

    @Test
    void leavesOutWhatItHasNotAndSaysSo() throws IOException {
        study.potentials.clear();
        study.rows.removeIf(row -> row.potential().isPresent());
        Report report = report();
        assertEquals(
                List.of(
                        "Table A1",
                        "Figure 2",
                        "Files 1",
                        "Figure 3",
                        "Figure 4",
                        "Table S1",
                        "Table A6"),
                numbers(report));
        for (Chapter chapter : report.chapters()) {
            assertFalse(chapter.paragraphs().isEmpty(), chapter.title());
        }
        assertEquals(
                List.of(
                        "The study ran no molecular dynamics, so there are no distribution functions."),
                report.chapters().get(4).paragraphs());
    }

    @Test
    void namesEveryFileOnceAndSafely() throws IOException {
        Set<String> names = new HashSet<>();
        for (Chapter chapter : report().chapters()) {
            for (Exhibit exhibit : chapter.exhibits()) {
                if (exhibit instanceof Figure figure) {
                    figure.plots().forEach(plot -> add(names, "figure " + plot.name()));
                }
                if (exhibit instanceof Listing listing) {
                    add(names, "table " + listing.table().name());
                    assertEquals(listing.headings().size(), listing.table().columns().size());
                    assertEquals(
                            listing.table().columns().size(),
                            new HashSet<>(listing.table().columns()).size());
                }
            }
        }
    }

    @Test
    void tellsKernelsApart() throws IOException {
        Results.Selection s = study.selections.get(0);
        study.selections.add(
                new Results.Selection(
                        "fps-other",
                        "FPS, other",
                        s.descriptor(),
                        "rematch",
                        s.sampler(),
                        s.name(),
                        s.seed(),
                        s.folder(),
                        s.result()));
        List<String> numbers = numbers(report());
        assertTrue(numbers.containsAll(List.of("Figure 2", "Figure 2 (2)", "Figure 3 (2)")));
        namesEveryFileOnceAndSafely();
        assertTrue(
                report().chapters()
                        .get(0)
                        .exhibits()
                        .get(2)
                        .caption()
                        .endsWith(" By soap:cutoff=3 and rematch."));
    }

    private static void add(Set<String> names, String name) {
        assertTrue(name.matches("[a-z]+ [A-Za-z0-9][A-Za-z0-9._-]*"), name);
        assertTrue(names.add(name), name + " twice");
    }
}
