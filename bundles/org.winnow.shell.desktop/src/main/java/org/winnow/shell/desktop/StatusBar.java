// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.BorderLayout;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.winnow.workbench.Task;
import org.winnow.workbench.model.Counts;
import org.winnow.workbench.model.Explanation;
import org.winnow.workbench.model.Topic;

/** The lower edge of the window: what was said last, the work under way, and the counters. */
final class StatusBar {

    private static final int LOOK_MILLIS = 250;
    private static final int PERCENT = 100;

    private final JPanel panel = new JPanel(new BorderLayout(12, 0));
    private final JLabel message = new JLabel(" ");
    private final JLabel counts = new JLabel();
    private final JProgressBar progress = new JProgressBar(0, PERCENT);
    private final Bench bench;
    private String said = " ";
    private boolean bad;

    StatusBar(Bench bench) {
        this.bench = bench;
        message.setName("status");
        counts.setName("counters");
        progress.setName("progress");
        progress.setStringPainted(true);
        progress.setVisible(false);
        panel.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
        JPanel right = new JPanel(new BorderLayout(12, 0));
        right.add(progress, BorderLayout.WEST);
        right.add(counts, BorderLayout.EAST);
        panel.add(message);
        panel.add(right, BorderLayout.EAST);
        bench.watch(this::count, Topic.DATA, Topic.STATE);
        bench.watch(this::hover, Topic.HOVER);
        new Timer(LOOK_MILLIS, e -> work()).start();
        count();
    }

    JComponent component() {
        return panel;
    }

    void say(String sentence, boolean bad) {
        message.setForeground(UIManager.getColor(bad ? "Actions.Red" : "Label.foreground"));
        said = sentence.isEmpty() ? " " : sentence;
        this.bad = bad;
        message.setText(said);
        message.setToolTipText(sentence);
    }

    /** What is under the mouse, in the place of what was said last. */
    private void hover() {
        int row = bench.session().hover();
        message.setForeground(
                UIManager.getColor(bad && row < 0 ? "Actions.Red" : "Label.foreground"));
        message.setText(row < 0 ? said : Explanation.of(bench.session(), row));
    }

    private void count() {
        Counts c = bench.session().counts();
        counts.setText(
                String.format(
                        Locale.ROOT,
                        "Original %,d   Active %,d   Removed %,d   Selected %,d   Rejected %,d"
                                + "   Marked %,d",
                        c.original(),
                        c.active(),
                        c.removed(),
                        c.selected(),
                        c.rejected(),
                        c.marked()));
    }

    private void work() {
        for (Task task : bench.jobs().tasks()) {
            if (task.state() == Task.State.RUNNING) {
                double done = task.fraction();
                progress.setVisible(true);
                progress.setIndeterminate(done < 0);
                progress.setValue((int) (PERCENT * done));
                progress.setString(task.stage().isEmpty() ? task.title() : task.stage());
                progress.setToolTipText(task.title());
                return;
            }
        }
        progress.setIndeterminate(false);
        progress.setVisible(false);
    }
}
