// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/**
 * The place of one label's bars among those that stand side by side.
 *
 * @param place from 0
 * @param of how many stand side by side
 */
record Bars(int place, int of) {

    /** What a group of bars takes of the room from one name to the next. */
    private static final double GROUP = 0.8;

    /** The place of a series in a plot; without points or bars, one alone. */
    static Bars of(Plot plot, Series series) {
        List<String> labels =
                plot.series().stream()
                        .filter(s -> s.style() == Style.BARS && s.x().length > 0)
                        .map(Series::label)
                        .distinct()
                        .toList();
        int place = labels.indexOf(series.label());
        return series.style() != Style.BARS || place < 0
                ? new Bars(0, 1)
                : new Bars(place, labels.size());
    }

    /** From where a group stands to the left edge of this bar. */
    DoubleUnaryOperator left() {
        return at(place);
    }

    DoubleUnaryOperator middle() {
        return at(place + 0.5);
    }

    DoubleUnaryOperator right() {
        return at(place + 1);
    }

    private DoubleUnaryOperator at(double bars) {
        return x -> x + GROUP * (bars / of - 0.5);
    }
}
