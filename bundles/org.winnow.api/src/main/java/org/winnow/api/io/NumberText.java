// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers as files write them, read and written exactly and fast.
 *
 * <p>Up to 2⁵³ a run of digits is exact, and so is a power of ten up to 22; one division or
 * multiplication of both is then the correctly rounded number. What does not fit goes the slow way
 * with the same result. Text is the same on every JDK.
 */
public final class NumberText {

    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    /** Decimals that {@link #append} tries before it turns to an exponent. */
    private static final int DECIMALS = 17;

    private NumberText() {}

    /**
     * Reads a finite decimal number: sign, digits with or without a point, exponent {@code e} or
     * {@code E}. Neither {@code NaN} nor {@code inf}, {@code ***}, {@code 1.0D+00} or {@code 0x1p3}
     * is one.
     *
     * @param text ASCII bytes
     * @param from first byte
     * @param to behind the last byte
     * @return the nearest double
     * @throws NumberFormatException if the bytes are no such number, or too large for a double
     */
    public static double parse(byte[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        if (i < to && (text[i] == '-' || text[i] == '+')) {
            i++;
        }
        long digits = 0; // overflows only beyond 18 digits: not used then
        int whole = i;
        for (int d; i < to && (d = text[i] - '0') >= 0 && d <= 9; i++) {
            digits = 10 * digits + d;
        }
        int count = i - whole;
        int exponent = 0;
        if (i < to && text[i] == '.') {
            int fraction = ++i;
            for (int d; i < to && (d = text[i] - '0') >= 0 && d <= 9; i++) {
                digits = 10 * digits + d;
            }
            exponent = fraction - i;
            count -= exponent;
        }
        if (count == 0) {
            throw notANumber(text, from, to);
        }
        if (i < to) {
            exponent += exponent(text, i, from, to);
        }
        if (count > 18 || digits > EXACT || exponent < -22 || exponent > 22) {
            return slow(text, from, to);
        }
        double value = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
        return negative ? -value : value;
    }

    private static int exponent(byte[] text, int at, int from, int to) {
        if (text[at] != 'e' && text[at] != 'E') {
            throw notANumber(text, from, to);
        }
        int i = at + 1;
        boolean negative = i < to && text[i] == '-';
        if (i < to && (text[i] == '-' || text[i] == '+')) {
            i++;
        }
        if (i == to) {
            throw notANumber(text, from, to);
        }
        int value = 0;
        for (; i < to; i++) {
            int d = text[i] - '0';
            if (d < 0 || d > 9) {
                throw notANumber(text, from, to);
            }
            value = Math.min(10 * value + d, 1_000_000); // far beyond any double
        }
        return negative ? -value : value;
    }

    private static double slow(byte[] text, int from, int to) {
        String shown = new String(text, from, to - from, StandardCharsets.US_ASCII);
        double value = Double.parseDouble(shown);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException("expected a finite number, got '" + shown + "'");
        }
        return value;
    }

    private static NumberFormatException notANumber(byte[] text, int from, int to) {
        String shown = new String(text, from, to - from, StandardCharsets.UTF_8);
        return new NumberFormatException("expected a number, got '" + shown + "'");
    }

    /**
     * Reads a finite decimal number.
     *
     * @param text without blanks around
     * @return the nearest double
     * @throws NumberFormatException as for {@link #parse(byte[], int, int)}
     */
    public static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /**
     * Writes the fewest decimals that read back to the same number, at least one. Where {@value
     * #DECIMALS} decimals or 2⁵³ do not do: 15 significant digits, or 16, or 17.
     *
     * @param out appended to
     * @param value a finite number
     */
    public static void append(StringBuilder out, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number must be finite, got " + value);
        }
        double magnitude = Math.abs(value);
        for (int decimals = 1; decimals <= DECIMALS; decimals++) {
            double scaled = magnitude * POWERS[decimals];
            if (scaled >= EXACT) {
                break;
            }
            long digits = Math.round(scaled);
            if (digits / POWERS[decimals] == magnitude) {
                appendFixed(out, 1 / value < 0 || value < 0, digits, decimals);
                return;
            }
        }
        appendExponent(out, value);
    }

    private static void appendFixed(StringBuilder out, boolean minus, long digits, int decimals) {
        if (minus) {
            out.append('-');
        }
        int start = out.length();
        out.append(digits);
        for (int missing = decimals + 1 - (out.length() - start); missing > 0; missing--) {
            out.insert(start, '0');
        }
        out.insert(out.length() - decimals, '.');
    }

    private static void appendExponent(StringBuilder out, double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.round(new MathContext(15));
        if (rounded.doubleValue() == value) {
            out.append(rounded.stripTrailingZeros());
            return;
        }
        rounded = exact.round(new MathContext(16));
        out.append(rounded.doubleValue() == value ? rounded : exact.round(new MathContext(17)));
    }

    /** {@return the text of {@link #append}} @param value a finite number */
    public static String format(double value) {
        StringBuilder out = new StringBuilder(24);
        append(out, value);
        return out.toString();
    }
}
