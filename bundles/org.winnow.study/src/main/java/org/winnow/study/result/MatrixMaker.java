// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Table;
import org.winnow.study.file.Study.Subset;
import org.winnow.study.plan.Ids;
import org.winnow.study.result.Matrix.Coverage;
import org.winnow.study.result.Matrix.Row;

/** Puts all numbers about one subset into one row. */
final class MatrixMaker {

    private final Ids ids;
    private final List<Results.Set> sets;
    private final List<Results.Selection> selections;
    private final List<Results.Potential> potentials;

    MatrixMaker(
            Ids ids,
            List<Results.Set> sets,
            List<Results.Selection> selections,
            List<Results.Potential> potentials) {
        this.ids = ids;
        this.sets = sets;
        this.selections = selections;
        this.potentials = potentials;
    }

    Matrix make() {
        List<Row> rows = new ArrayList<>();
        List<Ids.Pick> picks = new ArrayList<>(ids.picks());
        picks.sort(Comparator.comparing((Ids.Pick p) -> order(p)));
        for (Ids.Pick pick : picks) {
            Results.Selection selection = selection(pick.id());
            for (int size : selection.result().sizes()) {
                rows.addAll(rows(pick, selection, size));
            }
        }
        rows.addAll(whole(Subset.TRAINING, Results.TRAINING));
        rows.addAll(whole(Subset.ALL, Results.INITIAL));
        return new Matrix(Ranking.rank(rows));
    }

    private int order(Ids.Pick pick) {
        List<String> names = ids.picks().stream().map(p -> p.sampler().name()).distinct().toList();
        return names.indexOf(pick.sampler().name());
    }

    private Results.Selection selection(String id) {
        return selections.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Row> rows(Ids.Pick pick, Results.Selection selection, int size) {
        List<String> names = ids.names(pick, size);
        Row bare =
                new Row(
                        names.get(0),
                        names.get(1),
                        pick.sampler().name(),
                        size,
                        pick.seed(),
                        coverage(selection.result(), size),
                        shares(selection.result(), size),
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        OptionalInt.empty());
        List<Results.Potential> own =
                potentials.stream()
                        .filter(p -> p.selection().equals(Optional.of(selection.id())))
                        .filter(p -> p.size().equals(OptionalInt.of(size)))
                        .toList();
        return own.isEmpty() ? List.of(bare) : own.stream().map(p -> with(bare, p)).toList();
    }

    private List<Row> whole(String source, String set) {
        Results.Set its = sets.stream().filter(s -> s.name().equals(set)).findFirst().orElseThrow();
        String label = ids.label(new Subset(source, OptionalInt.empty(), 0));
        Row bare =
                new Row(
                        source,
                        label,
                        source,
                        its.configurations(),
                        0,
                        Optional.empty(),
                        its.compositions(),
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        OptionalInt.empty());
        List<Row> rows = new ArrayList<>();
        for (Ids.Fit fit : ids.fits()) {
            if (fit.subset().source().equals(source)) {
                potentials.stream()
                        .filter(p -> p.id().equals(fit.id()))
                        .forEach(p -> rows.add(with(bare, p)));
            }
        }
        return rows.isEmpty() ? List.of(bare) : rows;
    }

    private static Row with(Row bare, Results.Potential p) {
        Map<String, ErrorsJob.Result> errors = new LinkedHashMap<>();
        p.errors().forEach((set, e) -> errors.put(set, e.result()));
        return new Row(
                p.id(),
                p.label(),
                bare.sampler(),
                bare.size(),
                bare.seed(),
                bare.coverage(),
                bare.shares(),
                Optional.of(p.id()),
                errors,
                Peaks.of(p),
                OptionalInt.empty());
    }

    private static Optional<Coverage> coverage(SelectJob.Result result, int size) {
        for (List<Object> row : rows(result.findings(), "curve")) {
            if (((Number) row.get(0)).intValue() == size) {
                return Optional.of(new Coverage(number(row.get(1)), number(row.get(2))));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> shares(SelectJob.Result result, int size) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (List<Object> row : rows(result.findings(), "composition")) {
            if (row.get(0).equals("selected-" + size)) {
                shares.put(row.get(1).toString(), ((Number) row.get(2)).intValue());
            }
        }
        return shares;
    }

    private static List<List<Object>> rows(List<Finding> findings, String table) {
        return findings.stream()
                .flatMap(f -> f.tables().stream())
                .filter(t -> t.name().equals(table))
                .findFirst()
                .map(Table::rows)
                .orElse(List.of());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
