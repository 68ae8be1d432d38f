// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.winnow.workbench.Command;

/** Finds commands, views and perspectives by a few letters of their names. */
final class Palette {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 360;

    /** Something to be found. */
    private record Entry(String text, String key, Runnable what) {
        @Override
        public String toString() {
            return key.isEmpty() ? text : text + "    " + key;
        }
    }

    private final List<Entry> all = new ArrayList<>();
    private final DefaultListModel<Entry> found = new DefaultListModel<>();
    private final JList<Entry> list = new JList<>(found);
    private final JTextField field = new JTextField();
    private final JDialog dialog;

    private Palette(JFrame frame, CommandBars bars) {
        dialog = new JDialog(frame, false);
        dialog.setUndecorated(true);
        dialog.setName("palette");
        for (Command command : bars.enabled()) {
            KeyStroke key = KeyStroke.getKeyStroke(command.info().key());
            all.add(
                    new Entry(
                            command.info().menu() + ": " + command.info().title(),
                            key == null ? "" : Keys.text(key),
                            () -> bars.run(command)));
        }
        bars.docks()
                .panes()
                .forEach(
                        p ->
                                all.add(
                                        new Entry(
                                                "Show: " + p.info().title(),
                                                "",
                                                () -> bars.docks().show(p.info().id()))));
        bars.perspectives()
                .forEach(
                        p ->
                                all.add(
                                        new Entry(
                                                "Perspective: " + p.title(),
                                                "",
                                                () -> bars.change(p))));
    }

    /** Opens the palette. @param frame above which @param bars what can be done */
    static void open(JFrame frame, CommandBars bars) {
        new Palette(frame, bars).show(frame);
    }

    private void show(Component frame) {
        field.setName("palette-field");
        field.putClientProperty("JTextField.placeholderText", "What do you want to do?");
        list.setName("palette-list");
        field.addKeyListener(
                new KeyAdapter() {
                    @Override
                    public void keyPressed(KeyEvent e) {
                        key(e);
                    }
                });
        field.getDocument().addDocumentListener(new Typing());
        list.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent e) {
                        choose();
                    }
                });
        dialog.addWindowFocusListener(
                new WindowAdapter() {
                    @Override
                    public void windowLostFocus(WindowEvent e) {
                        dialog.dispose();
                    }
                });
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        dialog.getRootPane()
                .setBorder(
                        BorderFactory.createLineBorder(
                                UIManager.getColor("Label.disabledForeground")));
        dialog.add(field, BorderLayout.NORTH);
        dialog.add(scroll);
        search();
        dialog.setSize(WIDTH, HEIGHT);
        dialog.setLocation(
                frame.getX() + (frame.getWidth() - WIDTH) / 2,
                frame.getY() + frame.getHeight() / 8);
        dialog.setVisible(true);
        field.requestFocusInWindow();
    }

    private void key(KeyEvent e) {
        switch (e.getKeyCode()) {
            case KeyEvent.VK_ESCAPE -> dialog.dispose();
            case KeyEvent.VK_ENTER -> choose();
            case KeyEvent.VK_DOWN -> move(1);
            case KeyEvent.VK_UP -> move(-1);
            default -> {
                return; // it is typed into the field
            }
        }
        e.consume();
    }

    private void move(int by) {
        int next = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + by));
        list.setSelectedIndex(next);
        list.ensureIndexIsVisible(next);
    }

    private void choose() {
        Entry entry = list.getSelectedValue();
        dialog.dispose();
        if (entry != null) {
            entry.what().run();
        }
    }

    /** Those that hold all words, those that begin with them first. */
    private void search() {
        String text = field.getText().strip().toLowerCase(Locale.ROOT);
        found.clear();
        List<Entry> later = new ArrayList<>();
        for (Entry entry : all) {
            String name = entry.text().toLowerCase(Locale.ROOT);
            boolean fits = true;
            for (String word : text.split("\\s+")) {
                fits &= name.contains(word);
            }
            String title = name.substring(name.indexOf(": ") + 2);
            if (fits && title.startsWith(text)) {
                found.addElement(entry);
            } else if (fits) {
                later.add(entry);
            }
        }
        later.forEach(found::addElement);
        list.setSelectedIndex(0);
    }

    private final class Typing implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent e) {
            search();
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            search();
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            search();
        }
    }
}
