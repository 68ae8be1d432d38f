// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winnow.workbench.chart.ChartTheme;

class BackingTest {

    private static final Dimension SIZE = new Dimension(500, 400);
    private static final int MILLION = 1_000_000;

    /** A look at each point would leave more: an object of 16 bytes each, the least there is. */
    private static final long LOOKS_AT_NONE = 16L * MILLION;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private int drawn;
    private final Backing backing = new Backing(background::add, Runnable::run, () -> drawn++);
    private final BufferedImage screen =
            new BufferedImage(SIZE.width, SIZE.height, BufferedImage.TYPE_INT_RGB);

    /** Points near a diagonal, two for each row. */
    private static Spots spots(int points) {
        Random random = new Random(points);
        ParityGroup group = new ParityGroup();
        for (int i = 0; i < points; i++) {
            double reference = random.nextGaussian();
            group.add(reference, reference + 0.2 * random.nextGaussian(), i / 2);
        }
        return ParityGroup.plot("parity", "Parity", "energy", Map.of("Li", group), "all");
    }

    private void paint() {
        Graphics2D g = screen.createGraphics();
        backing.paint(g, SIZE, ChartTheme.PRINT);
        g.dispose();
    }

    private void inBackground() throws InterruptedException {
        Thread thread = new Thread(background.remove());
        thread.start();
        thread.join();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void aMillionPointsAreDrawnByTheBackgroundAndLeaveTheEventThreadAlone() throws Exception {
        Spots spots = spots(MILLION);
        long before = allocated();
        backing.show(spots);
        paint();
        paint();
        assertEquals(1, background.size(), "asked for once, and not drawn here");
        assertFalse(backing.drawn());
        assertNull(backing.image());
        long middle = allocated();
        inBackground();
        long after = allocated();
        assertEquals(1, drawn);
        paint();
        assertTrue(backing.drawn());
        Rectangle2D area = backing.image().area();
        for (int i = 0; i < 100; i++) {
            backing.near(new Point2D.Double(area.getCenterX() + i, area.getCenterY()));
            backing.of(i);
        }
        backing.image().zoom(new Rectangle2D.Double(200, 150, 50, 50));
        paint();
        assertFalse(backing.drawn(), "the part is another now");
        assertEquals(1, background.size());
        long work = allocated() - after + middle - before;
        System.out.printf("event thread, 1 000 000 points: %.2f MB allocated%n", work / 1e6);
        assertTrue(work < LOOKS_AT_NONE, "the event thread left " + work + " bytes");
    }

    @Test
    void fewPointsAreDrawnAtOnce() {
        backing.show(spots(Spots.MANY - 2)); // the line y = x has two
        paint();
        assertTrue(backing.drawn());
        assertEquals(0, background.size());
    }

    @Test
    void thePictureIsTheSameWhereverItIsDrawn() throws Exception {
        Spots spots = spots(Spots.MANY + 1);
        backing.show(spots);
        paint();
        inBackground();
        paint();
        PlotImage plain = new PlotImage(spots.plot());
        assertArrayEquals(dots(plain), dots(screen));
        assertEquals(plain.area(), backing.image().area());
        Rectangle2D part = new Rectangle2D.Double(200, 150, 80, 60);
        backing.image().zoom(part);
        plain.zoom(part);
        paint();
        inBackground();
        paint();
        assertTrue(backing.drawn());
        assertArrayEquals(dots(plain), dots(screen), "points beyond the part leave no trace");
        backing.image().reset();
        plain.reset();
        assertEquals(plain.ranges(), backing.image().ranges());
    }

    private static int[] dots(PlotImage plain) {
        return dots(plain.draw(SIZE.width, SIZE.height, 1, ChartTheme.PRINT));
    }

    private static int[] dots(BufferedImage image) {
        return image.getRGB(0, 0, SIZE.width, SIZE.height, null, 0, SIZE.width);
    }

    @Test
    void whatIsNoLongerWantedIsDrawnOnceMore() throws Exception {
        backing.show(spots(Spots.MANY + 1));
        paint();
        inBackground();
        paint();
        backing.image().zoom(new Rectangle2D.Double(100, 100, 100, 100));
        paint();
        backing.image().zoom(new Rectangle2D.Double(150, 150, 100, 100));
        double low = backing.image().ranges().get(0).getLowerBound();
        inBackground();
        paint();
        assertFalse(backing.drawn(), "the first zoom is out of date");
        assertEquals(low, backing.image().ranges().get(0).getLowerBound());
        inBackground();
        paint();
        assertTrue(backing.drawn());
        assertEquals(low, backing.image().ranges().get(0).getLowerBound());
        Spots other = spots(Spots.MANY + 3);
        backing.image().reset();
        paint();
        backing.show(other);
        inBackground();
        assertNull(backing.image(), "a picture of another plot is not taken");
    }

    @Test
    void manyPointsAreFoundAsPlainSearchFindsThem() throws Exception {
        Spots spots = spots(Spots.MANY + 1);
        backing.show(spots);
        paint();
        inBackground();
        paint();
        PlotImage image = backing.image();
        Random random = new Random(3);
        Rectangle2D area = image.area();
        int found = 0;
        for (int i = 0; i < 60; i++) {
            double along = area.getWidth() * random.nextDouble();
            Point2D place =
                    new Point2D.Double(
                            area.getX() + along,
                            area.getMaxY()
                                    - along * area.getHeight() / area.getWidth()
                                    + 40 * random.nextGaussian());
            Optional<Spots.Spot> plain = spots.near(place, image);
            Optional<Spots.Spot> fast = backing.near(place);
            assertEquals(plain.isPresent(), fast.isPresent());
            if (plain.isPresent()) {
                found++;
                // of points in one pixel the one in front is found, at most a diagonal farther
                double least = plain.get().place().distance(place);
                assertEquals(least, fast.get().place().distance(place), Math.sqrt(2));
                int row = fast.get().row();
                Set<Point2D> expected = new HashSet<>(spots.of(row, image));
                assertEquals(expected, new HashSet<>(backing.of(row)));
                assertTrue(expected.contains(fast.get().place()));
            }
        }
        assertTrue(found > 10);
        assertEquals(List.of(), backing.of(-1));
        assertEquals(List.of(), backing.of(MILLION));
        Set<Integer> rows = Arrays.stream(spots.rows().get(0)).boxed().collect(Collectors.toSet());
        assertEquals(Spots.MANY / 2 + 1, rows.size());
    }
}
