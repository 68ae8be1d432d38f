// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JTable;

/** Pictures of every perspective, then of every view, after a selection and an evaluation. */
final class Gallery {

    private static final int SETTLE_MILLIS = 700;

    private static final int MIDDLE = 400;

    private static final List<String> PERSPECTIVES =
            List.of("explore", "select", "evaluate", "study");

    private static final List<String> VIEWS =
            List.of(
                    "map",
                    "structure",
                    "curve",
                    "redundancy",
                    "composition",
                    "parity",
                    "errors",
                    "rdf",
                    "data",
                    "properties",
                    "jobs",
                    "catalogue",
                    "console",
                    "script",
                    "welcome",
                    "select-form",
                    "evaluate-form");

    private final Agent agent;
    private final Hand hand;
    private final Walk walk;
    private final User user;

    Gallery(Agent agent) {
        this.agent = agent;
        this.hand = agent.hand();
        this.walk = new Walk(agent);
        this.user = new User(hand);
    }

    void run() {
        agent.step(
                "welcome",
                h -> {
                    h.find(Component.class, "welcome:open-example");
                    shoot("0-welcome");
                });
        agent.step("open the example", h -> user.open());
        agent.step("select 100", h -> walk.select());
        agent.step("train and evaluate", h -> walk.evaluate());
        agent.step("show one in the middle", h -> row(MIDDLE));
        for (String perspective : PERSPECTIVES) {
            agent.step(
                    perspective,
                    h -> {
                        h.click("perspective:" + perspective);
                        shoot("1-" + perspective);
                    });
        }
        agent.step("palette", h -> palette());
        agent.step("explore again", h -> h.click("perspective:explore"));
        VIEWS.forEach(view -> agent.step(view, h -> view(view)));
        agent.step("quit", h -> user.quit());
    }

    /** Where the mouse lights up nothing: the lower edge. */
    private static Point aside() {
        Rectangle screen = Hand.screenBounds();
        return new Point(screen.width / 2, screen.height - 2);
    }

    private void shoot(String name) {
        hand.move(aside());
        Hand.pause(SETTLE_MILLIS);
        agent.picture(name + ".png");
    }

    private void row(int row) {
        JTable table = hand.find(JTable.class, "data-table");
        Rectangle cell =
                Hand.onEventThread(
                        () -> {
                            table.scrollRectToVisible(table.getCellRect(row, 0, true));
                            Rectangle there = table.getCellRect(row, 0, true);
                            Point corner = table.getLocationOnScreen();
                            there.translate(corner.x, corner.y);
                            return there;
                        });
        hand.click((int) cell.getCenterX(), (int) cell.getCenterY(), 1);
        hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
    }

    private void palette() {
        hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
        hand.type("ex");
        shoot("2-palette");
        hand.press(KeyEvent.VK_ESCAPE);
    }

    private void view(String id) {
        hand.click("menu:View");
        hand.click("view-menu:" + id);
        Component view = hand.find(Component.class, "view:" + id);
        if (id.equals("rdf")) {
            hand.click("rdf-compute");
            hand.find(Component.class, "rdf-plot");
        }
        hand.move(aside());
        Hand.pause(SETTLE_MILLIS);
        Rectangle place =
                Hand.onEventThread(() -> new Rectangle(view.getLocationOnScreen(), view.getSize()));
        agent.picture("3-" + id + ".png", place);
    }
}
