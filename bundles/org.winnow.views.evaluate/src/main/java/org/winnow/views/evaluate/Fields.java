// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.evaluate;

import java.awt.BorderLayout;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Fields of the forms. */
final class Fields {

    private Fields() {}

    /** {@return a field for text} @param name of the part @param text at first */
    static JTextField field(String name, String text) {
        JTextField field = new JTextField(text);
        field.setName(name);
        return field;
    }

    /** {@return a field with a button that lets a file be chosen} @param field for its path */
    static JComponent withChooser(JTextField field) {
        JButton browse = new JButton("…");
        browse.addActionListener(
                e -> {
                    JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
                    if (chooser.showOpenDialog(field) == JFileChooser.APPROVE_OPTION) {
                        field.setText(chooser.getSelectedFile().getPath());
                    }
                });
        JPanel panel = new JPanel(new BorderLayout(4, 0));
        panel.add(field);
        panel.add(browse, BorderLayout.EAST);
        return panel;
    }
}
