// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.tools;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.Timer;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.winnow.workbench.Task;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;

/** The work in the background: how far each is, how long it will take, what it said. */
@org.osgi.service.component.annotations.Component(service = View.class)
public final class JobsView implements View {

    private static final int LOOK_MILLIS = 300;
    private static final int PERCENT = 100;
    private static final String[] COLUMNS = {"job", "state", "progress", "time", "left"};
    private static final int[] WIDTHS = {200, 60, 120, 60, 60};

    private static final int SHORT = 60;

    private Workbench workbench;
    private Timer timer;
    private JTable table;
    private JTextArea log;
    private JButton cancel;
    private final Tasks model = new Tasks();

    /** Called by Declarative Services. */
    public JobsView() {}

    @Override
    public Info info() {
        return Info.of("jobs", "Jobs", Place.BOTTOM);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        table = new JTable(model);
        table.setName("jobs-table");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.getColumnModel().getColumn(2).setCellRenderer(new Bar());
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setPreferredWidth(WIDTHS[i]);
            column.setMinWidth(Math.min(WIDTHS[i], SHORT)); // titles and progress give way
        }
        table.getSelectionModel().addListSelectionListener(e -> showLog());
        log = new JTextArea();
        log.setName("jobs-log");
        log.setEditable(false);
        log.setLineWrap(true);
        log.setWrapStyleWord(true);
        cancel = new JButton("Cancel");
        cancel.setName("jobs-cancel");
        cancel.addActionListener(e -> chosen().ifPresent(Task::cancel));
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 4));
        foot.add(cancel);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, scroll(table), scroll(log));
        split.setResizeWeight(0.6);
        split.setBorder(BorderFactory.createEmptyBorder());
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(split);
        panel.add(foot, BorderLayout.SOUTH);
        timer = new Timer(LOOK_MILLIS, e -> look());
        timer.start();
        look();
        return panel;
    }

    private static JScrollPane scroll(JComponent part) {
        JScrollPane scroll = new JScrollPane(part);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.stop();
        }
    }

    private Optional<Task> chosen() {
        int line = table.getSelectedRow();
        return line < 0 || line >= model.tasks.size()
                ? Optional.empty()
                : Optional.of(model.tasks.get(line));
    }

    private void look() {
        Optional<Task> before = chosen();
        List<Task> now = workbench.jobs().tasks();
        if (now.equals(model.tasks)) {
            if (!now.isEmpty()) {
                model.fireTableRowsUpdated(0, now.size() - 1);
            }
        } else {
            boolean more = now.size() > model.tasks.size();
            model.tasks = now;
            model.fireTableDataChanged();
            int line = more ? 0 : before.map(now::indexOf).orElse(0);
            if (!now.isEmpty()) {
                table.setRowSelectionInterval(Math.max(0, line), Math.max(0, line));
            }
        }
        showLog();
    }

    private void showLog() {
        String text = chosen().map(task -> String.join("\n", task.log())).orElse("");
        if (!text.equals(log.getText())) {
            log.setText(text);
        }
        cancel.setEnabled(chosen().filter(JobsView::isUnfinished).isPresent());
    }

    private static boolean isUnfinished(Task task) {
        return task.state() == Task.State.RUNNING || task.state() == Task.State.WAITING;
    }

    private static String text(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0)
                : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static final class Tasks extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private transient List<Task> tasks = List.of();

        @Override
        public int getRowCount() {
            return tasks.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.length;
        }

        @Override
        public String getColumnName(int column) {
            return COLUMNS[column];
        }

        @Override
        public Object getValueAt(int line, int column) {
            Task task = tasks.get(line);
            return switch (column) {
                case 0 -> task.title();
                case 1 -> task.state().name().toLowerCase(Locale.ROOT);
                case 2 -> task;
                case 3 -> text(task.elapsed());
                default -> task.remaining().map(JobsView::text).orElse("");
            };
        }
    }

    /** A bar while the work runs. */
    private static final class Bar extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        private final JProgressBar bar = new JProgressBar(0, PERCENT);

        Bar() {
            bar.setStringPainted(true);
            bar.setBorder(BorderFactory.createEmptyBorder(2, 2, 2, 2));
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean marked, boolean focus, int line, int column) {
            Task task = (Task) value;
            if (task.state() != Task.State.RUNNING) {
                return super.getTableCellRendererComponent(
                        table, task.stage(), marked, false, line, column);
            }
            bar.setValue((int) (PERCENT * Math.max(0, task.fraction())));
            bar.setString(task.stage());
            return bar;
        }
    }
}
