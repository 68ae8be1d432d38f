// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Finding;

class CompositionTest {

    private static final String[] NAMES = {"Li", "Si", "Li", "LiSi", "Li"};

    @Test
    void countsEveryCompositionInEverySetAndTheWhole() {
        Finding found = evaluate(new int[] {}, new int[] {1, 0, 3}, new int[] {1, 3}, NAMES);
        assertEquals("composition", found.tables().get(0).name());
        assertEquals(
                List.of("set", "composition", "count", "percent"), found.tables().get(0).columns());
        assertEquals(
                List.of(
                        List.of("selected-1", "Li", 0, 0.0),
                        List.of("selected-1", "LiSi", 0, 0.0),
                        List.of("selected-1", "Si", 1, 100.0),
                        List.of("selected-3", "Li", 1, 100.0 / 3),
                        List.of("selected-3", "LiSi", 1, 100.0 / 3),
                        List.of("selected-3", "Si", 1, 100.0 / 3),
                        List.of("all", "Li", 3, 60.0),
                        List.of("all", "LiSi", 1, 20.0),
                        List.of("all", "Si", 1, 20.0)),
                found.tables().get(0).rows());
        assertEquals(
                "among the picks Li shrank most, from 60.00 % of all to 33.33 % and LiSi grew most,"
                        + " from 20.00 % of all to 33.33 %",
                found.sentence());
        assertEquals(Finding.Level.FINE, found.level());
    }

    @Test
    void leavesBaseRowsOutOfTheWhole() {
        Finding found = evaluate(new int[] {1, 3}, new int[] {0}, new int[] {1}, NAMES);
        assertEquals(List.of("all", "Li", 3, 100.0), found.tables().get(0).rows().get(1));
        assertEquals(
                "the picks have every composition in the same share as the whole",
                found.sentence());
    }

    @Test
    void noticesACompositionWithoutAPick() {
        Finding found = evaluate(new int[] {}, new int[] {0, 1}, new int[] {2}, NAMES);
        assertEquals(Finding.Level.NOTICE, found.level());
        assertEquals(1, found.quantities().get(1).value());
        assertEquals(
                "among the picks LiSi shrank most, from 20.00 % of all to 0.00 % and Si grew most,"
                        + " from 20.00 % of all to 50.00 %; 1 of 3 compositions have no pick, LiSi"
                        + " first by name",
                found.sentence());
    }

    private static Finding evaluate(int[] base, int[] picks, int[] sizes, String... names) {
        TestSpace space = TestSpace.of(1, new double[names.length]);
        return new Composition().evaluate(space.trial(base, picks, sizes, names), Progress.NONE);
    }
}
