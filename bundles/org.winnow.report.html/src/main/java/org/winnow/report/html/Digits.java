// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the numbers of one column are rounded, so that points stand below points: four digits for the
 * largest, three if it is below 1, and two for the smallest that is not zero. Where that would need
 * more than six decimals, each number has four digits and its own power of ten. Whole numbers are
 * never rounded.
 *
 * @param decimals after the point; below 0: powers of ten
 */
record Digits(int decimals) {

    private static final int LARGE = 4;
    private static final int SMALL = 2;
    private static final int MOST = 6;
    private static final MathContext FOUR = new MathContext(LARGE, RoundingMode.HALF_EVEN);

    /** The largest number that is written out. */
    private static final double LONGEST = 1e9;

    static Digits of(List<Object> column) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        boolean whole = true;
        for (Object value : column) {
            double size = value instanceof Number n ? Math.abs(n.doubleValue()) : Double.NaN;
            if (Double.isFinite(size) && size > 0) {
                largest = Math.max(largest, size);
                smallest = Math.min(smallest, size);
                whole &= size == Math.rint(size);
            }
        }
        if (whole && largest < LONGEST) {
            return new Digits(0);
        }
        int large = (largest < 1 ? LARGE - 1 : LARGE) - 1 - magnitude(largest);
        int needed = Math.max(0, Math.max(large, SMALL - 1 - magnitude(smallest)));
        return new Digits(needed > MOST || largest >= LONGEST ? -1 : needed);
    }

    /** The power of ten of the first digit. */
    private static int magnitude(double value) {
        BigDecimal exact = new BigDecimal(value);
        return exact.precision() - exact.scale() - 1;
    }

    /** A number rounded, NaN as a dash, anything else as it is. */
    String text(Object value) {
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        if (value instanceof Integer || value instanceof Long) {
            return minus(value.toString());
        }
        double real = number.doubleValue();
        if (Double.isNaN(real)) {
            return "–";
        }
        if (Double.isInfinite(real)) {
            return real > 0 ? "∞" : "−∞";
        }
        return minus(decimals < 0 ? power(real) : fixed(real));
    }

    private String fixed(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.toPlainString();
    }

    private static String power(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR);
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).setScale(LARGE - 1).toPlainString();
        return exponent == 0 ? mantissa : mantissa + " × 10" + raised(exponent);
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }

    private static String minus(String number) {
        return number.startsWith("-") ? '−' + number.substring(1) : number;
    }
}
