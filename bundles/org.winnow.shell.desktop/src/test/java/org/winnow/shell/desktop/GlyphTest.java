// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.winnow.workbench.Command;

class GlyphTest {

    private static final int SCALE = 4;

    private static BufferedImage drawn(Glyph glyph, Color ink) {
        JButton button = new JButton();
        button.setForeground(ink);
        int side = SCALE * glyph.getIconWidth();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        glyph.paintIcon(button, g, 0, 0);
        g.dispose();
        return image;
    }

    @Test
    void iconsAreLinesInTheColourOfLettersWithinTheirSquare() {
        for (Glyph glyph : Glyph.values()) {
            BufferedImage image = drawn(glyph, Color.RED);
            int inked = 0;
            int edge = 0;
            for (int at = 0; at < image.getWidth() * image.getHeight(); at++) {
                int x = at % image.getWidth();
                int y = at / image.getWidth();
                int argb = image.getRGB(x, y);
                if (argb >>> 24 > 0) {
                    inked++;
                    boolean border = Math.min(x, y) == 0 || Math.max(x, y) == image.getWidth() - 1;
                    edge += border ? 1 : 0;
                }
                if (argb >>> 24 == 255) {
                    assertEquals(0xFF0000, argb & 0xFFFFFF, glyph + " has another colour");
                }
            }
            assertTrue(inked > 200, glyph + " shows nothing");
            assertEquals(0, edge, glyph + " is cut");
        }
    }

    @Test
    void everyIconBelongsToACommandOfTheToolbar() {
        List<Command> all = StateCommands.all();
        for (Glyph glyph : List.of(Glyph.UNDO, Glyph.REDO, Glyph.REMOVE, Glyph.SELECT)) {
            assertEquals(
                    1,
                    all.stream()
                            .filter(c -> c.info().toolbar() && c.icon().equals(of(glyph)))
                            .count());
        }
        long bare = all.stream().filter(c -> c.info().toolbar() && c.icon().isEmpty()).count();
        assertEquals(0, bare, "commands of the toolbar with words only");
    }

    private static Object of(Glyph glyph) {
        return Optional.of(glyph);
    }
}
