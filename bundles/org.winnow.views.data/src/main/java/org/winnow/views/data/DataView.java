// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.event.ListSelectionEvent;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.State;
import org.winnow.workbench.model.Topic;

/**
 * The table of all configurations, sorted and filtered. Its highlighted lines are the marked
 * configurations, and the line the user went to last is the one that all views show.
 */
@Component(service = View.class)
public final class DataView implements View {

    /** Beside a column's name: its arrow and the gaps. */
    private static final int NAME_MARGIN = 24;

    private Workbench workbench;
    private SheetTable model;
    private JTable table;
    private boolean following;
    private boolean choosing;
    private State shown;

    /** Called by Declarative Services. */
    public DataView() {}

    @Override
    public Info info() {
        return Info.of("data", "Data", Place.BOTTOM);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        model = new SheetTable(bench.session());
        table = new JTable(model);
        table.setName("data-table");
        table.setAutoCreateColumnsFromModel(true);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.setDefaultRenderer(Object.class, new CellLook(bench.session(), model));
        table.setFillsViewportHeight(true);
        table.getSelectionModel().addListSelectionListener(this::choose);
        table.getTableHeader().addMouseListener(sorting());
        table.addMouseMotionListener(hovering());
        table.addMouseListener(hovering());
        table.setComponentPopupMenu(menu());
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(new FilterBar(bench).component(), BorderLayout.NORTH);
        panel.add(scroll);
        bench.watch(this::columns, Topic.DATA, Topic.PROPERTIES);
        bench.watch(this::state, Topic.STATE);
        bench.watch(this::current, Topic.CURRENT);
        bench.watch(table::repaint, Topic.HOVER);
        columns();
        return panel;
    }

    private void columns() {
        model.refresh();
        following = true;
        model.fireTableStructureChanged();
        following = false;
        FontMetrics letters = table.getFontMetrics(table.getTableHeader().getFont());
        for (int i = 0; i < table.getColumnCount(); i++) {
            int name = letters.stringWidth(model.getColumnName(i)) + NAME_MARGIN;
            table.getColumnModel().getColumn(i).setPreferredWidth(Math.max(model.width(i), name));
        }
        showMarks();
        current();
    }

    /** Lines are made anew only where others are to be shown: marks keep their anchor. */
    private void state() {
        State now = workbench.session().state();
        boolean same =
                shown != null
                        && shown.shown() == now.shown()
                        && shown.removed() == now.removed()
                        && shown.rejected() == now.rejected()
                        && shown.choice() == now.choice();
        shown = now;
        if (!same) {
            rows();
        } else if (!choosing) {
            showMarks();
            int line = table.getSelectedRow();
            if (line >= 0) {
                table.scrollRectToVisible(table.getCellRect(line, 0, true));
            }
        }
    }

    private void rows() {
        model.refresh();
        following = true;
        model.fireTableDataChanged();
        following = false;
        showMarks();
    }

    /** The user highlighted lines: these are marked. */
    private void choose(ListSelectionEvent event) {
        if (following || event.getValueIsAdjusting()) {
            return;
        }
        BitSet rows = new BitSet();
        for (int line : table.getSelectedRows()) {
            rows.set(model.row(line));
        }
        Session session = workbench.session();
        int lead = table.getSelectionModel().getLeadSelectionIndex();
        choosing = true;
        session.mark(Rows.of(rows));
        choosing = false;
        if (lead >= 0 && lead < model.getRowCount()) {
            session.current(model.row(lead));
        }
    }

    private void showMarks() {
        following = true;
        ListSelectionModel lines = table.getSelectionModel();
        lines.setValueIsAdjusting(true);
        lines.clearSelection();
        Rows marked = workbench.session().state().marked();
        int start = -1;
        for (int line = 0; line <= model.getRowCount(); line++) {
            boolean on = line < model.getRowCount() && marked.contains(model.row(line));
            if (on && start < 0) {
                start = line;
            } else if (!on && start >= 0) {
                lines.addSelectionInterval(start, line - 1);
                start = -1;
            }
        }
        lines.setValueIsAdjusting(false);
        following = false;
    }

    private void current() {
        int line = model.line(workbench.session().current());
        if (line >= 0) {
            table.scrollRectToVisible(table.getCellRect(line, 0, true));
        }
        table.repaint();
    }

    /** What can be done with the marked lines. */
    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put("choose-marked", "Add to the Selection");
        commands.put("drop-marked", "Take from the Selection");
        commands.put("remove", "Remove");
        commands.put("reject", "Reject as Bad");
        commands.put("export-marked", "Export Marked…");
        commands.forEach(
                (id, title) -> {
                    JMenuItem item = new JMenuItem(title);
                    item.setName("data-menu:" + id);
                    item.addActionListener(e -> workbench.run(id));
                    menu.add(item);
                });
        return menu;
    }

    private MouseAdapter sorting() {
        return new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int column = table.columnAtPoint(e.getPoint());
                if (column >= 0) {
                    model.sort(table.convertColumnIndexToModel(column));
                    rows();
                    table.getTableHeader().repaint();
                }
            }
        };
    }

    private MouseAdapter hovering() {
        return new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent e) {
                int line = table.rowAtPoint(e.getPoint());
                workbench.session().hover(line < 0 ? -1 : model.row(line));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                workbench.session().hover(-1);
            }
        };
    }
}
