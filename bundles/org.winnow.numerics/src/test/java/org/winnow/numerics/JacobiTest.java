// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JacobiTest {

    @Test
    void rotationsSolveAMatrixKnownByHand() {
        // eigenvalues 3 and 1 along (1, 1) and (1, −1), and 2 beside them
        Jacobi found = Jacobi.of(new double[] {2, 1, 0, 1, 2, 0, 0, 0, 2}, 3);
        assertEquals(3, found.values()[0], 1e-14);
        assertEquals(2, found.values()[1], 1e-14);
        assertEquals(1, found.values()[2], 1e-14);
        assertEquals(found.part(0, 0), found.part(1, 0), 1e-14);
        assertEquals(Math.sqrt(0.5), Math.abs(found.part(0, 0)), 1e-14);
    }
}
