// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FeatureMatrixTest {

    @Test
    void standsRowAfterRow() {
        FeatureMatrix m = new FeatureMatrix(2, 3, 1, 2, 3, 4, 5, 6);
        assertEquals(2, m.rows());
        assertEquals(3, m.columns());
        assertEquals(3, m.get(0, 2));
        assertEquals(4, m.get(1, 0));
    }

    @Test
    void mayHaveNoRows() {
        assertEquals(0, new FeatureMatrix(0, 3).rows());
    }

    @Test
    void refusesLengthsThatDoNotFit() {
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> new FeatureMatrix(2, 2, 1, 2, 3));
        assertEquals("a matrix of 2 × 2 must have as many numbers, got 3", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new FeatureMatrix(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FeatureMatrix(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new FeatureMatrix(1 << 16, 1 << 16));
    }
}
