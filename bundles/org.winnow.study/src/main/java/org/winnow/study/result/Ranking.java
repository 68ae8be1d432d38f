// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.winnow.api.engine.ErrorsJob.Forces;
import org.winnow.study.result.Matrix.Row;

/**
 * Ranks potentials by ΔF on the validation set. Two are told apart only if they differ by more than
 * twice the standard error of their difference, √(s₁² + s₂²); else they share the better's rank.
 * Where standard errors are unknown, any difference counts.
 */
final class Ranking {

    private static final double ERRORS_APART = 2;

    private Ranking() {}

    /** {@return whether one value is larger than another beyond error bars} */
    static boolean isAbove(double a, double aError, double b, double bError) {
        double sa = Double.isNaN(aError) ? 0 : aError;
        double sb = Double.isNaN(bError) ? 0 : bError;
        return a - b > ERRORS_APART * Math.sqrt(sa * sa + sb * sb);
    }

    static List<Row> rank(List<Row> rows) {
        List<Row> trained =
                rows.stream()
                        .filter(r -> r.errors().containsKey(Results.VALIDATION))
                        .filter(r -> !Double.isNaN(forces(r).delta()))
                        .sorted(
                                Comparator.comparingDouble((Row r) -> forces(r).delta())
                                        .thenComparing(Row::id))
                        .toList();
        Map<String, Integer> ranks = new TreeMap<>();
        Row leader = null;
        for (int i = 0; i < trained.size(); i++) {
            Row row = trained.get(i);
            boolean same = leader != null && !isWorse(row, leader);
            leader = same ? leader : row;
            ranks.put(row.id(), same ? ranks.get(leader.id()) : i + 1);
        }
        List<Row> ranked = new ArrayList<>();
        rows.forEach(r -> ranked.add(with(r, ranks.get(r.id()))));
        return ranked;
    }

    private static boolean isWorse(Row row, Row leader) {
        Forces a = forces(row);
        Forces b = forces(leader);
        return isAbove(a.delta(), a.standardError(), b.delta(), b.standardError());
    }

    private static Forces forces(Row row) {
        return row.errors().get(Results.VALIDATION).forces();
    }

    private static Row with(Row r, Integer rank) {
        return new Row(
                r.id(),
                r.label(),
                r.sampler(),
                r.size(),
                r.seed(),
                r.coverage(),
                r.shares(),
                r.potential(),
                r.errors(),
                r.peaks(),
                rank == null ? OptionalInt.empty() : OptionalInt.of(rank));
    }
}
