// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> VERBS =
            List.of("info", "select", "describe", "similarity", "split", "script");

    @Test
    void countsTheLettersThatDiffer() {
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(4, Nearest.distance("", "info"));
        assertEquals(1, Nearest.distance("sopa", "soap"));
        assertEquals(0, Nearest.distance("split", "split"));
    }

    @Test
    void findsWhatATypingErrorMeant() {
        assertEquals(List.of("select"), Nearest.to("selct", VERBS));
        assertEquals(List.of("script"), Nearest.to("scrit", VERBS));
    }

    @Test
    void findsWhatAWordIsTheBeginningOf() {
        assertEquals(List.of("similarity"), Nearest.to("sim", VERBS));
    }

    @Test
    void findsNothingForAWordFarFromAll() {
        assertEquals("", Nearest.hint("desktop", VERBS));
    }
}
