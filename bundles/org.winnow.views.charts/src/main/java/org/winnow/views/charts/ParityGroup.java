// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.evaluation.Plot;

/** References, predictions and whose they are; grows. */
final class ParityGroup {

    private static final int MOST_COLOURS = 6;

    /** More points than this are drawn small and pale. */
    private static final int MANY = 1500;

    private double[] references = new double[64];
    private double[] predictions = new double[64];
    private int[] rows = new int[64];
    private int count;

    void add(double reference, double prediction, int row) {
        if (count == references.length) {
            references = Arrays.copyOf(references, 2 * count);
            predictions = Arrays.copyOf(predictions, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
        }
        references[count] = reference;
        predictions[count] = prediction;
        rows[count++] = row;
    }

    /** {@return several as one} */
    static ParityGroup all(Map<String, ParityGroup> groups) {
        ParityGroup all = new ParityGroup();
        for (ParityGroup g : groups.values()) {
            for (int i = 0; i < g.count; i++) {
                all.add(g.references[i], g.predictions[i], g.rows[i]);
            }
        }
        return all;
    }

    private double squares() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double error = predictions[i] - references[i];
            sum += error * error;
        }
        return sum;
    }

    /** {@return root mean square of prediction − reference} */
    double rmse() {
        return Math.sqrt(squares() / count);
    }

    /** {@return R² = 1 − Σ (p − r)² / Σ (r − mean r)²; NaN where all references are equal} */
    double determination() {
        double mean = Arrays.stream(references, 0, count).sum() / count;
        double spread = 0;
        for (int i = 0; i < count; i++) {
            spread += (references[i] - mean) * (references[i] - mean);
        }
        return spread == 0 ? Double.NaN : 1 - squares() / spread;
    }

    /** {@return a figure; the largest group is drawn first, so that it does not hide others} */
    static Spots plot(
            String name,
            String title,
            String what,
            Map<String, ParityGroup> groups,
            String together) {
        Map<String, ParityGroup> drawn =
                groups.size() > MOST_COLOURS ? Map.of(together, all(groups)) : groups;
        List<String> order = new ArrayList<>(drawn.keySet());
        order.sort(Comparator.comparingInt(label -> -drawn.get(label).count));
        int points = drawn.values().stream().mapToInt(g -> g.count).sum();
        Plot.Style style = points > MANY ? Plot.Style.BACKGROUND : Plot.Style.POINTS;
        List<Plot.Series> series = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (String label : order) {
            ParityGroup g = drawn.get(label);
            double[] x = Arrays.copyOf(g.references, g.count);
            double[] y = Arrays.copyOf(g.predictions, g.count);
            series.add(new Plot.Series(label, style, false, x, y));
            rows.add(Arrays.copyOf(g.rows, g.count));
            for (int i = 0; i < g.count; i++) {
                ends[0] = Math.min(ends[0], Math.min(x[i], y[i]));
                ends[1] = Math.max(ends[1], Math.max(x[i], y[i]));
            }
        }
        series.add(new Plot.Series("y = x", Plot.Style.GUIDE, false, ends, ends));
        rows.add(new int[0]);
        Plot plot =
                new Plot(
                        name,
                        title,
                        new Plot.Axis("Reference " + what, false),
                        new Plot.Axis("Predicted " + what, false),
                        Optional.empty(),
                        series);
        return new Spots(plot, rows);
    }
}
