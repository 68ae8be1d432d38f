// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.report.Report.Listing;

/**
 * A table as the page shows it.
 *
 * @param name of its file
 * @param columns headings
 * @param rows cells in the order of the columns
 */
record Grid(String name, List<Column> columns, List<Row> rows) {

    /** A heading; columns of numbers stand to the right. */
    record Column(String heading, boolean number) {}

    /** A line of cells. */
    record Row(List<Value> values) {}

    /** A cell. */
    record Value(String text, boolean number) {}

    /** More columns than this need smaller letters. */
    private static final int MANY = 9;

    /** {@return whether there are so many columns that the letters are small} */
    boolean many() {
        return columns.size() > MANY;
    }

    static Grid of(Listing listing) {
        int width = listing.headings().size();
        List<List<Object>> rows = listing.table().rows();
        for (List<Object> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        "table "
                                + listing.table().name()
                                + " must have "
                                + width
                                + " values a row, got "
                                + row.size());
            }
        }
        List<Column> columns = new ArrayList<>();
        List<Digits> digits = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            int column = j;
            List<Object> values = rows.stream().map(row -> row.get(column)).toList();
            boolean number =
                    !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
            columns.add(new Column(Spacing.heading(listing.headings().get(j)), number));
            digits.add(Digits.of(values));
        }
        return new Grid(
                listing.table().name(),
                columns,
                rows.stream().map(row -> row(row, columns, digits)).toList());
    }

    private static Row row(List<Object> row, List<Column> columns, List<Digits> digits) {
        List<Value> values = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            boolean number = columns.get(j).number();
            values.add(new Value(digits.get(j).text(row.get(j)), number));
        }
        return new Row(values);
    }
}
