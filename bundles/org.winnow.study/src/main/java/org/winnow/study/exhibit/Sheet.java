// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winnow.api.evaluation.Table;
import org.winnow.api.report.Report.Listing;

/** A table under construction: each column has a name for files and a heading for people. */
final class Sheet {

    private final String name;
    private final List<String> columns = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    /** Begins without columns. @param name of the file, without ending */
    Sheet(String name) {
        this.name = name;
    }

    /** {@return this} @param column lower case with underscores @param heading with its unit */
    Sheet column(String column, String heading) {
        columns.add(column);
        headings.add(heading);
        return this;
    }

    /**
     * Adds a row.
     *
     * @param values one a column: numbers or words
     * @throws IllegalArgumentException if there are more or fewer
     */
    void row(List<Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of "
                            + name
                            + " must have "
                            + columns.size()
                            + " values, got "
                            + values.size());
        }
        rows.add(List.copyOf(values));
    }

    /** {@return whether there is nothing to show} */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    Listing listing(String number, String caption) {
        Table table = new Table(name, List.copyOf(columns), List.copyOf(rows));
        return new Listing(number, caption, List.copyOf(headings), table);
    }

    /** Words as part of a column's name: lower case, letters, digits, underscores. */
    static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** Words as part of a file's name: lower case, letters, digits, hyphens. */
    static String fileName(String words) {
        return key(words).replace('_', '-');
    }
}
