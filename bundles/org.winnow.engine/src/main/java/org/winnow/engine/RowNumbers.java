// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.winnow.api.engine.UsageException;

/** Numbers of configurations as users say them: {@code 3,5:9,20:60:10}. */
final class RowNumbers {

    private static final int PARTS = 3;

    private RowNumbers() {}

    /**
     * Reads numbers.
     *
     * @param text numbers and half-open ranges with an optional step, separated by commas; blank
     *     for none
     * @return the numbers, in the order of the text
     * @throws UsageException if it is not understood, or a number comes twice
     */
    static int[] parse(String text) {
        if (text.isBlank()) {
            return new int[0];
        }
        int[] numbers =
                Arrays.stream(text.split(",", -1)).flatMapToInt(RowNumbers::range).toArray();
        BitSet seen = new BitSet();
        for (int number : numbers) {
            if (seen.get(number)) {
                throw new UsageException(
                        "each number must be given once, got " + number + " twice");
            }
            seen.set(number);
        }
        return numbers;
    }

    private static IntStream range(String part) {
        String[] ends = part.strip().split(":", -1);
        try {
            int[] n = Arrays.stream(ends).mapToInt(Integer::parseInt).toArray();
            int step = n.length == PARTS ? n[2] : 1;
            if (n.length > PARTS || n[0] < 0 || step < 1) {
                throw new NumberFormatException();
            }
            int end = n.length == 1 ? n[0] + 1 : n[1];
            return IntStream.range(0, Math.max(0, (end - n[0] + step - 1) / step))
                    .map(i -> n[0] + i * step);
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "numbers must be like 3,5:9,20:60:10, got '" + part.strip() + "'");
        }
    }
}
