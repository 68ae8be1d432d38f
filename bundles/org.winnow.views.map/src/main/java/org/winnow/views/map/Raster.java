// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** Dots of a transparent image, colours multiplied with their opacity. */
final class Raster {

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final int[] dots;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    BufferedImage image() {
        return image;
    }

    void clear() {
        Arrays.fill(dots, 0);
    }

    /** Fills a square over what is there. @param alpha 0..256 */
    void fill(int x, int y, int side, int alpha, int rgb) {
        int dot = over(0, alpha, rgb);
        for (int line = y; line < Math.min(height, y + side); line++) {
            for (int column = x; column < Math.min(width, x + side); column++) {
                dots[line * width + column] = dot;
            }
        }
    }

    /**
     * Puts a mark over what is there.
     *
     * @param mark its shape
     * @param x its middle
     * @param y its middle
     * @param rgb its colour
     */
    void stamp(Mark mark, double x, double y, int rgb) {
        int left = (int) Math.round(x) - mark.side() / 2;
        int top = (int) Math.round(y) - mark.side() / 2;
        int side = mark.side();
        for (int line = Math.max(0, -top); line < side && top + line < height; line++) {
            int at = (top + line) * width + left;
            for (int column = Math.max(0, -left);
                    column < side && left + column < width;
                    column++) {
                int alpha = mark.alpha(line * side + column);
                if (alpha > 0) {
                    dots[at + column] = over(dots[at + column], alpha, rgb);
                }
            }
        }
    }

    /** A colour over another; alpha 0..256. */
    private static int over(int below, int alpha, int rgb) {
        int rest = 256 - alpha;
        int a = (255 * alpha + (below >>> 24) * rest) >> 8;
        int r = ((rgb >> 16 & 0xFF) * alpha + (below >> 16 & 0xFF) * rest) >> 8;
        int g = ((rgb >> 8 & 0xFF) * alpha + (below >> 8 & 0xFF) * rest) >> 8;
        int b = ((rgb & 0xFF) * alpha + (below & 0xFF) * rest) >> 8;
        return a << 24 | r << 16 | g << 8 | b;
    }
}
