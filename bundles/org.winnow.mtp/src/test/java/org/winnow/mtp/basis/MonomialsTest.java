// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MonomialsTest {

    @Test
    void ordersByDegreeThenByFallingPowers() {
        assertArrayEquals(
                new int[][] {{2, 0, 0}, {1, 1, 0}, {1, 0, 1}, {0, 2, 0}, {0, 1, 1}, {0, 0, 2}},
                Monomials.powers(2));
        int index = 0;
        for (int degree = 0; degree <= 10; degree++) {
            for (int[] p : Monomials.powers(degree)) {
                assertEquals(index++, Monomials.index(p[0], p[1], p[2]));
            }
        }
    }

    @Test
    void countsWaysToMixPowers() {
        assertEquals(12600, Monomials.multinomial(5, 3, 2) * 5);
        assertEquals(1, Monomials.multinomial(0, 0, 7));
    }
}
