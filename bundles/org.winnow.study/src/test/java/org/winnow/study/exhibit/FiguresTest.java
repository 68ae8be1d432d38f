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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.study.result.Results;

class FiguresTest {

    @TempDir Path folder;

    private SmallStudy study;
    private Results results;
    private Family family;

    @BeforeEach
    void make() throws IOException {
        study = new SmallStudy(folder);
        results = study.results();
        family = Family.of(results).get(0);
    }

    @Test
    void curvesOfSeveralSeedsAreTheirMeanWithItsDeviation() {
        Plot distances = plots(new CurveFigures(results).curves(family)).get(0);
        Series fps = drawn(distances, "FPS", Style.LINE).get(0);
        assertArrayEquals(new double[] {1, 2}, fps.x());
        assertArrayEquals(new double[] {0.9, 0.05}, fps.y());
        List<Series> stochastic = drawn(distances, "stochastic (mean of 2 seeds)", Style.LINE);
        assertArrayEquals(new double[] {0.9, 0.4}, stochastic.get(0).y(), 1e-15);
        // (0.6 − 0.2) / √2
        Series spread = drawn(distances, "stochastic (mean of 2 seeds)", Style.POINTS).get(0);
        assertEquals(0.282842712474619, spread.errors()[1], 1e-12);
        assertEquals(0.1, drawn(distances, "threshold 0.1", Style.GUIDE).get(0).y()[0]);
        Series trained = drawn(distances, "FPS", Style.EMPHASIS).get(0);
        assertArrayEquals(new double[] {2}, trained.x());
        assertArrayEquals(new double[] {0.05}, trained.y());
        Plot shares = plots(new CurveFigures(results).curves(family)).get(1);
        assertArrayEquals(
                new double[] {37.5, 75},
                drawn(shares, "stochastic (mean of 2 seeds)", Style.LINE).get(0).y());
    }

    @Test
    void aSamplerThatPicksEachSizeForItselfHasStraightLinesFromSizeToSize() {
        Results.Selection fps = study.selections.get(0);
        study.selections.clear();
        for (int size = 1; size <= 2; size++) {
            study.selections.add(
                    new Results.Selection(
                            "maxvol-" + size,
                            "maxvol-" + size,
                            fps.descriptor(),
                            fps.kernel(),
                            "maxvol",
                            "maxvol",
                            1,
                            fps.folder(),
                            new SelectJob.Result(
                                    fps.folder(),
                                    4,
                                    0,
                                    List.of(size),
                                    fps.result().picks().subList(0, size),
                                    fps.result().findings())));
        }
        results = study.results();
        family = Family.of(results).get(0);
        Plot distances = plots(new CurveFigures(results).curves(family)).get(0);
        Series line = drawn(distances, "maxvol", Style.LINE).get(0);
        assertArrayEquals(new double[] {1, 2}, line.x());
        assertArrayEquals(new double[] {0.9, 0.05}, line.y());
        assertTrue(drawn(distances, "maxvol", Style.POINTS).isEmpty(), "no seeds to compare");
        assertEquals("maxvol-2", Subset.telling(results, family).get(1).label());
    }

    @Test
    void picksStandWhereTheSimilarityMapHasThem() throws IOException {
        List<Plot> panels = plots(figures().coverage(family, Subset.telling(results, family)));
        assertEquals("(a) FPS-2 of 4", panels.get(0).title());
        Series lithium = drawn(panels.get(0), "Li1", Style.EMPHASIS).get(0);
        assertArrayEquals(new double[] {0.3}, lithium.x());
        assertArrayEquals(new double[] {1.3}, lithium.y());
        assertArrayEquals(
                new double[] {0.4}, drawn(panels.get(0), "Si1", Style.EMPHASIS).get(0).x());
        assertEquals(2, drawn(panels.get(0), "Si1", Style.BACKGROUND).get(0).x().length);
    }

    @Test
    void theWholeSetIsDrawnInStrongColoursThatNoFigureChanges() {
        List<Plot> panels = plots(figures().redundancy(family));
        assertEquals(2, drawn(panels.get(0), "Li1", Style.POINTS).get(1).x().length);
        for (Plot panel : panels) {
            assertEquals("Si1", panel.series().get(0).label());
            assertEquals("Li1", panel.series().get(1).label());
        }
    }

    private SimilarityFigures figures() {
        return new SimilarityFigures(results, Palette.compositions(results), study.datasets);
    }

    @Test
    void aMapOfAnotherTrainingSetIsRefused() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Diagram.of(SmallSelection.map(), List.of(member())));
        assertEquals(
                "the similarity map must hold 1 configurations of Si1, got 2",
                refused.getMessage());
    }

    private static Members member() {
        return new Members(SmallAtoms.SI_A.fingerprint(), "Si1");
    }

    @Test
    void deviationsAreBarsInMilliUnitsWithTheirStandardErrors() {
        List<Plot> panels = plots(new ErrorExhibits(results).deviations());
        assertEquals(List.of("FPS-2", "SS-2 (1)", "training set"), panels.get(0).x().names());
        Series validation = drawn(panels.get(0), "validation", Style.BARS).get(0);
        assertArrayEquals(new double[] {0, 1, 2}, validation.x());
        assertArrayEquals(new double[] {10, 16, 8}, validation.y(), 1e-12);
        assertArrayEquals(new double[] {1, 1.6, 0.8}, validation.errors(), 1e-12);
        Series forces = drawn(panels.get(1), "training", Style.BARS).get(0);
        assertArrayEquals(new double[] {100, 200, 50}, forces.y(), 1e-12);
        assertTrue(drawn(panels.get(0), "test", Style.BARS).isEmpty());
    }

    @Test
    void theRankingBeginsWithTheBest() {
        Plot ranking = plots(new RankingFigure(results).figure()).get(0);
        assertEquals(List.of("training set", "FPS-2", "SS-2 (1)"), ranking.x().names());
        assertArrayEquals(new double[] {100, 200, 400}, ranking.series().get(0).y(), 1e-12);
    }

    @Test
    void wholeSetsHaveTheirColoursBeforeTheSamplersToCompareWith() {
        Palette palette = Palette.potentials(study.results());

        assertEquals(List.of("FPS-2", "training set", "SS-2 (1)"), palette.labels());
    }

    @Test
    void determinationsAreToldPerSpeciesAndComposition() {
        Palette palette = Palette.potentials(results);
        DeterminationExhibits r2 = new DeterminationExhibits(results, palette);
        List<Plot> panels = plots(r2.subsetsAndSets());
        assertEquals(1, panels.size());
        assertEquals(List.of("Si1"), panels.get(0).x().names());
        assertEquals(0.9, drawn(panels.get(0), "FPS-2", Style.BARS).get(0).y()[0], 1e-15);
        assertEquals(0.95, drawn(panels.get(0), "training set", Style.BARS).get(0).y()[0], 1e-15);
        assertTrue(drawn(panels.get(0), "SS-2 (1)", Style.BARS).isEmpty());
        Plot samplers = plots(r2.samplers()).get(0);
        assertEquals(0.8, drawn(samplers, "SS-2 (1)", Style.BARS).get(0).y()[0], 1e-15);
        assertTrue(drawn(samplers, "training set", Style.BARS).isEmpty());
    }

    @Test
    void parityComesFromTheSheetOfForcesAndIsThinned() throws IOException {
        Files.createDirectories(folder.resolve("errors"));
        StringBuilder sheet =
                new StringBuilder("species,composition,reference_norm,prediction_norm\n");
        for (int i = 0; i < 2 * ParityFigures.POINTS; i++) {
            sheet.append("Li,Li1Si1,").append(i).append(",0.5\n");
        }
        sheet.append("Si,Si1,2.0,3.0\n");
        Files.writeString(folder.resolve("errors/forces.csv"), sheet);
        List<Exhibit> figures = new ParityFigures(results).figures();
        assertEquals(1, figures.size(), "of the first sampler only");
        Figure figure = (Figure) figures.get(0);
        assertTrue(figure.caption().contains("an even sample"));
        Series lithium = drawn(figure.plots().get(1), "Li", Style.POINTS).get(1);
        assertEquals(ParityFigures.POINTS, lithium.x().length);
        assertEquals(2, lithium.x()[1]);
        Plot pure = figure.plots().get(0);
        assertEquals("(a) Si1", pure.title());
        assertArrayEquals(new double[] {3}, drawn(pure, "Si", Style.POINTS).get(1).y());
        assertEquals("Li", pure.series().get(0).label(), "keeps its colour");
    }

    @Test
    void leadingPotentialsAreThoseOfTheFirstSamplerAndOfTheSets() {
        assertEquals(
                List.of(true, false, true),
                results.potentials().stream().map(p -> Leading.is(results, p)).toList());
        assertEquals(
                List.of(true, false, false),
                results.potentials().stream().map(p -> Leading.picked(results, p)).toList());
    }

    static List<Series> drawn(Plot plot, String label, Style style) {
        return plot.series().stream()
                .filter(s -> s.label().equals(label) && s.style() == style)
                .toList();
    }

    static List<Plot> plots(Optional<Exhibit> exhibit) {
        return ((Figure) exhibit.orElseThrow()).plots();
    }
}
