// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

class MinimalDistanceTest {

    private static Configuration dimer(double distance) {
        return Configuration.of(new int[] {3, 14}, new double[] {0, 0, 0, distance, 0, 0}).build();
    }

    @Test
    void is99PercentOfTheShortestDistanceDownToAHundredth() {
        // 0.99 × 2.345 = 2.32155 and 0.99 × 2.5 = 2.475
        assertEquals(2.32, MinimalDistance.of(List.of(dimer(2.5), dimer(2.345)), 5));
        assertEquals(2.47, MinimalDistance.of(List.of(dimer(2.5)), 5));
    }

    @Test
    void keepsADistanceTooShortForRounding() {
        assertEquals(0.00495, MinimalDistance.of(List.of(dimer(0.005)), 5), 1e-15);
    }

    @Test
    void seesImagesOfAnAtomInASmallCell() {
        Configuration lone =
                Configuration.of(new int[] {14}, new double[3])
                        .cell(Cell.of(new double[] {2, 0, 0, 0, 9, 0, 0, 0, 9}, true, true, true))
                        .build();
        assertEquals(1.98, MinimalDistance.of(List.of(lone), 5));
    }

    @Test
    void isAPartOfTheCutoffWhereNoAtomsAreNear() {
        Configuration isolated = Configuration.of(new int[] {14}, new double[3]).build();
        assertEquals(2, MinimalDistance.of(List.of(isolated, dimer(5.5)), 5));
    }

    @Test
    void liesBelowTheShortestDistanceOfTheSetInAnyOrder() {
        List<Configuration> some = new ArrayList<>(Sets.labelled(20, 4));
        double found = MinimalDistance.of(some, 4.2);
        double shortest = Sets.set(20, 4).shortestDistance();
        assertTrue(found <= 0.99 * shortest && found > 0.99 * shortest - 0.01, "got " + found);
        Collections.reverse(some);
        assertEquals(found, MinimalDistance.of(some, 4.2));
    }
}
