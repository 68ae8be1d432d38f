// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;

/** The letters of figures, and whether the machine has any. */
final class Fonts {

    /** Whatever sans-serif font the machine has; the SVG asks its reader for the same. */
    static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 8);

    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 8);

    /** Widths of letters in fractions of a dot, so that they do not depend on the resolution. */
    private static final FontRenderContext EXACT =
            new FontRenderContext(new AffineTransform(), true, true);

    private Fonts() {}

    /** How wide a line is, in points. */
    static double width(Font font, String line) {
        return font.getStringBounds(line, EXACT).getWidth();
    }

    /** The font, smaller if the line would be wider than so many points. */
    static Font fitting(Font font, String line, double points) {
        double width = width(font, line);
        return width <= points
                ? font
                : font.deriveFont((float) (font.getSize2D() * points / width));
    }

    static void check() throws IOException {
        check(() -> width(PLAIN, "0"));
    }

    /**
     * Tries to measure a letter; a JDK without fonts or fontconfig fails there in several ways.
     *
     * @throws IOException if that fails
     */
    static void check(Runnable measure) throws IOException {
        try {
            measure.run();
        } catch (RuntimeException | Error e) {
            throw new IOException(
                    "figures need fontconfig and a font (Debian: apt-get install fontconfig"
                            + " fonts-dejavu-core), got "
                            + e,
                    e);
        }
    }
}
