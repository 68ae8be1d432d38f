// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Errors;
import org.winnow.study.result.Results.Potential;

/**
 * How much of the force norms of unseen configurations potentials explain: Figures 6, 8, Table S3.
 */
final class DeterminationExhibits {

    /** The name under which {@code errors} puts all compositions together. */
    private static final String ALL = "all";

    private final Results results;
    private final Palette palette;
    private final List<Place> places;

    /** A composition of a test set; where only one set has it, the set goes without saying. */
    private record Place(String set, String composition, String label) {}

    DeterminationExhibits(Results results, Palette palette) {
        this.results = results;
        this.palette = palette;
        this.places = places(results);
    }

    private static List<Place> places(Results results) {
        List<Results.Set> tests = results.sets().stream().filter(Results.Set::test).toList();
        List<Place> places = new ArrayList<>();
        for (Results.Set set : tests) {
            for (String composition : Formulas.sorted(set.compositions().keySet())) {
                long same =
                        tests.stream()
                                .filter(t -> t.compositions().containsKey(composition))
                                .count();
                String label = same == 1 ? composition : composition + ", " + set.name();
                places.add(new Place(set.name(), composition, label));
            }
        }
        return places;
    }

    /** {@return Figure 6: the subsets of the first sampler, and the sets} */
    Optional<Exhibit> subsetsAndSets() {
        List<Potential> shown =
                results.potentials().stream()
                        .filter(p -> sampler(p).isEmpty() || sampler(p).equals(first()))
                        .toList();
        return figure(
                "Figure 6",
                "figure-6",
                shown,
                "Coefficient of determination R² of force norms on the test sets, per species and"
                        + " composition, for potentials trained on picks and on whole sets.");
    }

    /** {@return Figure 8: subsets of one size by several samplers or seeds} */
    Optional<Exhibit> samplers() {
        List<Potential> shown =
                results.potentials().stream()
                        .filter(p -> p.size().isPresent())
                        .filter(p -> sameSize(p) > 1)
                        .toList();
        long samplers = shown.stream().map(this::sampler).distinct().count();
        if (samplers < 2) {
            return Optional.empty();
        }
        return figure(
                "Figure 8",
                "figure-8",
                shown,
                "R² of force norms on the test sets for potentials trained on equally many picks of"
                        + " different samplers and seeds. How far seeds lie apart tells how much is"
                        + " chance.");
    }

    private long sameSize(Potential potential) {
        return results.potentials().stream().filter(p -> p.size().equals(potential.size())).count();
    }

    /** The name of the sampler; empty for the sets. */
    private String sampler(Potential potential) {
        return results.selections().stream()
                .filter(s -> potential.selection().filter(s.id()::equals).isPresent())
                .map(Results.Selection::name)
                .findFirst()
                .orElse("");
    }

    private String first() {
        return results.selections().isEmpty() ? "" : results.selections().get(0).name();
    }

    private Optional<Exhibit> figure(
            String number, String name, List<Potential> shown, String caption) {
        List<Plot> panels = new ArrayList<>();
        for (String species : species()) {
            String letter = String.valueOf((char) ('a' + panels.size()));
            panels.add(panel(name + letter, "(" + letter + ") " + species, species, shown));
        }
        return panels.isEmpty() || shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(number, caption, panels));
    }

    private List<String> species() {
        TreeSet<String> species = new TreeSet<>();
        for (Potential potential : results.potentials()) {
            for (Place place : places) {
                determinations(potential, place).forEach(d -> species.add(d.species()));
            }
        }
        return List.copyOf(species);
    }

    private static List<Determination> determinations(Potential potential, Place place) {
        Errors errors = potential.errors().get(place.set());
        return errors == null
                ? List.of()
                : errors.result().r2().stream()
                        .filter(d -> !d.composition().equals(ALL))
                        .filter(d -> d.composition().equals(place.composition()))
                        .toList();
    }

    private static double r2(Potential potential, Place place, String species) {
        return determinations(potential, place).stream()
                .filter(d -> d.species().equals(species))
                .mapToDouble(Determination::r2)
                .findFirst()
                .orElse(Double.NaN);
    }

    private Plot panel(String name, String title, String species, List<Potential> shown) {
        List<Place> with =
                places.stream()
                        .filter(p -> shown.stream().anyMatch(s -> finite(r2(s, p, species))))
                        .toList();
        List<Series> series = new ArrayList<>();
        for (Potential potential : shown) {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < with.size(); i++) {
                double r2 = r2(potential, with.get(i), species);
                if (finite(r2)) {
                    points.add(new double[] {i, r2, Double.NaN});
                }
            }
            series.add(ErrorExhibits.bars(potential.label(), points));
        }
        return new Plot(
                name,
                title,
                new Axis("", false, with.stream().map(Place::label).toList()),
                new Axis("R² of force norms on " + species, false),
                Optional.empty(),
                palette.colour(series));
    }

    private static boolean finite(double value) {
        return Double.isFinite(value);
    }

    /** {@return Table S3: R² of every potential} */
    Optional<Exhibit> table() {
        Sheet sheet = new Sheet("table-s3").column("potential", "Potential");
        List<String> species = species();
        for (Place place : places) {
            for (String symbol : species) {
                if (has(place, symbol)) {
                    sheet.column(
                            "r2_" + Sheet.key(symbol + " in " + place.label()),
                            symbol + " in " + place.label());
                }
            }
        }
        for (Potential potential : results.potentials()) {
            List<Object> row = new ArrayList<>(List.of(potential.label()));
            for (Place place : places) {
                species.stream()
                        .filter(symbol -> has(place, symbol))
                        .forEach(symbol -> row.add(r2(potential, place, symbol)));
            }
            sheet.row(row);
        }
        return species.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sheet.listing(
                                "Table S3",
                                "R² of force norms on the test sets (pure numbers, at most 1; below"
                                        + " 0 the mean norm would be a better guess)."));
    }

    private boolean has(Place place, String species) {
        return results.potentials().stream()
                .flatMap(p -> determinations(p, place).stream())
                .anyMatch(d -> d.species().equals(species));
    }
}
