// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import javax.swing.SwingUtilities;

/** What goes between the window and other programs: files dropped, charts and tables copied. */
final class Exchange {

    static final String TWO = "two dropped.xyz";
    static final String THREE = "three.xyz";
    static final String SAVED = "composition.png";
    static final String PASTED = "pasted.png";
    static final String TABLE = "pasted.txt";

    private final Agent agent;
    private final Hand hand;
    private final User user;

    Exchange(Agent agent) {
        this.agent = agent;
        this.hand = agent.hand();
        this.user = new User(hand);
    }

    void run() {
        agent.step("drop on the welcome page", h -> drop(TWO, "view:welcome", 2));
        agent.step("drop on the table", h -> drop(THREE, "data-table", 3));
        agent.step("drop on the map", h -> drop(TWO, "map-canvas", 2));
        agent.step("copy the table", h -> table());
        agent.step("copy a chart", h -> chart());
        agent.step("save the chart", h -> saved());
        agent.step("quit", h -> user.quit());
    }

    private void drop(String file, String onto, int configurations) {
        Rectangle there = hand.place(onto);
        try (Neighbour neighbour = Neighbour.offering(Path.of(file))) {
            hand.carry(neighbour.offer(), Hand.middle(there));
            user.counts("Original", configurations);
        }
    }

    private void table() {
        hand.click("data-table");
        hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
        Neighbour.paste("text", agent.folder().resolve(TABLE));
    }

    private void chart() {
        hand.click("menu:View");
        hand.click("view-menu:composition");
        menu();
        hand.click("chart-copy");
        user.says("in the clipboard");
        Neighbour.paste("picture", agent.folder().resolve(PASTED));
    }

    private void menu() {
        Component view = hand.find(Component.class, "view:composition");
        hand.click(
                hand.find(
                        Component.class,
                        "the chart's menu",
                        c ->
                                "chart-export".equals(c.getName())
                                        && SwingUtilities.isDescendingFrom(c, view)));
    }

    private void saved() {
        menu();
        hand.click("chart-png");
        user.name("chooser:chart", SAVED);
    }
}
