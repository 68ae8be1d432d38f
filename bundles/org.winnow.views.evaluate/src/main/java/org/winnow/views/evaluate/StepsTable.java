// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.evaluate;

import java.util.List;
import java.util.Locale;
import javax.swing.table.AbstractTableModel;
import org.winnow.api.engine.StudyJob;

/** The steps of a study as a table. */
final class StepsTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final String[] COLUMNS = {"step", "state", "time [s]", "memory [MiB]"};
    private static final double MEBI = 1L << 20;

    private transient List<StudyJob.Step> steps = List.of();

    /** Shows steps. @param shown instead of those before */
    void show(List<StudyJob.Step> shown) {
        steps = shown;
        fireTableDataChanged();
    }

    @Override
    public int getRowCount() {
        return steps.size();
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
        StudyJob.Step step = steps.get(line);
        return switch (column) {
            case 0 -> step.name();
            case 1 -> step.kept() ? "kept" : "to do, or done anew";
            case 2 -> String.format(Locale.ROOT, "%.1f", step.seconds());
            default -> String.format(Locale.ROOT, "%.0f", step.bytes() / MEBI);
        };
    }
}
