// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.io.NumberText;

/** Lists of numbers and flags in the value of a key: with blanks or commas, brackets or none. */
final class Numbers {

    private static final String GAPS = " \t\r\n,[]{}";

    private Numbers() {}

    /**
     * {@return the words of a list} @param text such as {@code 1 0 0} or {@code [[1, 0], [0, 1]]}
     */
    static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1; // of the word that is being passed; none while below 0
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i == text.length() || GAPS.indexOf(text.charAt(i)) >= 0;
            if (gap && from >= 0) {
                words.add(text.substring(from, i));
            }
            from = gap ? -1 : from < 0 ? i : from;
        }
        return words.toArray(String[]::new);
    }

    /**
     * Reads a list of numbers.
     *
     * @param key for the error
     * @param counts how many numbers are allowed
     * @return as many
     * @throws IllegalArgumentException if there are others, or a word is no finite number
     */
    static double[] parse(String key, String text, int... counts) {
        String[] words = words(text);
        boolean fits = false;
        StringBuilder wanted = new StringBuilder();
        for (int count : counts) {
            fits |= words.length == count;
            wanted.append(wanted.length() > 0 ? " or " : "").append(count);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    key
                            + " must be "
                            + wanted
                            + (counts.length == 1 && counts[0] == 1 ? " number" : " numbers")
                            + ", got '"
                            + text
                            + "'");
        }
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = NumberText.parse(words[i]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        key + " must be finite numbers, got '" + words[i] + "'", e);
            }
        }
        return numbers;
    }

    /** {@return 1 for true, 0 for false, −1 for neither} @param word such as {@code T} */
    static int flag(String word) {
        return switch (word) {
            case "T", "True", "true", "TRUE", "1" -> 1;
            case "F", "False", "false", "FALSE", "0" -> 0;
            default -> -1;
        };
    }
}
