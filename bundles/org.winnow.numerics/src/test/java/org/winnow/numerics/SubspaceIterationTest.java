// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.winnow.numerics.PrincipalComponentsTest.FINE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.PrincipalComponents.Accuracy;

class SubspaceIterationTest {

    /** Variances so alike that the iteration takes long. */
    private static final FeatureMatrix ALIKE =
            PrincipalComponentsTest.planted(200, 3, 2.9, 2.8, 2.7, 2.6, 2.5, 2.4, 2.3, 2.2);

    @Test
    void tellsHowFarItIsAndEndsWhenAsked() {
        List<Double> told = new ArrayList<>();
        PrincipalComponents.of(ALIKE, 1, FINE, part -> add(told, part));
        assertEquals(0, told.get(0));
        assertEquals(1, told.get(told.size() - 1));
        assertTrue(told.stream().distinct().count() > 5, told::toString);
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i) >= told.get(i - 1), told::toString);
        }
        Progress stop =
                part -> {
                    throw new CancellationException("enough");
                };
        assertThrows(
                CancellationException.class, () -> PrincipalComponents.of(ALIKE, 1, FINE, stop));
    }

    private static void add(List<Double> told, double part) {
        synchronized (told) {
            told.add(part);
        }
    }

    @Test
    void warnsWhereVariancesHaveNotSettled() {
        List<String> warnings = new ArrayList<>();
        Progress listening =
                new Progress() {
                    @Override
                    public void report(double part) {}

                    @Override
                    public void warn(String sentence) {
                        warnings.add(sentence);
                    }
                };
        PrincipalComponents.of(ALIKE, 1, FINE, listening);
        assertEquals(List.of(), warnings);
        PrincipalComponents.of(ALIKE, 1, new Accuracy(1e-12, 3), listening);
        assertEquals(
                List.of(
                        "principal components must settle, but still change after 3 steps: places"
                                + " along them are rough"),
                warnings);
    }
}
