// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/** Steps of 1, 2 and 5 whose numbers all have as many decimals, with a point in every country. */
final class Ticks implements TickUnitSource {

    private static final DecimalFormatSymbols SYMBOLS =
            DecimalFormatSymbols.getInstance(Locale.ROOT);

    /** From here on, and below its inverse, powers of ten are shorter. */
    private static final double LONG = 1e6;

    private static final double LARGER = 1 + 1e-6;

    /** Remembers what it was asked last, so every axis has its own: figures are drawn at once. */
    private final TickUnitSource steps = new NumberTickUnitSource();

    @Override
    public TickUnit getLargerTickUnit(TickUnit unit) {
        // steps knows its own units only, and gives any other back as it is
        return getCeilingTickUnit(LARGER * unit.getSize());
    }

    @Override
    public TickUnit getCeilingTickUnit(TickUnit unit) {
        return written(steps.getCeilingTickUnit(unit));
    }

    @Override
    public TickUnit getCeilingTickUnit(double size) {
        return written(steps.getCeilingTickUnit(size));
    }

    private static TickUnit written(TickUnit unit) {
        double size = unit.getSize();
        int decimals = (int) Math.max(0, Math.ceil(-StrictMath.log10(size) - 1e-9));
        String pattern =
                size >= LONG || size < 1 / LONG
                        ? "0.###E0"
                        : decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        return new NumberTickUnit(size, new DecimalFormat(pattern, SYMBOLS));
    }
}
