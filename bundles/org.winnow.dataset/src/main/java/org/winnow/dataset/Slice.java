// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.engine.UsageException;

/**
 * Which configurations of a file are meant: {@code START:STOP:STEP} as in Python, each part may be
 * absent and negative numbers count from the end; or one index.
 *
 * @param text as the user wrote it
 * @param start first index; absent: the end one begins at
 * @param stop index before which it ends; absent: the other end
 * @param step not 0; below 0 it goes backwards
 * @param single whether {@code start} alone is meant
 */
record Slice(String text, OptionalInt start, OptionalInt stop, int step, boolean single) {

    /** Every configuration. */
    static final Slice ALL = new Slice("", OptionalInt.empty(), OptionalInt.empty(), 1, false);

    private static final Pattern PARTS =
            Pattern.compile("(-?\\d{1,9})?(?:(:)(-?\\d{1,9})?(?::(-?\\d{1,9})?)?)?");

    /**
     * Understands a slice.
     *
     * @throws UsageException if it is none
     */
    static Slice parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new UsageException(
                    "a slice must be START:STOP:STEP or an index, got '" + text + "'");
        }
        OptionalInt step = number(parts.group(4));
        if (step.orElse(1) == 0) {
            throw new UsageException("the step of a slice must not be 0, got '" + text + "'");
        }
        return new Slice(
                text,
                number(parts.group(1)),
                number(parts.group(3)),
                step.orElse(1),
                parts.group(2) == null);
    }

    private static OptionalInt number(String text) {
        return text == null || text.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(text));
    }

    /** {@return whether the number of configurations must be known to tell which are meant} */
    boolean countsFromEnd() {
        return start.orElse(0) < 0 || stop.orElse(0) < 0 || step < 0;
    }

    /**
     * {@return the same for a file of so many configurations, without negative numbers; step > 0}
     */
    Range within(int count) {
        if (single) {
            int index = start.getAsInt() < 0 ? count + start.getAsInt() : start.getAsInt();
            return new Range(index, index < 0 ? index : index + 1, 1, false);
        }
        if (step > 0) {
            int from = clamp(start.orElse(0), 0, count, count);
            int to = clamp(stop.orElse(count), 0, count, count);
            return new Range(from, Math.max(to, from), step, false);
        }
        int high = clamp(start.orElse(count - 1), -1, count - 1, count);
        int low = stop.isPresent() ? clamp(stop.getAsInt(), -1, count - 1, count) : -1;
        int picks = high > low ? (high - low - 1) / -step + 1 : 0;
        int last = high + (picks - 1) * step;
        return picks == 0 ? new Range(0, 0, 1, true) : new Range(last, high + 1, -step, true);
    }

    private static int clamp(int value, int low, int high, int count) {
        int index = value < 0 ? value + count : value;
        return Math.max(low, Math.min(high, index));
    }

    /**
     * {@return the same for a file that is not counted; only where {@link #countsFromEnd} is false}
     */
    Range ahead() {
        int from = start.orElse(0);
        int to = single ? from + 1 : stop.orElse(Integer.MAX_VALUE);
        return new Range(from, Math.max(from, to), step, false);
    }

    /**
     * Indices {@code from, from + step, …} below {@code to}.
     *
     * @param from the lowest
     * @param to above the highest
     * @param step above 0
     * @param backwards whether the highest comes first
     */
    record Range(int from, int to, int step, boolean backwards) {

        /** {@return whether an index is meant} @param index from 0 */
        boolean has(int index) {
            return index >= from && index < to && (index - from) % step == 0;
        }
    }
}
