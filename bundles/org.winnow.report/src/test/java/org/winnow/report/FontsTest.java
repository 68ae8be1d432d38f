// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FontsTest {

    @Test
    void saysWhatIsMissingOnAMachineWithoutFonts() {
        var error =
                assertThrows(
                        IOException.class,
                        () ->
                                Fonts.check(
                                        () -> {
                                            throw new Error("No physical fonts found");
                                        }));
        assertEquals(
                "figures need fontconfig and a font (Debian: apt-get install fontconfig"
                        + " fonts-dejavu-core), got java.lang.Error: No physical fonts found",
                error.getMessage());
    }

    @Test
    void shrinksALineThatWouldBeTooWide() {
        String line = "Mean similarity to a composition with a very long name";
        assertEquals(100, Fonts.width(Fonts.fitting(Fonts.PLAIN, line, 100), line), 1);
        assertEquals(Fonts.PLAIN, Fonts.fitting(Fonts.PLAIN, "x", 100));
    }
}
