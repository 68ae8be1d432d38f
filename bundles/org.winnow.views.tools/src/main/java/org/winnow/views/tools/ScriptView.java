// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.tools;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;

/** Every action so far as a command line. */
@Component(service = View.class)
public final class ScriptView implements View {

    private static final int LOOK_MILLIS = 300;

    private Workbench workbench;
    private Timer timer;
    private JTextArea text;
    private List<String> shown = List.of();

    /** Called by Declarative Services. */
    public ScriptView() {}

    @Override
    public Info info() {
        return Info.of("script", "Script", Place.BOTTOM);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        shown = List.of();
        text = new JTextArea();
        text.setName("script-text");
        text.setEditable(false);
        text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
        JButton save = new JButton("Save…");
        save.setName("script-save");
        save.addActionListener(e -> bench.run("save-script"));
        JButton copy = new JButton("Copy");
        copy.addActionListener(
                e -> {
                    text.selectAll();
                    text.copy();
                    text.select(0, 0);
                });
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 4));
        foot.add(save);
        foot.add(copy);
        JScrollPane scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(scroll);
        panel.add(foot, BorderLayout.SOUTH);
        timer = new Timer(LOOK_MILLIS, e -> look());
        timer.start();
        look();
        return panel;
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.stop();
        }
    }

    private void look() {
        List<String> lines = workbench.script().lines();
        if (!lines.equals(shown)) {
            shown = lines;
            text.setText(String.join("\n", lines));
            int last = text.getText().lastIndexOf('\n') + 1;
            text.setCaretPosition(last);
        }
    }
}
