// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text for people, the same in every locale. */
public final class Text {

    private Text() {}

    /**
     * Formats with a decimal point.
     *
     * @param format as for {@link String#format}
     * @param values what to put in
     * @return the text
     */
    public static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * Says how many of something.
     *
     * @param count how many
     * @param noun in the singular; its plural ends in s
     * @return such as {@code 1 atom} or {@code 2 atoms}
     */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * Sets a table in columns, each as wide as its widest cell.
     *
     * @param rows as many cells a row as the first has
     * @return lines, each indented by two blanks
     */
    public static String table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length()));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append("  ").append(row.get(i));
                line.append(" ".repeat(widths[i] - row.get(i).length()));
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
