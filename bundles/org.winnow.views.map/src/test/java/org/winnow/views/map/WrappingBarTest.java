// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dimension;
import javax.swing.Box;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class WrappingBarTest {

    private static WrappingBar bar() {
        WrappingBar bar = new WrappingBar();
        for (int width : new int[] {60, 100, 30, 80, 50}) {
            bar.add(Box.createRigidArea(new Dimension(width, 20)));
        }
        return bar;
    }

    @Test
    void everyControlStandsWithinTheBarHoweverNarrowItIs() {
        for (int room = 120; room < 400; room += 7) {
            JPanel parent = new JPanel(null);
            parent.setSize(room, 100);
            WrappingBar bar = bar();
            parent.add(bar);
            bar.setSize(bar.getPreferredSize());
            bar.doLayout();
            int lowest = 0;
            for (Component control : bar.getComponents()) {
                assertTrue(control.getX() + control.getWidth() <= room, "at " + room);
                lowest = Math.max(lowest, control.getY() + control.getHeight());
            }
            assertEquals(bar.getHeight() - 2, lowest, "lines at " + room);
        }
    }

    @Test
    void whatIsHiddenTakesNoRoom() {
        JPanel parent = new JPanel(null);
        parent.setSize(200, 100);
        WrappingBar bar = bar();
        parent.add(bar);
        int full = bar.getPreferredSize().height;
        bar.getComponent(1).setVisible(false);
        bar.getComponent(3).setVisible(false);
        assertTrue(bar.getPreferredSize().height < full);
    }
}
