// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Counts;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/** Where the user says which configurations to show. */
final class FilterBar {

    private final Workbench workbench;
    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final JTextField field = new JTextField();
    private final JLabel found = new JLabel();

    FilterBar(Workbench workbench) {
        this.workbench = workbench;
        panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        field.setName("filter");
        field.putClientProperty(
                "JTextField.placeholderText",
                "Filter, such as force.max > 2 && species.has(\"Li\")");
        field.putClientProperty("JTextField.showClearButton", true);
        field.addActionListener(e -> apply());
        found.setName("filter-found");
        panel.add(field);
        panel.add(found, BorderLayout.EAST);
        workbench.watch(this::follow, Topic.DATA, Topic.STATE);
        follow();
    }

    JComponent component() {
        return panel;
    }

    private void apply() {
        Session session = workbench.session();
        String text = field.getText().strip();
        try {
            Rows passing = Filter.of(text, session).passing();
            field.putClientProperty("JComponent.outline", null);
            session.edit(
                    text.isEmpty() ? "Clear filter" : "Filter " + text,
                    session.state().withFilter(text, passing));
        } catch (IllegalArgumentException e) {
            field.putClientProperty("JComponent.outline", "error");
            found.setForeground(UIManager.getColor("Actions.Red"));
            found.setText(e.getMessage());
        }
    }

    private void follow() {
        Session session = workbench.session();
        if (!field.isFocusOwner()) {
            field.setText(session.state().filter());
        }
        Counts counts = session.counts();
        found.setForeground(UIManager.getColor("Label.foreground"));
        found.setText(session.visible().size() + " of " + counts.active());
    }
}
