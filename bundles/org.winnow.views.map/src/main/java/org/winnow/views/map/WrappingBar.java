// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.JPanel;

/** A bar of controls that takes more lines where its parent is narrow, so that none is hidden. */
final class WrappingBar extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int ACROSS = 4;
    private static final int DOWN = 2;

    WrappingBar() {
        super(new FlowLayout(FlowLayout.LEADING, ACROSS, DOWN));
        setAlignmentX(0);
    }

    @Override
    public Dimension getPreferredSize() {
        int room = getParent() == null ? 0 : getParent().getWidth();
        return room <= 0 ? super.getPreferredSize() : new Dimension(room, height(room));
    }

    @Override
    public Dimension getMaximumSize() {
        return new Dimension(Integer.MAX_VALUE, getPreferredSize().height);
    }

    /** {@return the height of as many lines as {@link FlowLayout} makes} @param room width */
    private int height(int room) {
        int total = DOWN;
        int used = 0;
        int line = 0;
        for (Component control : getComponents()) {
            if (control.isVisible()) {
                Dimension size = control.getPreferredSize();
                if (used > 0 && used + size.width > room - 2 * ACROSS) {
                    total += line + DOWN;
                    used = 0;
                    line = 0;
                }
                used += size.width + (used > 0 ? ACROSS : 0);
                line = Math.max(line, size.height);
            }
        }
        return total + line + DOWN;
    }
}
