// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class DensityTest {

    private static final int WIDTH = 201;
    private static final int HEIGHT = 99;

    private static Viewport view() {
        return new Viewport(
                new Range(-1, 3), new Range(5, 6), new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    private static Cloud cloud(int size) {
        Random random = new Random(5);
        double[] x = random.doubles(size, -1.5, 3.5).toArray();
        double[] y = random.doubles(size, 4.9, 6.1).toArray();
        int[] rgb = random.ints(size, 0, 1 << 24).toArray();
        return Cloud.of(IntStream.range(0, size).toArray(), x, y, rgb);
    }

    @Test
    void squaresHoldAsManyAsPlainCountingFinds() {
        Cloud cloud = cloud(20_000);
        Viewport view = view();
        Density density = new Density();
        int seen = density.count(cloud, view);
        Map<Integer, Integer> plain = new HashMap<>();
        for (int i = 0; i < cloud.size(); i++) {
            double column = Math.floor(view.pixelX(cloud.x()[i]) / Density.SIDE);
            double line = Math.floor(view.pixelY(cloud.y()[i]) / Density.SIDE);
            if (column >= 0 && column < density.columns() && line >= 0 && line < density.lines()) {
                plain.merge((int) line * density.columns() + (int) column, 1, Integer::sum);
            }
        }
        assertEquals(plain.values().stream().mapToInt(n -> n).sum(), seen);
        int differing = 0;
        for (int at = 0; at < density.columns() * density.lines(); at++) {
            int counted = density.count(at % density.columns(), at / density.columns());
            differing += Math.abs(counted - plain.getOrDefault(at, 0));
        }
        // scales are multiplied in another order: a point on an edge may round to the other side
        assertTrue(differing <= 2, "squares differ by " + differing + " points");
    }

    @Test
    void countingAgainForgetsTheFrameBefore() {
        Density density = new Density();
        int first = density.count(cloud(5000), view());
        assertEquals(first, density.count(cloud(5000), view()));
    }

    @Test
    void crowdedSquaresAreStrongerAndEmptyOnesTransparent() {
        double[] x = new double[101];
        double[] y = new double[101];
        Arrays.fill(y, 5.5);
        x[100] = 2;
        int[] rgb = new int[101];
        Arrays.fill(rgb, 0x0000FF);
        Density density = new Density();
        density.count(Cloud.of(IntStream.range(0, 101).toArray(), x, y, rgb), view());
        Raster raster = new Raster(WIDTH, HEIGHT);
        density.paint(raster);
        Viewport view = view();
        int many = raster.image().getRGB((int) view.pixelX(0), (int) view.pixelY(5.5));
        int one = raster.image().getRGB((int) view.pixelX(2), (int) view.pixelY(5.5));
        assertEquals(255, many >>> 24);
        assertTrue((one >>> 24) > 60 && (one >>> 24) < 160, "a single point shows, but faintly");
        assertEquals(0, raster.image().getRGB(0, 0));
        assertEquals(0x0000FF, many & 0xFFFFFF);
    }

    @Test
    void zoomingKeepsWhatIsUnderTheMouse() {
        Viewport view = view();
        Viewport near = view.zoomed(0.5, 50, 20);
        assertEquals(view.valueX(50), near.valueX(50), 1e-12);
        assertEquals(view.valueY(20), near.valueY(20), 1e-12);
        assertEquals(2, near.x().getLength(), 1e-12);
        Viewport moved = view.panned(10, -5);
        assertEquals(view.valueX(40), moved.valueX(50), 1e-12);
        assertEquals(view.valueY(25), moved.valueY(20), 1e-12);
    }

    @Test
    void nearestPointIsThatOfPlainSearch() {
        Cloud cloud = cloud(3000);
        Viewport view = view();
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            double px = random.nextDouble(0, WIDTH);
            double py = random.nextDouble(0, HEIGHT);
            int best = -1;
            double least = 4;
            for (int p = 0; p < cloud.size(); p++) {
                double d =
                        Math.hypot(view.pixelX(cloud.x()[p]) - px, view.pixelY(cloud.y()[p]) - py);
                if (d < least) {
                    least = d;
                    best = p;
                }
            }
            assertEquals(best, cloud.nearest(view, px, py, 4));
        }
    }
}
