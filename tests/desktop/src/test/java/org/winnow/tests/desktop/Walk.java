// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.text.JTextComponent;

/** A user's way from opening files to a potential's errors, and the script of it. */
final class Walk {

    /** What the size line is drawn with on light paper. */
    private static final int ACCENT = 0xD5007F;

    private final Agent agent;
    private final Hand hand;
    private final User user;
    private int marked;

    Walk(Agent agent) {
        this.agent = agent;
        this.hand = agent.hand();
        this.user = new User(hand);
    }

    void run() {
        agent.step("open the example", h -> user.open());
        agent.step("select 100", h -> select());
        agent.step("drag the size to fewer and undo", h -> size());
        agent.step("lasso about 20", h -> lasso());
        agent.step("remove", h -> remove());
        agent.step("undo", h -> undo());
        agent.step("select by moments", h -> moments());
        agent.step("train and evaluate", h -> evaluate());
        agent.step(
                "export",
                h -> user.save("command:export-selected", "chooser:export", "picked.xyz"));
        agent.step("save the script", h -> script());
        agent.picture("end.png");
        agent.step("quit", h -> user.quit());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    void select() {
        hand.click("perspective:select");
        hand.fill("select-value", "100");
        hand.click("select-start");
        user.counts("Selected", 100);
        hand.find(Component.class, "curve-plot");
    }

    /** The line is where the accent colour stands in one column from top to bottom. */
    private void size() {
        Component plot = hand.find(Component.class, "curve-plot");
        hand.until("the curve is drawn", User.LONG, () -> plot.getWidth() > 100);
        Hand.pause(300);
        Point corner = Hand.onEventThread(plot::getLocationOnScreen);
        int column = line(plot, corner);
        int y = corner.y + plot.getHeight() / 4;
        List<Point> way = new ArrayList<>();
        for (int k = 0; k <= 10; k++) {
            way.add(new Point(column - 8 * k, y));
        }
        hand.drag(way);
        int fewer = user.counter("Selected");
        require(fewer > 1 && fewer < 100, "the line must choose fewer, got " + fewer);
        hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        user.counts("Selected", 100);
    }

    private int line(Component plot, Point corner) {
        BufferedImage screen = hand.screen(Hand.screenBounds());
        int best = -1;
        int most = plot.getHeight() / 3;
        for (int x = corner.x; x < corner.x + plot.getWidth(); x++) {
            int count = 0;
            for (int y = corner.y; y < corner.y + plot.getHeight(); y++) {
                count += close(screen.getRGB(x, y)) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = x;
            }
        }
        require(best >= 0, "the curve must show a line at the size");
        return best;
    }

    /** Smooth lines are mixed with the paper: nearer to the accent than to anything else. */
    private static boolean close(int rgb) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance += Math.abs((rgb >> shift & 255) - (ACCENT >> shift & 255));
        }
        return distance < 200;
    }

    /** A ring drawn by hand about the middle of the map, wider until it holds about 20. */
    private void lasso() {
        hand.click("map-tool-lasso");
        Component map = hand.find(Component.class, "map-canvas");
        Rectangle place =
                Hand.onEventThread(() -> new Rectangle(map.getLocationOnScreen(), map.getSize()));
        // where points are dense one dot more may hold too many: other middles divide them
        // otherwise
        for (int aside = 0; aside < 40; aside += 4) {
            place.translate(aside % 8 == 0 ? aside : -aside, 0);
            if (lasso(place)) {
                return;
            }
        }
        throw new AssertionError("a lasso must mark about 20, marked " + marked);
    }

    private boolean lasso(Rectangle place) {
        double low = 0.02;
        double high = 0.5;
        while (place.width * (high - low) > 1) {
            double reach = (low + high) / 2;
            hand.drag(ring(place, reach));
            hand.press(KeyEvent.VK_ESCAPE);
            marked = user.counter("Marked");
            if (marked >= 15 && marked <= 25) {
                return true;
            }
            low = marked < 15 ? reach : low;
            high = marked < 15 ? high : reach;
        }
        return false;
    }

    private static List<Point> ring(Rectangle place, double reach) {
        List<Point> way = new ArrayList<>();
        for (int k = 0; k <= 24; k++) {
            double angle = 2 * Math.PI * k / 24;
            way.add(
                    new Point(
                            (int) (place.x + place.width * (0.5 + reach * Math.cos(angle))),
                            (int) (place.y + place.height * (0.5 + reach * Math.sin(angle)))));
        }
        return way;
    }

    private void remove() {
        hand.click("command:remove");
        user.counts("Removed", marked);
        user.counts("Active", User.CONFIGURATIONS - marked);
        user.counts("Marked", 0);
    }

    private void undo() {
        hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        user.counts("Removed", 0);
        user.counts("Marked", marked);
        user.counts("Selected", 100);
    }

    private void moments() {
        hand.choose("choice:descriptor", "mtp");
        String folder = hand.text("select-out");
        hand.click("select-start");
        hand.until(
                "another folder is offered after " + folder + "; " + user.said(),
                User.LONG,
                () -> !hand.find(JTextComponent.class, "select-out").getText().equals(folder));
        user.counts("Selected", 100);
        hand.until("the job has ended", User.LONG, () -> Hand.all().noneMatch(Walk::isProgress));
    }

    private static boolean isProgress(Component c) {
        return "progress".equals(c.getName()) && c.isShowing();
    }

    void evaluate() {
        hand.click("perspective:evaluate");
        hand.fill("setting:level", "4");
        hand.fill("setting:iterations", "3");
        hand.fill("setting:starts", "1");
        hand.click("train-start");
        user.says("configurations fitted");
        require(Files.exists(Path.of("potential-1.mtp")), "the potential must be a file");
        hand.click("evaluate-start");
        user.says("ΔE");
        hand.find(Component.class, "parity-plot");
    }

    private void script() {
        user.save("command:save-script", "chooser:script", "session.gogo");
    }
}
