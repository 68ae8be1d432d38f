// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.Datasets;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Report;
import org.winnow.api.report.Report.Chapter;
import org.winnow.api.report.Report.Companion;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.study.result.Results;

/**
 * Makes the figures and tables of Xu et al. of what a study found, for whatever compositions,
 * samplers and sizes it has. What a study does not have is left out, and the chapter says so.
 *
 * <p>Nothing in here depends on when, where or how fast the study ran: equal results give equal
 * reports.
 */
public final class Exhibits {

    private final Datasets datasets;

    /** Reads with this. @param datasets opens sets and picks */
    public Exhibits(Datasets datasets) {
        this.datasets = datasets;
    }

    /**
     * Makes the configurations of the initial set ready to be explored.
     *
     * @param results of a study
     * @return at most some 8000 configurations and all picks
     * @throws IOException if a set or the features cannot be read
     */
    public Exploration exploration(Results results) throws IOException {
        return Explorations.of(results, datasets, Explorations.MOST);
    }

    /**
     * Tells all that a study found.
     *
     * @param results of a study
     * @return chapters with every figure and table that the results allow
     * @throws IOException if a set, picks or the sheets of errors cannot be read
     */
    public Report report(Results results) throws IOException {
        StudyTables tables = new StudyTables(results);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(data(results, tables));
        chapters.add(picks(results));
        chapters.add(potentials(results, tables));
        chapters.add(tests(results));
        chapters.add(structure(results, tables));
        chapters.add(samplers(results));
        chapters.add(proof(results, tables));
        return new Report(
                results.study().title(),
                summary(results),
                results.conclusions().stream().map(Words::sentence).toList(),
                chapters,
                results.provenance());
    }

    private static String summary(Results results) {
        Results.Set initial = results.set(Results.INITIAL);
        return initial.configurations()
                + " configurations of "
                + Words.count(initial.compositions().size(), "composition")
                + ", "
                + Words.count(results.selections().size(), "selection")
                + " from the training set of "
                + results.set(Results.TRAINING).configurations()
                + ", "
                + Words.count(results.potentials().size(), "potential")
                + " trained.";
    }

    private Chapter data(Results results, StudyTables tables) {
        List<Exhibit> exhibits = new ArrayList<>();
        tables.sets().ifPresent(exhibits::add);
        SimilarityFigures figures =
                new SimilarityFigures(results, Palette.compositions(results), datasets);
        for (Family family : Family.of(results)) {
            figures.redundancy(family).ifPresent(exhibits::add);
        }
        exhibits.add(
                new Companion(
                        "Files 1",
                        "The initial set to be explored in a browser, each configuration in 3D,"
                                + " and the same for chemiscope's own viewer.",
                        List.of("explore.html", "chemiscope.json.gz")));
        return new Chapter("The data and how alike they are", Words.data(results), exhibits);
    }

    private Chapter picks(Results results) throws IOException {
        List<Exhibit> exhibits = new ArrayList<>();
        SimilarityFigures figures =
                new SimilarityFigures(results, Palette.compositions(results), datasets);
        for (Family family : Family.of(results)) {
            new CurveFigures(results).curves(family).ifPresent(exhibits::add);
            figures.coverage(family, Subset.telling(results, family)).ifPresent(exhibits::add);
        }
        new CompositionTables(results).firstSampler().ifPresent(exhibits::add);
        return chapter(
                "What was picked",
                exhibits,
                Words.picks(results),
                "The study picked nothing, so there are no curves and no subsets.");
    }

    private Chapter potentials(Results results, StudyTables tables) {
        ErrorExhibits errors = new ErrorExhibits(results);
        return chapter(
                "Potentials",
                present(tables.trainings(), errors.deviations(), errors.table()),
                "Potentials trained on subsets stand beside those trained on whole sets: where"
                        + " their errors agree within the error bars, the subset is enough.",
                "The study trained no potential, so there are no errors.");
    }

    private Chapter tests(Results results) throws IOException {
        DeterminationExhibits r2 = new DeterminationExhibits(results, Palette.potentials(results));
        List<Exhibit> exhibits =
                present(
                        r2.subsetsAndSets(),
                        r2.table(),
                        new ErrorExhibits(results).byComposition());
        exhibits.addAll(new ParityFigures(results).figures());
        return chapter(
                "Configurations that no potential has seen",
                exhibits,
                "Test sets tell whether what was learned carries over. R² compares the norms of"
                        + " forces, atom by atom, of one species in one composition.",
                "The study has no test set or no potential, so there are no figures of unseen"
                        + " configurations.");
    }

    private Chapter structure(Results results, StudyTables tables) throws IOException {
        StructureExhibits structure = new StructureExhibits(results, Palette.potentials(results));
        List<Exhibit> exhibits = present(tables.dynamics());
        exhibits.addAll(structure.distributions());
        exhibits.addAll(present(structure.largest(), structure.byPair()));
        boolean compared = structure.largest().isPresent();
        return chapter(
                "Structure in molecular dynamics",
                exhibits,
                compared
                        ? "What counts in the end is whether molecular dynamics with a potential"
                                + " finds the structure of the reference."
                        : "The study gives no reference trajectory, so first peaks are compared"
                                + " with nothing.",
                "The study ran no molecular dynamics, so there are no distribution functions.");
    }

    private Chapter samplers(Results results) {
        return chapter(
                "Samplers beside one another",
                present(
                        new DeterminationExhibits(results, Palette.potentials(results)).samplers(),
                        new CompositionTables(results).samplers()),
                "Equally many configurations by different samplers, and by one sampler with"
                        + " different seeds.",
                "No size was trained on by more than one sampler or seed, so there is nothing to"
                        + " compare.");
    }

    private Chapter proof(Results results, StudyTables tables) {
        return chapter(
                "The proof",
                present(new RankingFigure(results).figure(), tables.matrix()),
                "All numbers about one subset in one row. What lies within the error bars of the"
                        + " best shares its rank.",
                "There is nothing to rank.");
    }

    @SafeVarargs
    private static List<Exhibit> present(Optional<Exhibit>... exhibits) {
        List<Exhibit> present = new ArrayList<>();
        for (Optional<Exhibit> exhibit : exhibits) {
            exhibit.ifPresent(present::add);
        }
        return present;
    }

    private static Chapter chapter(
            String title, List<Exhibit> exhibits, String text, String absent) {
        return new Chapter(title, List.of(exhibits.isEmpty() ? absent : text), exhibits);
    }
}
