// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.winnow.workbench.chart.Palette;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Rows;

/**
 * The colour of every row of a sheet, and what colours mean. Groups have colours of their own by
 * size, the largest first; the rest share grey. Numbers have a scale from their first to their 99th
 * percentile, so that a few outliers do not bleach all others.
 *
 * @param title what colours; empty for nothing
 * @param rgb of each row, 0xRRGGBB
 * @param entries words and their colours; empty for numbers
 * @param scale of numbers
 */
record Colouring(String title, int[] rgb, List<Entry> entries, Optional<Range> scale) {

    /** A word and its colour. */
    record Entry(String word, Color colour) {}

    private static final double OUTLIERS = 0.01;
    private static final int SAMPLE = 20_000;

    /** All in one colour. @param size n */
    static Colouring none(int size) {
        int[] rgb = new int[size];
        Arrays.fill(rgb, Palette.group(0).getRGB() & 0xFFFFFF);
        return new Colouring("", rgb, List.of(), Optional.empty());
    }

    /**
     * Colours by a property.
     *
     * @param property of all rows
     * @param rows those that decide on sizes and ends
     */
    static Colouring by(Property property, Rows rows) {
        return property instanceof Property.Quantity quantity
                ? numbers(quantity, rows)
                : groups((Property.Group) property, rows);
    }

    private static Colouring groups(Property.Group group, Rows rows) {
        int[] sizes = new int[group.words().size()];
        rows.stream().forEach(row -> sizes[group.codes()[row]]++);
        int[] order =
                IntStream.range(0, sizes.length)
                        .filter(code -> sizes[code] > 0)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(sizes[b], sizes[a]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] colours = new int[sizes.length];
        Arrays.fill(colours, Palette.OTHERS.getRGB() & 0xFFFFFF);
        List<Entry> entries = new ArrayList<>();
        int named = Math.min(order.length, Palette.GROUPS);
        for (int i = 0; i < named; i++) {
            String word = group.words().get(order[i]);
            entries.add(new Entry(word.isEmpty() ? "(none)" : word, Palette.group(i)));
            colours[order[i]] = Palette.group(i).getRGB() & 0xFFFFFF;
        }
        if (order.length > named) {
            entries.add(new Entry(order.length - named + " others", Palette.OTHERS));
        }
        int[] rgb = new int[group.codes().length];
        Arrays.setAll(rgb, row -> colours[group.codes()[row]]);
        return new Colouring(group.label(), rgb, entries, Optional.empty());
    }

    private static Colouring numbers(Property.Quantity quantity, Rows rows) {
        Range scale = scale(quantity.values(), rows);
        double[] values = quantity.values();
        int[] rgb = new int[values.length];
        Arrays.setAll(
                rgb, row -> Palette.rgb((values[row] - scale.getLowerBound()) / scale.getLength()));
        return new Colouring(quantity.label(), rgb, List.of(), Optional.of(scale));
    }

    /** Percentiles; of many rows, of evenly spaced ones. */
    static Range scale(double[] values, Rows rows) {
        int every = Math.max(1, rows.size() / SAMPLE);
        int[] all = rows.toArray();
        double[] finite =
                IntStream.range(0, all.length)
                        .filter(i -> i % every == 0)
                        .mapToDouble(i -> values[all[i]])
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        if (finite.length == 0) {
            return new Range(0, 1);
        }
        int out = (int) (OUTLIERS * finite.length);
        double low = finite[out];
        double high = finite[finite.length - 1 - out];
        return high > low ? new Range(low, high) : new Range(low - 0.5, low + 0.5);
    }
}
