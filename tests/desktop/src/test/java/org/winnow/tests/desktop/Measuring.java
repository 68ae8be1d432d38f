// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.Component;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.swing.JComponent;

/** How long the window and its files take by the clock, a frame of the map, and the memory. */
final class Measuring {

    /**
     * Property: when the command was started, in milliseconds as the clock of the system has it.
     */
    static final String BEGUN = "winnow.tests.begun";

    private static final int LOOK_MILLIS = 5;
    private static final int WARM_UP = 20;
    private static final int FRAMES = 200;
    private static final int SETTLE_MILLIS = 3000;
    private static final double MILLI = 1e-6;

    private final Agent agent;
    private final Hand hand;
    private final User user;
    private final long begun = Long.getLong(BEGUN);

    Measuring(Agent agent) {
        this.agent = agent;
        this.hand = agent.hand();
        this.user = new User(hand);
    }

    void run() {
        agent.step("window", h -> window());
        agent.step("files", h -> files());
        agent.step("frames", h -> frames());
        agent.step("memory", h -> memory());
        agent.step("quit", h -> user.quit());
    }

    private void window() {
        while (Stream.of(Window.getWindows()).noneMatch(this::isUp)) {
            Hand.pause(LOOK_MILLIS);
        }
        Hand.onEventThread(() -> null); // the first paint is over
        agent.note("window up after %.2f s", seconds());
    }

    private boolean isUp(Window w) {
        return w.isShowing() && "winnow".equals(w.getName());
    }

    private void files() {
        while (user.counter("Original") == 0) {
            Hand.pause(LOOK_MILLIS);
        }
        agent.note("%d configurations open after %.2f s", user.counter("Original"), seconds());
    }

    private double seconds() {
        return (System.currentTimeMillis() - begun) / 1000.0;
    }

    /** Drags the map with the right button; each move is drawn at once, on the event thread. */
    private void frames() {
        JComponent map = hand.find(JComponent.class, "map-canvas");
        Hand.pause(SETTLE_MILLIS);
        double[] millis = new double[FRAMES];
        int x = map.getWidth() / 2;
        int y = map.getHeight() / 2;
        Hand.onEventThread(() -> send(map, MouseEvent.MOUSE_PRESSED, x, y));
        for (int k = -WARM_UP; k < FRAMES; k++) {
            int frame = k;
            double took = Hand.onEventThread(() -> frame(map, x, y, frame));
            if (k >= 0) {
                millis[k] = took;
            }
            Hand.pause(LOOK_MILLIS);
        }
        Hand.onEventThread(() -> send(map, MouseEvent.MOUSE_RELEASED, x, y));
        Arrays.sort(millis);
        agent.note(
                "frames of %d × %d: median %.1f ms, nine of ten within %.1f ms, longest %.1f ms",
                map.getWidth(),
                map.getHeight(),
                millis[FRAMES / 2],
                millis[FRAMES * 9 / 10],
                millis[FRAMES - 1]);
    }

    private static double frame(JComponent map, int x, int y, int k) {
        long start = System.nanoTime();
        double turn = 0.1 * k;
        int across = x + (int) Math.round(60 * Math.sin(turn));
        int down = y + (int) Math.round(40 * Math.cos(turn));
        send(map, MouseEvent.MOUSE_DRAGGED, across, down);
        map.paintImmediately(0, 0, map.getWidth(), map.getHeight());
        return (System.nanoTime() - start) * MILLI;
    }

    private static Object send(Component map, int id, int x, int y) {
        map.dispatchEvent(
                new MouseEvent(
                        map,
                        id,
                        System.currentTimeMillis(),
                        InputEvent.BUTTON3_DOWN_MASK,
                        x,
                        y,
                        1,
                        false,
                        MouseEvent.BUTTON3));
        return null;
    }

    private void memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                    agent.note("%s", line.replaceAll("\\s+", " "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        agent.note("heap in use %.0f MiB", used);
        agent.note("done after %.1f s", seconds());
    }
}
