// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    private static final List<String> VERBS =
            List.of("info", "select", "describe", "similarity", "split", "script");

    @Test
    void countsTheLettersThatDiffer() {
        assertEquals(3, NearestNames.distance("kitten", "sitting"));
        assertEquals(4, NearestNames.distance("", "info"));
        assertEquals(1, NearestNames.distance("sopa", "soap"));
        assertEquals(0, NearestNames.distance("split", "split"));
    }

    @Test
    void findsWhatATypingErrorMeant() {
        assertEquals(List.of("select"), NearestNames.of("selct", VERBS));
        assertEquals(List.of("script"), NearestNames.of("scrit", VERBS));
        assertEquals(List.of("a", "b"), NearestNames.of("x", List.of("b", "ab", "a")));
        assertEquals(List.of("describe"), NearestNames.of("DESCRIEB", VERBS));
    }

    @Test
    void findsWhatAWordIsTheBeginningOf() {
        assertEquals(List.of("similarity"), NearestNames.of("sim", VERBS));
    }

    @Test
    void saysTheNearestHoweverFarItIs() {
        assertEquals(
                "unknown setting 'cutof' of soap; nearest: cutoff",
                NearestNames.sentence(
                        "setting 'cutof' of soap", "cutof", List.of("cutoff", "width", "sigma")));
        assertEquals(
                "unknown sampler 'x'; there is none at all",
                NearestNames.sentence("sampler 'x'", "x", List.of()));
    }
}
