// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpacingTest {

    @Test
    void numbersKeepTheirUnits() {
        assertEquals(
                "its ΔE is 14.99\u00a0±\u00a00.13\u00a0meV/atom; 100.0\u00a0% at 298\u00a0K, by 2 Kelvin",
                Spacing.flowing("its ΔE is 14.99 ± 0.13 meV/atom; 100.0 % at 298 K, by 2 Kelvin"));
    }

    @Test
    void headingsBreakBetweenWordsOnly() {
        assertEquals("Li1Si1 \u2060|\u2060δh\u2060|\u2060", Spacing.heading("Li1Si1 |δh|"));
        assertEquals(
                "Drift [meV/\u2060(\u2060atom\u00a0ns)]", Spacing.heading("Drift [meV/(atom ns)]"));
        assertEquals("ΔE training", Spacing.heading("ΔE training"));
    }
}
