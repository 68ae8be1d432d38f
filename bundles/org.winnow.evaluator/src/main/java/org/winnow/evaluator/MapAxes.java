// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.List;
import org.winnow.api.engine.Progress;
import org.winnow.api.sampling.Space;

/**
 * The two coordinates of a similarity map.
 *
 * @param xName what stands across
 * @param yName what stands up
 * @param x for every row of the space, shape [n]
 * @param y likewise
 */
record MapAxes(String xName, String yName, double[] x, double[] y) {

    static MapAxes of(Space space, Groups groups, String x, String y, Progress progress) {
        MeanSimilarity means = new MeanSimilarity(space);
        List<String> names = List.copyOf(groups.byName().keySet());
        List<int[]> rows = List.copyOf(groups.byName().values());
        if (names.size() == 1 && (x.isEmpty() || y.isEmpty())) {
            return single(space, means, rows.get(0), progress);
        }
        int[] pair = leastAlike(means.mutual(rows), names.indexOf(x), names.indexOf(y));
        progress.report(0.5);
        MapAxes axes =
                new MapAxes(
                        "mean similarity to " + names.get(pair[0]),
                        "mean similarity to " + names.get(pair[1]),
                        means.to(rows.get(pair[0])),
                        means.to(rows.get(pair[1])));
        progress.report(1);
        return axes;
    }

    private static MapAxes single(
            Space space, MeanSimilarity means, int[] rows, Progress progress) {
        double[] typical = means.to(rows);
        int odd = rows[0];
        for (int row : rows) {
            if (typical[row] < typical[odd]) {
                odd = row;
            }
        }
        double[] toOdd = new double[space.size()];
        space.similarities(odd, toOdd);
        progress.report(1);
        return new MapAxes("mean similarity to all", "similarity to least typical", typical, toOdd);
    }

    /** The pair a, b with the lowest mean mutual similarity; fixed ones are 0 or more. */
    private static int[] leastAlike(double[][] mutual, int fixedA, int fixedB) {
        if (fixedA >= 0 && fixedB >= 0) {
            return new int[] {fixedA, fixedB};
        }
        int[] best = null;
        for (int a = 0; a < mutual.length; a++) {
            for (int b = 0; b < mutual.length; b++) {
                boolean allowed = fixedA < 0 && fixedB < 0 ? a < b : a == fixedA || b == fixedB;
                if (allowed
                        && a != b
                        && (best == null || mutual[a][b] < mutual[best[0]][best[1]])) {
                    best = new int[] {a, b};
                }
            }
        }
        return best;
    }
}
