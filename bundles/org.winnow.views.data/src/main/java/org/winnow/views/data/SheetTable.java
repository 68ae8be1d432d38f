// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.table.AbstractTableModel;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Property.Quantity;
import org.winnow.workbench.model.Session;

/** The visible rows of a session as a table, in an order that the user chose. */
final class SheetTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    /** Columns before those of the properties: number and rank. */
    static final int FIXED = 2;

    private static final int NARROW = 64;
    private static final int WIDE = 120;

    private final transient Session session;
    private transient List<Property> properties = List.of();
    private int[] rows = new int[0];
    private int[] lines = new int[0];
    private int[] ranks = new int[0];
    private int sorted = 0;
    private boolean descending;

    SheetTable(Session session) {
        this.session = session;
    }

    /** Asks the session again. */
    void refresh() {
        properties = new ArrayList<>(session.properties().values());
        int n = session.sheet().size();
        ranks = new int[n];
        int[] chosen = session.state().choice().rows();
        for (int i = 0; i < chosen.length; i++) {
            ranks[chosen[i]] = i + 1;
        }
        rows = ordered(session.visible().toArray());
        lines = new int[n];
        Arrays.fill(lines, -1);
        for (int line = 0; line < rows.length; line++) {
            lines[rows[line]] = line;
        }
    }

    /** Sorts by a column, or the other way round if it is sorted by it. @param column which */
    void sort(int column) {
        descending = column == sorted && !descending;
        sorted = column;
        refresh();
    }

    /** Stable: of equal values the lower row comes first; what has no value comes last. */
    private int[] ordered(int[] visible) {
        if (sorted == 0 || sorted >= getColumnCount()) {
            return descending ? reversed(visible) : visible;
        }
        double[] keys = new double[session.sheet().size()];
        for (int row : visible) {
            double key = key(row);
            keys[row] = Double.isNaN(key) ? Double.POSITIVE_INFINITY : descending ? -key : key;
        }
        return Arrays.stream(visible)
                .boxed()
                .sorted((a, b) -> Double.compare(keys[a], keys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] reversed(int[] rows) {
        int[] result = new int[rows.length];
        Arrays.setAll(result, i -> rows[rows.length - 1 - i]);
        return result;
    }

    private double key(int row) {
        if (sorted == 1) {
            return ranks[row] == 0 ? Double.NaN : ranks[row];
        }
        Property property = properties.get(sorted - FIXED);
        return property instanceof Quantity quantity
                ? quantity.values()[row]
                : places((Group) property)[((Group) property).codes()[row]];
    }

    private transient Group placed;
    private transient int[] places;

    /** The alphabetical place of each word. */
    private int[] places(Group group) {
        if (placed != group) {
            List<String> words = group.words().stream().sorted().toList();
            Map<String, Integer> byWord = new HashMap<>();
            words.forEach(word -> byWord.put(word, byWord.size()));
            places = group.words().stream().mapToInt(byWord::get).toArray();
            placed = group;
        }
        return places;
    }

    /** {@return the sheet's row in a line} @param line 0.. */
    int row(int line) {
        return rows[line];
    }

    /** {@return the line of a row, or −1} @param row of the sheet, or −1 */
    int line(int row) {
        return row < 0 || row >= lines.length ? -1 : lines[row];
    }

    /** {@return what a column shows; empty for number and rank} @param column which */
    String property(int column) {
        return column < FIXED ? "" : properties.get(column - FIXED).name();
    }

    int width(int column) {
        boolean words = column >= FIXED && properties.get(column - FIXED) instanceof Group;
        return column < FIXED ? NARROW : words ? WIDE : WIDE * 3 / 4;
    }

    @Override
    public int getRowCount() {
        return rows.length;
    }

    @Override
    public int getColumnCount() {
        return FIXED + properties.size();
    }

    @Override
    public String getColumnName(int column) {
        String name =
                switch (column) {
                    case 0 -> "#";
                    case 1 -> "rank";
                    default -> properties.get(column - FIXED).label();
                };
        return column != sorted || column == 0 && !descending
                ? name
                : name + (descending ? " ▼" : " ▲");
    }

    @Override
    public Object getValueAt(int line, int column) {
        int row = rows[line];
        if (column == 0) {
            return row;
        }
        if (column == 1) {
            return ranks[row] == 0 ? "" : ranks[row];
        }
        Property property = properties.get(column - FIXED);
        return property instanceof Quantity quantity
                ? (Object) quantity.values()[row]
                : ((Group) property).word(row);
    }
}
