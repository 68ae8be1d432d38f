// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Evaluation;
import org.winnow.workbench.model.Topic;

/** Errors of a potential, of all and of each composition; and how well force norms agree. */
@Component(service = View.class)
public final class ErrorsView implements View {

    private static final String[] ERRORS = {
        "composition",
        "n",
        "atoms",
        "ΔE [meV/atom]",
        "± [meV/atom]",
        "mean |δE| [meV/atom]",
        "max |δE| [meV/atom]",
        "ΔF [meV/Å]",
        "± [meV/Å]",
        "component rms [meV/Å]",
        "mean [meV/Å]",
        "max [meV/Å]",
        "vector rms [meV/Å]",
        "mean [meV/Å]",
        "max [meV/Å]"
    };

    private static final String[] DETERMINATION = {"species", "composition", "atoms", "R² of |F|"};

    /** Letters of a number, and pixels of a letter: columns show all of it. */
    private static final int FEWEST = 8;

    private static final int LETTER = 8;

    private Workbench workbench;
    private JPanel panel;
    private JLabel title;
    private DefaultTableModel errors;
    private DefaultTableModel r2;

    /** Called by Declarative Services. */
    public ErrorsView() {}

    @Override
    public Info info() {
        return Info.of("errors", "Errors", Place.CENTRE);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        errors = new Numbers(ERRORS);
        r2 = new Numbers(DETERMINATION);
        title = new JLabel(" ");
        title.setName("errors-title");
        title.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        JSplitPane tables =
                new JSplitPane(
                        JSplitPane.VERTICAL_SPLIT,
                        table("errors-table", errors, true),
                        table("r2-table", r2, false));
        tables.setResizeWeight(0.5);
        JPanel found = new JPanel(new BorderLayout());
        found.add(title, BorderLayout.NORTH);
        found.add(tables);
        JLabel words =
                new JLabel(
                        "<html><center>Evaluate a potential to see here its errors.</center></html>",
                        SwingConstants.CENTER);
        words.setForeground(UIManager.getColor("Label.disabledForeground"));
        panel = new JPanel(new CardLayout());
        panel.setName("errors");
        panel.add(words, "words");
        panel.add(found, "found");
        bench.watch(this::show, Topic.DATA, Topic.RESULTS);
        show();
        return panel;
    }

    private static JScrollPane table(String name, DefaultTableModel model, boolean wide) {
        JTable table = new JTable(model);
        table.setName(name);
        table.setDefaultRenderer(Object.class, new Aligned());
        table.setFillsViewportHeight(true);
        for (int i = 0; wide && i < table.getColumnCount(); i++) {
            int letters = Math.max(FEWEST, table.getColumnName(i).length() + 1);
            table.getColumnModel().getColumn(i).setPreferredWidth(LETTER * letters);
        }
        table.setAutoResizeMode(wide ? JTable.AUTO_RESIZE_OFF : JTable.AUTO_RESIZE_ALL_COLUMNS);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private void show() {
        Optional<Evaluation> found = workbench.session().result(Evaluation.class);
        ((CardLayout) panel.getLayout()).show(panel, found.isPresent() ? "found" : "words");
        errors.setRowCount(0);
        r2.setRowCount(0);
        found.ifPresent(this::fill);
    }

    private void fill(Evaluation evaluation) {
        ErrorsJob.Result result = evaluation.result();
        title.setText(
                evaluation.job().potential().getFileName()
                        + " on "
                        + result.configurations()
                        + " configurations, "
                        + result.atoms()
                        + " atoms"
                        + (result.unlabelled() > 0
                                ? "; without labels: " + result.unlabelled()
                                : "")
                        + (result.tooClose() > 0 ? "; atoms too close: " + result.tooClose() : ""));
        title.setToolTipText(title.getText());
        title.setToolTipText(title.getText());
        result.out().ifPresent(out -> byComposition(out).forEach(errors::addRow));
        for (ErrorsJob.Determination d : result.r2()) {
            r2.addRow(new Object[] {d.species(), d.composition(), d.atoms(), text(d.r2())});
        }
    }

    private List<Object[]> byComposition(Path folder) {
        List<Object[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(folder.resolve("errors.csv"))) {
            records.stream()
                    .skip(1)
                    .forEach(
                            r -> {
                                Object[] row = new Object[r.getFieldCount()];
                                for (int i = 0; i < row.length; i++) {
                                    row[i] = i < 3 ? r.getField(i) : number(r.getField(i));
                                }
                                rows.add(row);
                            });
        } catch (IOException e) {
            workbench.fail("Reading the errors", e);
        }
        return rows;
    }

    private static String number(String field) {
        return field.isEmpty() ? "" : text(Double.parseDouble(field));
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4g", value);
    }

    /** A table that nobody can write into. */
    private static final class Numbers extends DefaultTableModel {

        private static final long serialVersionUID = 1L;

        Numbers(String[] columns) {
            super(columns, 0);
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return false;
        }
    }

    /** Words to the left, numbers to the right. */
    private static final class Aligned extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        protected void setValue(Object value) {
            String text = String.valueOf(value);
            boolean digits = !text.isEmpty() && "-0123456789".indexOf(text.charAt(0)) >= 0;
            setHorizontalAlignment(digits ? SwingConstants.TRAILING : SwingConstants.LEADING);
            setText(text);
        }
    }
}
