// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/** The program's icon: a few grains kept, many pale ones left. */
final class AppIcon {

    private static final Color GROUND = new Color(0x1f3a5f);
    private static final Color LEFT = new Color(0x6f8fb3);
    private static final Color KEPT = new Color(0xffb454);

    /** Centres on a grid of 16, and whether the grain is kept. */
    private static final int[][] GRAINS = {
        {4, 4, 1}, {8, 3, 0}, {12, 5, 0}, {3, 8, 0}, {8, 8, 1}, {12, 9, 0}, {5, 12, 0}, {11, 13, 1}
    };

    private AppIcon() {}

    /** {@return the icon in all sizes} */
    static List<Image> images() {
        return Stream.of(16, 24, 32, 48, 64, 128).map(AppIcon::image).toList();
    }

    private static Image image(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(size / 16.0, size / 16.0);
        g.setColor(GROUND);
        g.fillRoundRect(0, 0, 16, 16, 4, 4);
        for (int[] grain : GRAINS) {
            double radius = grain[2] == 1 ? 1.9 : 1.1;
            g.setColor(grain[2] == 1 ? KEPT : LEFT);
            g.fill(
                    new Ellipse2D.Double(
                            grain[0] - radius, grain[1] - radius, 2 * radius, 2 * radius));
        }
        g.dispose();
        return image;
    }
}
