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

    private static final TickUnitSource STEPS = new NumberTickUnitSource();

    private static final DecimalFormatSymbols SYMBOLS =
            DecimalFormatSymbols.getInstance(Locale.ROOT);

    /** From here on, and below its inverse, powers of ten are shorter. */
    private static final double LONG = 1e6;

    @Override
    public TickUnit getLargerTickUnit(TickUnit unit) {
        return written(STEPS.getLargerTickUnit(unit));
    }

    @Override
    public TickUnit getCeilingTickUnit(TickUnit unit) {
        return written(STEPS.getCeilingTickUnit(unit));
    }

    @Override
    public TickUnit getCeilingTickUnit(double size) {
        return written(STEPS.getCeilingTickUnit(size));
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
