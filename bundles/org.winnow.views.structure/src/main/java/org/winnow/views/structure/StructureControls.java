// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.winnow.views.structure.ModelScript.Stay;

/** The two bars above a structure: which one is shown, and how. */
final class StructureControls {

    private final JPanel upper = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 2));
    private final JPanel bars = new JPanel(new BorderLayout());
    private final JComboBox<Appearance.Balls> balls = new JComboBox<>(Appearance.Balls.values());
    private final JCheckBox bonds;
    private final JCheckBox forces;
    private final JCheckBox images;
    private final JSpinner cutoff;

    /**
     * Makes them.
     *
     * @param onChange told that the appearance is another, and what of the user's view stays
     * @param onStep told which way to step, 1 or −1
     */
    StructureControls(Consumer<Stay> onChange, IntConsumer onStep) {

        Appearance first = Appearance.FIRST;
        balls.setName("structure-balls");
        balls.setFocusable(false);
        balls.addActionListener(e -> onChange.accept(Stay.ALL));
        bonds = box("Bonds", first.bonds(), () -> onChange.accept(Stay.ALL));
        forces = box("Forces", first.forces(), () -> onChange.accept(Stay.ALL));
        images = box("Images", first.images(), () -> onChange.accept(Stay.SIDE));
        images.setToolTipText("Periodic images up to 2.5 Å outside the cell");
        cutoff = new JSpinner(new SpinnerNumberModel(first.cutoff(), 1, 12, 0.5));
        cutoff.setName("structure-cutoff");
        cutoff.setToolTipText("Cutoff of the neighbors of an atom that is clicked [Å]");
        cutoff.addChangeListener(e -> onChange.accept(Stay.ALL));
        upper.add(step("◀", "Previous configuration (Left)", () -> onStep.accept(-1)));
        upper.add(step("▶", "Next configuration (Right)", () -> onStep.accept(1)));
        upper.add(balls);
        JPanel lower = new JPanel(new FlowLayout(FlowLayout.LEADING, 4, 2));
        lower.add(bonds);
        lower.add(forces);
        lower.add(images);
        lower.add(new JLabel("Cutoff"));
        lower.add(cutoff);
        bars.add(upper, BorderLayout.NORTH);
        bars.add(lower);
    }

    private static JCheckBox box(String title, boolean on, Runnable action) {
        JCheckBox box = new JCheckBox(title, on);
        box.setName("structure-" + title.toLowerCase(Locale.ROOT));
        box.setFocusable(false);
        box.addActionListener(e -> action.run());
        return box;
    }

    private static JButton step(String title, String hint, Runnable action) {
        JButton button = new JButton(title);
        button.setName("structure-step:" + title);
        button.setToolTipText(hint);
        button.setFocusable(false);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(e -> action.run());
        return button;
    }

    /** Adds a button at the end of the upper bar. */
    void add(JButton button) {
        upper.add(button);
    }

    JComponent component() {
        return bars;
    }

    /** {@return what the user chose} @param atom whose neighbors are drawn; −1 for none */
    Appearance look(int atom) {
        return new Appearance(
                (Appearance.Balls) balls.getSelectedItem(),
                bonds.isSelected(),
                forces.isSelected(),
                images.isSelected(),
                ((Number) cutoff.getValue()).doubleValue(),
                atom);
    }

    /** Says what the configuration has to show. */
    void allow(boolean hasForces, boolean repeats) {
        forces.setEnabled(hasForces);
        images.setEnabled(repeats);
    }
}
