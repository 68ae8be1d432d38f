// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.util.Locale;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import org.winnow.workbench.model.Session;

/**
 * How a cell looks: numbers to the right, the current line bold, the one under the mouse tinted.
 */
final class CellLook extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final SheetTable model;

    CellLook(Session session, SheetTable model) {
        this.session = session;
        this.model = model;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean marked, boolean focus, int line, int column) {
        super.getTableCellRendererComponent(table, text(value), marked, false, line, column);
        setHorizontalAlignment(
                value instanceof Number ? SwingConstants.TRAILING : SwingConstants.LEADING);
        int row = model.row(line);
        if (row == session.current()) {
            setFont(getFont().deriveFont(Font.BOLD));
        }
        if (!marked) {
            Color hover = UIManager.getColor("Table.selectionInactiveBackground");
            setBackground(row == session.hover() ? hover : table.getBackground());
        }
        return this;
    }

    /** {@return six digits, without a tail of zeros} @param value a number or a word */
    static String text(Object value) {
        if (!(value instanceof Double number)) {
            return String.valueOf(value);
        }
        if (number.isNaN()) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e7) {
            return String.valueOf(number.longValue());
        }
        return String.format(Locale.ROOT, "%.6g", number);
    }
}
