// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Counts;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/**
 * Where the user says which configurations to show. Ctrl+Space completes; filters can be kept, and
 * a kept one is only applied when the user chooses it.
 */
final class FilterBar {

    private static final String KEPT = "filters";

    private final Workbench workbench;
    private final JPanel panel = new JPanel(new BorderLayout(8, 0));
    private final JTextField field = new JTextField();
    private final JLabel found = new JLabel();

    FilterBar(Workbench workbench) {
        this.workbench = workbench;
        panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        field.setName("filter");
        field.setToolTipText("Enter applies, Ctrl+Space completes");
        field.putClientProperty(
                "JTextField.placeholderText",
                "Filter, such as force.max > 2 && species.has(\"Li\")");
        field.putClientProperty("JTextField.showClearButton", true);
        field.addActionListener(e -> apply());
        field.addKeyListener(
                new KeyAdapter() {
                    @Override
                    public void keyPressed(KeyEvent e) {
                        if (e.isControlDown() && e.getKeyCode() == KeyEvent.VK_SPACE) {
                            complete();
                            e.consume();
                        }
                    }
                });
        found.setName("filter-found");
        JButton kept = new JButton("Filters");
        kept.setName("filter-kept");
        kept.addActionListener(e -> keptMenu().show(kept, 0, kept.getHeight()));
        JPanel end = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        end.add(found);
        end.add(kept);
        panel.add(field);
        panel.add(end, BorderLayout.EAST);
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

    private void complete() {
        String before = field.getText().substring(0, field.getCaretPosition());
        List<String> words = FilterWords.of(before, workbench.session());
        if (words.size() == 1) {
            put(before, words.get(0));
            return;
        }
        JPopupMenu menu = new JPopupMenu();
        menu.setName("filter-words");
        for (String word : words) {
            JMenuItem item = new JMenuItem(word);
            item.addActionListener(e -> put(before, word));
            menu.add(item);
        }
        int x = field.getFontMetrics(field.getFont()).stringWidth(before);
        menu.show(field, Math.min(x, field.getWidth()), field.getHeight());
    }

    private void put(String before, String word) {
        String start = before.substring(0, before.length() - FilterWords.word(before).length());
        String rest = field.getText().substring(before.length());
        field.setText(start + word + rest);
        field.setCaretPosition(start.length() + word.length());
    }

    private List<String> kept() {
        return workbench.remembered(KEPT).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void keep(List<String> filters) {
        workbench.remember(KEPT, String.join("\n", filters));
    }

    private JPopupMenu keptMenu() {
        JPopupMenu menu = new JPopupMenu();
        String now = workbench.session().state().filter();
        List<String> kept = kept();
        for (String filter : kept) {
            JMenuItem item = new JMenuItem(filter);
            item.addActionListener(
                    e -> {
                        field.setText(filter);
                        apply();
                    });
            menu.add(item);
        }
        if (!kept.isEmpty()) {
            menu.addSeparator();
        }
        boolean known = kept.contains(now);
        JMenuItem change = new JMenuItem(known ? "Forget this filter" : "Keep this filter");
        change.setEnabled(!now.isEmpty());
        change.addActionListener(
                e -> {
                    List<String> changed = new ArrayList<>(kept);
                    if (!changed.remove(now)) {
                        changed.add(now);
                    }
                    keep(changed);
                });
        menu.add(change);
        return menu;
    }

    private void follow() {
        Session session = workbench.session();
        String filter = session.state().filter();
        if (!field.getText().strip().equals(filter)
                && field.getClientProperty("JComponent.outline") == null) {
            field.setText(filter);
        }
        Counts counts = session.counts();
        found.setForeground(UIManager.getColor("Label.foreground"));
        found.setText(session.visible().size() + " of " + counts.active());
    }
}
