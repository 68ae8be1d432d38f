// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.api.evaluation.Table;
import org.winnow.study.file.Study;
import org.winnow.study.file.Study.Subset;
import org.winnow.study.result.Matrix.Row;

/**
 * Sentences that the numbers support: what is enough, what is not and where, how the best sampler
 * covers the set, how the samplers compare, and which trainings did not come to their end.
 */
final class Conclusions {

    private static final double MILLI = 1000;

    private final Study study;
    private final Matrix matrix;
    private final List<Results.Set> sets;
    private final List<Results.Selection> selections;
    private final List<Results.Potential> potentials;
    private final Sufficiency sufficiency;

    Conclusions(
            Study study,
            Matrix matrix,
            List<Results.Set> sets,
            List<Results.Selection> selections,
            List<Results.Potential> potentials) {
        this.study = study;
        this.matrix = matrix;
        this.sets = sets;
        this.selections = selections;
        this.potentials = potentials;
        this.sufficiency = new Sufficiency(potentials);
    }

    List<String> sentences() {
        return Stream.of(enough(), coverage(), samplers(), unfinished())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> unfinished() {
        return Unfinished.sentence(
                potentials.stream().filter(p -> !p.finished()).map(p -> p.label()).toList(),
                potentials.size());
    }

    private int whole() {
        return sets.stream()
                .filter(s -> s.name().equals(Results.TRAINING))
                .findFirst()
                .orElseThrow()
                .configurations();
    }

    /** The training set's potential, or the initial set's, or that of the largest pick. */
    private Optional<Row> reference() {
        List<Row> trained = matrix.rows().stream().filter(r -> r.potential().isPresent()).toList();
        for (String source : List.of(Subset.TRAINING, Subset.ALL)) {
            Optional<Row> found =
                    trained.stream().filter(r -> r.sampler().equals(source)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return trained.stream().max(Comparator.comparingInt(Row::size));
    }

    private Optional<String> enough() {
        Optional<Row> reference = reference();
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        String first = study.choosing().samplers().get(0).name();
        List<Row> candidates =
                matrix.rows().stream()
                        .filter(r -> r.potential().isPresent() && r.coverage().isPresent())
                        .filter(r -> r.sampler().equals(first))
                        .filter(r -> !r.id().equals(reference.get().id()))
                        .sorted(Comparator.comparingInt(Row::size).thenComparing(Row::id))
                        .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String failed = null;
        for (Row row : candidates) {
            Optional<String> why = sufficiency.lack(row.id(), reference.get().id());
            if (why.isEmpty()) {
                return Optional.of(isEnough(row, reference.get(), failed));
            }
            failed = row.label() + " is not: " + why.get();
        }
        return Optional.of(
                "no pick that was trained on is as good as the "
                        + reference.get().label()
                        + " within the error bars; "
                        + failed);
    }

    private String isEnough(Row row, Row reference, String failed) {
        return String.format(
                Locale.ROOT,
                "%d of %d training configurations (%s) are enough: within the error bars their"
                        + " potential is as good as that of the %s, %s against %s on the validation"
                        + " set%s",
                row.size(),
                whole(),
                row.label(),
                reference.label(),
                errors(row),
                errors(reference),
                failed == null ? "" : "; " + failed);
    }

    private static String errors(Row row) {
        var result = row.errors().get(Results.VALIDATION);
        return String.format(
                Locale.ROOT,
                "ΔE %s meV/atom and ΔF %s meV/Å",
                plusMinus(result.energy().rmse(), result.energy().standardError()),
                plusMinus(result.forces().delta(), result.forces().standardError()));
    }

    /** {@return in thousandths, with as many digits as the error bar has} */
    static String plusMinus(double value, double error) {
        if (Double.isNaN(error)) {
            return String.format(Locale.ROOT, "%.3g", MILLI * value);
        }
        int digits = Math.max(0, 1 - (int) Math.floor(Math.log10(Math.max(MILLI * error, 1e-9))));
        String form = "%." + Math.min(digits, 3) + "f";
        return String.format(Locale.ROOT, form + " ± " + form, MILLI * value, MILLI * error);
    }

    private Optional<String> coverage() {
        Results.Selection first = selections.get(0);
        List<List<Object>> curve =
                first.result().findings().stream()
                        .flatMap(f -> f.tables().stream())
                        .filter(t -> t.name().equals("curve"))
                        .findFirst()
                        .map(Table::rows)
                        .orElse(List.of());
        if (curve.size() < 3) {
            return Optional.empty();
        }
        double[] farthest = curve.stream().mapToDouble(row -> number(row.get(1))).toArray();
        double threshold = study.reporting().threshold();
        int near = 0;
        while (near < farthest.length && farthest[near] > threshold) {
            near++;
        }
        int at = Math.min(near, farthest.length - 1);
        String reached =
                near < farthest.length
                        ? String.format(
                                Locale.ROOT,
                                "the farthest distance falls to %s at %d of %d configurations",
                                threshold,
                                near + 1,
                                whole())
                        : String.format(
                                Locale.ROOT,
                                "the farthest distance is still %.3g at %d of %d configurations",
                                farthest[at],
                                at + 1,
                                whole());
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s: %s, where %.4g %% of the training set lie within %s of a pick; the knee"
                                + " of the curve is at %d",
                        first.label(),
                        reached,
                        number(curve.get(at).get(2)),
                        threshold,
                        Knee.of(farthest)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** At the largest size that two samplers share: coverage, and forces where trained. */
    private Optional<String> samplers() {
        List<Study.Sampler> samplers = study.choosing().samplers();
        if (samplers.size() < 2) {
            return Optional.empty();
        }
        List<Integer> sizes = study.choosing().sizes();
        boolean trained = matrix.rows().stream().anyMatch(r -> compared(r).isPresent());
        for (int i = sizes.size() - 1; i >= 0; i--) {
            List<String> parts = new ArrayList<>();
            for (Study.Sampler sampler : samplers) {
                of(sampler.name(), sizes.get(i), trained).ifPresent(parts::add);
            }
            if (parts.size() == samplers.size()) {
                return Optional.of("at " + sizes.get(i) + " picks, " + String.join("; ", parts));
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> compared(Row row) {
        return Optional.ofNullable(row.errors().get(Results.VALIDATION))
                .map(r -> r.forces().delta())
                .filter(d -> !d.isNaN());
    }

    private Optional<String> of(String sampler, int size, boolean trained) {
        List<Row> rows =
                matrix.rows().stream()
                        .filter(r -> r.sampler().equals(sampler) && r.size() == size)
                        .filter(r -> r.coverage().isPresent())
                        .filter(r -> !trained || compared(r).isPresent())
                        .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Double> far = rows.stream().map(r -> r.coverage().get().farthest()).toList();
        String text =
                String.format(
                        Locale.ROOT,
                        "%s leaves no configuration farther than %s",
                        sampler,
                        range("%.3g", far, 1));
        if (trained) {
            List<Double> forces = rows.stream().map(r -> compared(r).get()).toList();
            text += " and has ΔF " + range("%.1f", forces, MILLI) + " meV/Å on the validation set";
        }
        return Optional.of(text + (rows.size() > 1 ? " (" + rows.size() + " seeds)" : ""));
    }

    private static String range(String form, List<Double> values, double factor) {
        double least = values.stream().mapToDouble(v -> v).min().orElseThrow() * factor;
        double most = values.stream().mapToDouble(v -> v).max().orElseThrow() * factor;
        String from = String.format(Locale.ROOT, form, least);
        String to = String.format(Locale.ROOT, form, most);
        return from.equals(to) ? from : from + " to " + to;
    }
}
