// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.api.report.Report.Listing;
import org.winnow.study.result.Matrix;
import org.winnow.study.result.Matrix.Peak;

class TablesTest {

    @TempDir Path folder;

    private SmallStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new SmallStudy(folder);
    }

    @Test
    void compositionsAreCountedInSubsetsAndSets() {
        Listing table = listing(new CompositionTables(study.results()).firstSampler());
        assertEquals(
                List.of("Set", "Configurations", "Si1", "Si1 [%]", "Li1", "Li1 [%]"),
                table.headings());
        assertEquals(List.of("FPS-1", 1, 1, 100.0, 0, 0.0), table.table().rows().get(0));
        assertEquals(List.of("FPS-2", 2, 1, 50.0, 1, 50.0), table.table().rows().get(1));
        assertTrue(table.table().rows().contains(List.of("validation set", 2, 1, 50.0, 1, 50.0)));
        assertEquals(
                List.of("initial set", 6, 3, 50.0, 3, 50.0),
                table.table().rows().get(table.table().rows().size() - 1));
    }

    @Test
    void samplersAreComparedAtEqualSizes() {
        Listing table = listing(new CompositionTables(study.results()).samplers());
        assertEquals("FPS-2", table.table().rows().get(0).get(0));
        assertEquals("SS-2 (1)", table.table().rows().get(1).get(0));
        assertEquals(5, table.table().rows().size());
    }

    @Test
    void errorsAreToldInMilliUnits() {
        Listing table = listing(new ErrorExhibits(study.results()).table());
        assertEquals(
                List.of(
                        "FPS-2",
                        "training",
                        4,
                        5.0,
                        0.5,
                        100.0,
                        10.0,
                        2.5,
                        10.0,
                        50.0,
                        200.0,
                        160.2176634),
                table.table().rows().get(0));
        assertEquals(9, table.table().rows().size());
        Listing parts = listing(new ErrorExhibits(study.results()).byComposition());
        List<Object> row = parts.table().rows().get(0);
        assertEquals(List.of("FPS-2", "test", "Si1", 4), row.subList(0, 4));
        assertEquals(15, (double) row.get(4), 1e-12);
        assertEquals(300, (double) row.get(6), 1e-12);
    }

    @Test
    void determinationsOfAllPotentialsStandInOneTable() {
        var results = study.results();
        Listing table =
                listing(new DeterminationExhibits(results, Palette.potentials(results)).table());
        assertEquals(List.of("Potential", "Si in Si1"), table.headings());
        assertEquals(List.of("potential", "r2_si_in_si1"), table.table().columns());
        assertEquals(List.of("SS-2 (1)", 0.8), table.table().rows().get(1));
    }

    @Test
    void trainingsAreToldWithoutTheirTime() {
        Listing table = listing(new StudyTables(study.results()).trainings());
        assertEquals(
                List.of("FPS-2", "mtp level 8", 2, 2L, 55, 7, "converged", 0.5, 5.0, 100.0),
                table.table().rows().get(0));
        assertTrue(table.headings().stream().noneMatch(heading -> heading.contains("[s]")));
    }

    @Test
    void theProofHasOneRowASubset() {
        Listing table = listing(new StudyTables(study.results()).matrix());
        List<Object> first = table.table().rows().get(0);
        assertEquals(List.of("FPS-1", 1, "", 0.9, 50.0), first.subList(0, 5));
        assertEquals(Double.NaN, first.get(5));
        List<Object> set = table.table().rows().get(table.table().rows().size() - 1);
        assertEquals(List.of("training set", 4, ""), set.subList(0, 3));
        assertEquals(8, (double) set.get(5), 1e-12);
        assertEquals(1, set.get(9));
    }

    @Test
    void theLargestDeviationOfAPeakCountsWhateverItsSign() {
        study.rows.add(
                row(
                        new Peak("Si1", "Si-Si", -0.04, 0.1),
                        new Peak("Li1Si1", "Li-Si", 0.02, -0.3),
                        new Peak("Li1Si1", "Si-Si", 0.01, 0.2),
                        new Peak("Li1Si1", "Li-Li", Double.NaN, Double.NaN)));
        StructureExhibits structure =
                new StructureExhibits(study.results(), Palette.potentials(study.results()));
        Listing largest = listing(structure.largest());
        assertEquals(
                List.of("Potential", "Si1 |Δr| [Å]", "Si1 |δh|", "Li1Si1 |Δr| [Å]", "Li1Si1 |δh|"),
                largest.headings());
        assertEquals(List.of("FPS-2", 0.04, 0.1, 0.02, 0.3), largest.table().rows().get(0));
        Listing pairs = listing(structure.byPair());
        assertEquals(
                List.of("FPS-2", "Si1", Double.NaN, Double.NaN, -0.04),
                pairs.table().rows().get(0).subList(0, 5));
        assertEquals("delta_r_li_si", pairs.table().columns().get(3));
        assertEquals(0.02, pairs.table().rows().get(1).get(3));
    }

    private static Matrix.Row row(Peak... peaks) {
        return new Matrix.Row(
                "fps-2",
                "FPS-2",
                "fps",
                2,
                0,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                List.of(peaks),
                OptionalInt.empty());
    }

    @Test
    void distributionsAreReadPairByPairWithTheirReference() throws IOException {
        Files.writeString(
                folder.resolve("rdf.csv"),
                """
                composition,pair,r,g,coordination,reference_g
                Si1,Si-Si,1.0,0.0,0,0.0
                Si1,Si-Si,2.0,0.0,0,0.0
                Si1,Si-Si,3.0,0.0,0,0.5
                Si1,Si-Si,4.0,2.0,4,1.5
                Li1,Li-Li,1.0,0.7,1,
                """);
        List<RadialCurve> curves = RadialCurve.read("FPS-2", folder);
        assertEquals(2, curves.size());
        assertArrayEquals(new double[] {0, 0, 0, 2}, curves.get(0).g());
        assertEquals(0, curves.get(1).reference().length);
        List<Exhibit> figures =
                new RadialFigures(curves, Palette.potentials(study.results())).figures();
        assertEquals(
                List.of("Figure 7.1", "Figure 7.2"),
                figures.stream().map(Exhibit::number).toList());
        Plot panel = ((Figure) figures.get(0)).plots().get(0);
        var line = FiguresTest.drawn(panel, "FPS-2", Style.LINE).get(0);
        assertArrayEquals(new double[] {2, 3, 4}, line.x(), "zeros at the left are cut");
        assertArrayEquals(
                new double[] {0, 0.5, 1.5},
                FiguresTest.drawn(panel, "reference", Style.GUIDE).get(0).y());
        assertTrue(RadialCurve.read("FPS-2", folder.resolve("nowhere")).isEmpty());
    }

    @Test
    void aRowMustHaveAValueForEveryColumn() {
        Sheet sheet = new Sheet("t").column("a", "A");
        var refused = assertThrows(IllegalArgumentException.class, () -> sheet.row(List.of(1, 2)));
        assertEquals("a row of t must have 1 values, got 2", refused.getMessage());
    }

    @Test
    void aSpreadOfOneHasNoDeviation() {
        assertEquals(new Spread(2, Double.NaN), Spread.of(List.of(2.0, Double.NaN)));
        assertEquals(new Spread(3, Math.sqrt(2)), Spread.of(List.of(2.0, 4.0)));
    }

    private static Listing listing(Optional<Exhibit> exhibit) {
        return (Listing) exhibit.orElseThrow();
    }
}
