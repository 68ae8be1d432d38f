// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import org.winnow.api.model.Species;

/** Chemical symbols found by their one or two bytes, without making a text of them. */
final class Symbols {

    private static final byte[] NUMBERS = new byte[26 * 27];

    static {
        for (int number = 1; number <= 118; number++) {
            String symbol = Species.symbol(number);
            NUMBERS[
                            27 * (symbol.charAt(0) - 'A')
                                    + (symbol.length() == 2 ? symbol.charAt(1) - 'a' + 1 : 0)] =
                    (byte) number;
        }
    }

    private Symbols() {}

    /** {@return the atomic number, 0 if there is none} @param letters first × 256 + second or 0 */
    static int number(int letters) {
        int first = (letters >> 8) - 'A';
        int second = letters & 0xff;
        int place = second == 0 ? 0 : second - 'a' + 1;
        if (first < 0 || first > 25 || place < 0 || place > 26 || second != 0 && place == 0) {
            return 0;
        }
        return NUMBERS[27 * first + place];
    }

    /** {@return the letters as a text} @param letters first × 256 + second or 0 */
    static String text(int letters) {
        String first = String.valueOf((char) (letters >> 8));
        return (letters & 0xff) == 0 ? first : first + (char) (letters & 0xff);
    }
}
