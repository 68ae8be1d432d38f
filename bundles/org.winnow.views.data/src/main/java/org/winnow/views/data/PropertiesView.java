// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Explanation;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Property.Quantity;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/** All that is known of the current configuration, why it was picked first. */
@Component(service = View.class)
public final class PropertiesView implements View {

    private Workbench workbench;
    private final Facts facts = new Facts();

    /** Called by Declarative Services. */
    public PropertiesView() {}

    @Override
    public Info info() {
        return Info.of("properties", "Properties", Place.RIGHT);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        JTable table = new JTable(facts);
        table.setName("properties-table");
        table.setFillsViewportHeight(true);
        table.getColumnModel().getColumn(0).setPreferredWidth(160);
        table.getColumnModel().getColumn(1).setPreferredWidth(170);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        bench.watch(this::show, Topic.DATA, Topic.STATE, Topic.CURRENT, Topic.PROPERTIES);
        show();
        return scroll;
    }

    private void show() {
        Session session = workbench.session();
        int row = session.current();
        List<String[]> lines = new ArrayList<>();
        if (row >= 0) {
            lines.add(line("number", row));
            lines.add(line("state", Explanation.state(session, row)));
            Explanation.whyPicked(session.state().choice(), row)
                    .ifPresent(why -> lines.add(line("picked", why)));
            for (Property p : session.properties().values()) {
                Object value =
                        p instanceof Quantity q ? (Object) q.values()[row] : ((Group) p).word(row);
                lines.add(line(p.label(), CellLook.text(value)));
            }
            addConfiguration(session, row, lines);
        }
        facts.lines = lines;
        facts.fireTableDataChanged();
    }

    private static String[] line(String name, Object value) {
        return new String[] {name, String.valueOf(value)};
    }

    private void addConfiguration(Session session, int row, List<String[]> lines) {
        try {
            Optional<Configuration> found = session.sheet().configuration(row);
            if (found.isPresent()) {
                Cell cell = found.get().cell();
                for (int i = 0; i < 3 && cell.present(); i++) {
                    lines.add(
                            line(
                                    "cell " + "abc".charAt(i) + " [Å]",
                                    String.format(
                                            Locale.ROOT,
                                            "%.4f  %.4f  %.4f  %s",
                                            cell.vector(3 * i),
                                            cell.vector(3 * i + 1),
                                            cell.vector(3 * i + 2),
                                            cell.periodic(i) ? "periodic" : "open")));
                }
                lines.add(line("columns", String.join(" ", found.get().columns().keySet())));
            }
        } catch (IOException e) {
            lines.add(line("file", e.getMessage()));
        }
    }

    private static final class Facts extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private transient List<String[]> lines = List.of();

        @Override
        public int getRowCount() {
            return lines.size();
        }

        @Override
        public int getColumnCount() {
            return 2;
        }

        @Override
        public String getColumnName(int column) {
            return column == 0 ? "property" : "value";
        }

        @Override
        public Object getValueAt(int line, int column) {
            return lines.get(line)[column];
        }
    }
}
