// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;

/**
 * The structure that the page draws; its bonds against a search through all images and a count by
 * hand.
 */
class StructuresInBrowserTest extends InBrowser {

    @Test
    void theStructureIsSeen() throws Exception {
        explore(1280, 800);
        show(0);
        BufferedImage first = scene();
        int coloured = 0;
        for (int x = 0; x < first.getWidth(); x++) {
            for (int y = 0; y < first.getHeight(); y++) {
                coloured += (first.getRGB(x, y) & 0xffffff) != 0xffffff ? 1 : 0;
            }
        }
        int all = first.getWidth() * first.getHeight();
        assertTrue(coloured > all / 20, coloured + " of " + all + " dots are not white");
        show(610);
        assertNotEquals(dots(first), dots(scene()), "another structure");
    }

    @Test
    void bondsAreThoseOfASearchThroughAllImages() throws Exception {
        explore(1280, 800);
        for (int i : new int[] {0, 200, 618}) {
            Object halves =
                    browser.value(
                            "import('winnow-bonds').then(b =>"
                                    + " b.halves(b.wrapped(winnow.data.structure("
                                    + i
                                    + "))).length)");
            assertEquals((double) halfBonds(exploration.configurations().get(i)), halves);
        }
    }

    @Test
    void bondsAreCountedByHandInChainsSlabsAndTinyCells() throws Exception {
        explore(1280, 800);
        assertEquals(0.0, halves("0,0,0, 0,0,0, 0,0,0", "0,0,0"), "one atom");
        assertEquals(2.0, halves("2.3,0,0, 0,0,0, 0,0,0", "1,0,0"), "a chain");
        assertEquals(4.0, halves("2.3,0,0, 0,2.3,0, 0,0,0", "1,1,0"), "a sheet");
        assertEquals(6.0, halves("2.3,0,0, 0,2.3,0, 0,0,2.3", "1,1,1"), "a simple cubic crystal");
        // within 2.553 Å: 6 at 1.2, 12 at 1.70, 8 at 2.08 and 6 at 2.4
        assertEquals(32.0, halves("1.2,0,0, 0,1.2,0, 0,0,1.2", "1,1,1"), "beyond the next cell");
    }

    /** Half bonds of one silicon atom. */
    private static Object halves(String cell, String periodic) throws Exception {
        return browser.value(
                "import('winnow-bonds').then(b => b.halves({ species: [14], positions: [9, -3, 4],"
                        + " cell: ["
                        + cell
                        + "], periodic: ["
                        + periodic
                        + "] }).length)");
    }

    private static BufferedImage scene() throws Exception {
        // a picture of what stands in the window waits for the frame
        Object box =
                browser.value(
                        "(b => [b.left, b.top, b.width, b.height])"
                                + "(document.getElementById('scene').getBoundingClientRect())");
        List<?> sides = (List<?>) box;
        Object data =
                browser.send(
                                "Page.captureScreenshot",
                                "clip",
                                "{\"x\":"
                                        + sides.get(0)
                                        + ",\"y\":"
                                        + sides.get(1)
                                        + ",\"width\":"
                                        + sides.get(2)
                                        + ",\"height\":"
                                        + sides.get(3)
                                        + ",\"scale\":1}")
                        .get("data");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.toString())));
    }

    private static List<Integer> dots(BufferedImage image) {
        int[] all =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).boxed().toList();
    }

    /** Every bond from both its ends, over all images within two cells. */
    private static int halfBonds(Configuration c) {
        int count = 0;
        double[] h = c.cell().vectors();
        for (int i = 0; i < c.size(); i++) {
            for (int j = 0; j < c.size(); j++) {
                double limit = 1.15 * (radius(c.species(i)) + radius(c.species(j)));
                for (int k = 0; k < 125; k++) {
                    int[] shift = {k % 5 - 2, k / 5 % 5 - 2, k / 25 - 2};
                    double square = 0;
                    for (int x = 0; x < 3; x++) {
                        double d = rounded(c, 3 * j + x) - rounded(c, 3 * i + x);
                        for (int v = 0; v < 3; v++) {
                            d += shift[v] * h[3 * v + x];
                        }
                        square += d * d;
                    }
                    count += square > 0 && square < limit * limit ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static double rounded(Configuration c, int index) {
        return Math.round(c.position(index) / DataBlock.STEP) * DataBlock.STEP;
    }

    /** Cordero et al. (2008), Å. */
    private static double radius(int species) {
        return species == 3 ? 1.28 : 1.11;
    }
}
