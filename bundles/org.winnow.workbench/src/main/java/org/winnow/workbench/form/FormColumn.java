// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.form;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** Parts of a form below each other, each under its title; as wide as the view. */
public final class FormColumn {

    private static final int GAP = 8;
    private static final int STEP = 24;

    private final JPanel panel = new Wide();
    private final GridBagConstraints place = new GridBagConstraints();

    /** Begins empty. */
    public FormColumn() {
        place.gridx = 0;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.anchor = GridBagConstraints.NORTHWEST;
    }

    /**
     * Adds a part.
     *
     * @param title stands above it
     * @param part as wide as the form
     */
    public void add(String title, JComponent part) {
        JLabel label = new JLabel(title);
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        place.insets = new Insets(GAP, GAP, 2, GAP);
        panel.add(label, place);
        place.insets = new Insets(0, GAP, 0, GAP);
        panel.add(part, place);
    }

    /** {@return the form; to be put into a scroll pane; no part can be added any more} */
    public JComponent panel() {
        place.weighty = 1;
        panel.add(new JPanel(), place);
        return panel;
    }

    /** A panel that never scrolls sideways. */
    private static final class Wide extends JPanel implements Scrollable {

        private static final long serialVersionUID = 1L;

        Wide() {
            super(new GridBagLayout());
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return STEP;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}
