// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;

/** The two bars above a map: what is shown, and what the mouse does. */
final class MapControls {

    /** What the map does when the user chooses. */
    interface Listener {

        /** Another kind of axes is wanted. */
        void kind(Kind kind);

        /** Other axes of the same kind are wanted. */
        void axes(String x, String y);

        /** Another scale of an axis is wanted. */
        void logarithmic(boolean across, boolean on);

        /** Another colour is wanted. @param property its name; empty for none */
        void colour(String property);

        /** Another descriptor is to be asked for. */
        void descriptor();
    }

    private static final String NO_COLOUR = "(one colour)";
    private static final int WIDTH = 126;
    private static final int GAP = 4;

    private final JPanel bars = new JPanel();
    private final JPanel lower = new WrappingBar();
    private final JComboBox<Kind> kind = new JComboBox<>(Kind.values());
    private final JComboBox<String> x = combo("map-x", "Across");
    private final JComboBox<String> y = combo("map-y", "Up");
    private final JCheckBox xLog = log("map-log-x");
    private final JCheckBox yLog = log("map-log-y");
    private final JComboBox<String> colour = combo("map-colour", "Colour by");
    private final JButton features = new JButton("Features…");
    private boolean filling;

    MapControls(Listener listener) {
        bars.setLayout(new BoxLayout(bars, BoxLayout.Y_AXIS));
        JPanel upper = new WrappingBar();
        kind.setName("map-kind");
        kind.setToolTipText("What places the points");
        listen(kind, value -> listener.kind((Kind) value));
        listen(x, value -> listener.axes(chosen(x), chosen(y)));
        listen(y, value -> listener.axes(chosen(x), chosen(y)));
        xLog.addActionListener(e -> listener.logarithmic(true, xLog.isSelected()));
        yLog.addActionListener(e -> listener.logarithmic(false, yLog.isSelected()));
        listen(
                colour,
                value -> listener.colour(NO_COLOUR.equals(value) ? "" : String.valueOf(value)));
        features.setName("map-features");
        features.setToolTipText("Choose the descriptor that makes the features");
        features.setFocusable(false);
        features.addActionListener(e -> listener.descriptor());
        upper.add(kind);
        upper.add(features);
        upper.add(together(new JLabel("x"), x, xLog));
        upper.add(together(new JLabel("y"), y, yLog));
        lower.add(together(new JLabel("Colour"), colour));
        bars.add(upper);
        bars.add(lower);
        bars.addComponentListener(
                new ComponentAdapter() {
                    @Override
                    public void componentResized(ComponentEvent e) {
                        bars.revalidate(); // the height follows from the width
                    }
                });
    }

    /** Controls that stay on one line. */
    private static JPanel together(JComponent... controls) {
        JPanel panel = new JPanel();
        panel.setLayout(new BoxLayout(panel, BoxLayout.X_AXIS));
        for (JComponent control : controls) {
            if (panel.getComponentCount() > 0) {
                panel.add(Box.createHorizontalStrut(GAP));
            }
            panel.add(control);
        }
        return panel;
    }

    private static JComboBox<String> combo(String name, String hint) {
        JComboBox<String> combo = new JComboBox<>();
        combo.setName(name);
        combo.setToolTipText(hint);
        combo.setMaximumRowCount(24);
        Dimension size = combo.getPreferredSize();
        combo.setPreferredSize(new Dimension(WIDTH, size.height));
        return combo;
    }

    private static JCheckBox log(String name) {
        JCheckBox box = new JCheckBox("log");
        box.setName(name);
        box.setFocusable(false);
        return box;
    }

    private void listen(JComboBox<?> combo, Consumer<Object> choice) {
        combo.addActionListener(
                e -> {
                    if (!filling && combo.getSelectedItem() != null) {
                        choice.accept(combo.getSelectedItem());
                    }
                });
    }

    private static String chosen(JComboBox<String> combo) {
        return Objects.toString(combo.getSelectedItem(), "");
    }

    /** Adds the mouse's tools. */
    void add(MapMouse mouse) {
        ButtonGroup group = new ButtonGroup();
        for (Tool tool : Tool.values()) {
            AbstractButton button = new JToggleButton(tool, tool == Tool.LASSO);
            button.setName("map-tool-" + tool.name().toLowerCase(java.util.Locale.ROOT));
            button.setToolTipText(tool.hint());
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            button.setFocusable(false);
            button.addActionListener(e -> mouse.use(tool));
            group.add(button);
            lower.add(button);
        }
        mouse.use(Tool.LASSO);
        JComboBox<Combine> combine = new JComboBox<>(Combine.values());
        combine.setName("map-combine");
        combine.setToolTipText(Combine.REPLACE.hint());
        listen(
                combine,
                value -> {
                    combine.setToolTipText(((Combine) value).hint());
                    mouse.use((Combine) value);
                });
        lower.add(combine);
    }

    /** Adds a button at the end. */
    void add(JButton button) {
        lower.add(button);
    }

    JComponent component() {
        return bars;
    }

    /** Fills the boxes without telling anyone. */
    void show(Kind shown, List<String> axes, String across, String up) {
        filling = true;
        kind.setSelectedItem(shown);
        features.setVisible(shown.ofFeatures());
        fill(x, axes, across);
        fill(y, axes, up);
        filling = false;
    }

    /** Shows how the axes are divided. */
    void showScales(Scale across, Scale up) {
        show(xLog, across, "Logarithmic axis across");
        show(yLog, up, "Logarithmic axis upwards");
    }

    private static void show(JCheckBox button, Scale scale, String hint) {
        button.setSelected(scale.logarithmic());
        button.setEnabled(scale.why().isEmpty());
        button.setToolTipText(scale.why().orElse(hint));
    }

    /** Fills the box of colours without telling anyone. */
    void showColours(List<String> names, String chosen) {
        filling = true;
        List<String> all = new java.util.ArrayList<>(List.of(NO_COLOUR));
        all.addAll(names);
        fill(colour, all, names.contains(chosen) ? chosen : NO_COLOUR);
        filling = false;
    }

    private static void fill(JComboBox<String> combo, List<String> items, String chosen) {
        combo.setModel(new DefaultComboBoxModel<>(items.toArray(String[]::new)));
        combo.setSelectedItem(chosen);
    }
}
