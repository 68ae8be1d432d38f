// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.NumberText;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;

/**
 * The {@code Feature} lines of a configuration: name, tab, value. A name written again adds a line
 * to its value. In names, {@code \_ \t \n \\} stand for blank, tab, line end, backslash.
 *
 * <p>Winnow's own:
 *
 * <ul>
 *   <li>{@code type_map}: symbols of the types, such as {@code Li,Si}
 *   <li>{@code winnow_column}: a per-atom column as {@code name:kind:width} and its values, atom
 *       after atom. Kind {@code R}, {@code I}, {@code L} or {@code S}; {@code F} without values is
 *       the forces' own column, {@code A} without values a column of {@code AtomData}: they keep
 *       the order
 *   <li>{@code winnow_cell}: three of T and F, nine numbers, where {@code Supercell} does not say
 *       all
 *   <li>{@code winnow_virial}: nine numbers, where they are not symmetric
 *   <li>{@code winnow_energy_from}, {@code winnow_virial_from}: the property a label was made from
 * </ul>
 */
final class Features {

    static final String TYPE_MAP = "type_map";
    static final String OWN = "winnow_";
    static final String COLUMN = OWN + "column";
    static final String CELL = OWN + "cell";
    static final String VIRIAL = OWN + "virial";
    static final String ENERGY_FROM = OWN + "energy_from";
    static final String VIRIAL_FROM = OWN + "virial_from";

    /** Stands for a column's values in the list of columns: the forces, or one of AtomData. */
    private static final Column ELSEWHERE = Column.texts(1);

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Integer> typeMap = new ArrayList<>();
    private String forces = "";

    /** Reads a line, from behind the word {@code Feature}. */
    void read(TextCursor cursor) throws FormatException {
        String name = unescape(cursor.word());
        if (name.equals(COLUMN)) {
            readColumn(cursor);
            return;
        }
        String value = cursor.verbatim();
        if (name.equals(TYPE_MAP)) {
            readTypeMap(value);
        } else if (name.startsWith(OWN)) {
            own.put(name, value);
        } else {
            properties.merge(name, value, (before, line) -> before + '\n' + line);
        }
    }

    private void readTypeMap(String value) {
        for (String symbol : value.strip().split("[,\\s]+")) {
            typeMap.add(Species.number(symbol));
        }
    }

    private void readColumn(TextCursor cursor) throws FormatException {
        String head = cursor.word();
        int width = head.lastIndexOf(':');
        int kind = head.lastIndexOf(':', width - 1);
        if (kind < 1 || width - kind != 2 || !head.substring(width + 1).matches("[1-9]\\d{0,5}")) {
            throw cursor.error(COLUMN + " must begin with name:kind:width, got '" + head + "'");
        }
        String name = unescape(head.substring(0, kind));
        Column column =
                switch (head.charAt(kind + 1)) {
                    case 'F' -> {
                        forces = name;
                        yield ELSEWHERE;
                    }
                    case 'A' -> ELSEWHERE;
                    default ->
                            ColumnText.read(
                                    cursor,
                                    head.charAt(kind + 1),
                                    Integer.parseInt(head.substring(width + 1)));
                };
        columns.put(name, column);
    }

    /** {@return atomic numbers of the types; empty if not said} */
    List<Integer> typeMap() {
        return typeMap;
    }

    /** {@return what is not Winnow's own} */
    Map<String, String> properties() {
        return properties;
    }

    /** {@return the cell that Supercell does not say; null if it does} */
    Cell cell() {
        String text = own.get(CELL);
        if (text == null) {
            return null;
        }
        String[] words = text.split(" ");
        boolean[] periodic = new boolean[3];
        double[] vectors = new double[9];
        if (words.length != 12) {
            throw new IllegalArgumentException(
                    CELL + " must be 3 flags and 9 numbers, got '" + text + "'");
        }
        for (int i = 0; i < 12; i++) {
            if (i < 3) {
                periodic[i] = words[i].equals("T");
            } else {
                vectors[i - 3] = NumberText.parse(words[i]);
            }
        }
        return Cell.of(vectors, periodic);
    }

    /** {@return nine numbers} @param symmetric what PlusStress says */
    double[] virial(double[] symmetric) {
        String text = own.get(VIRIAL);
        if (text == null) {
            return symmetric;
        }
        String[] words = text.split(" ");
        double[] values = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = NumberText.parse(words[i]);
        }
        return values;
    }

    /** {@return the property the energy was made from; empty if none is left} */
    String energySource() {
        return source(ENERGY_FROM);
    }

    /** {@return the property the virial was made from; empty if none is left} */
    String virialSource() {
        return source(VIRIAL_FROM);
    }

    private String source(String name) {
        String property = own.getOrDefault(name, "");
        return properties.containsKey(property) ? property : "";
    }

    /** Adds the columns in their order, and the forces. */
    void addColumns(Configuration.Builder builder, AtomData atoms) {
        double[] values = atoms.forces();
        for (Map.Entry<String, Column> e : columns.entrySet()) {
            String name = e.getKey();
            if (e.getValue() != ELSEWHERE) {
                builder.column(name, e.getValue());
            } else if (name.equals(forces) && values != null) {
                builder.column(name, Column.reals(3, values)).forces(name);
            } else if (atoms.left().contains(name)) {
                builder.column(name, Column.reals(1, atoms.take(name)));
            }
        }
        for (String name : atoms.left()) {
            builder.column(name, Column.reals(1, atoms.take(name)));
        }
        if (values != null && forces.isEmpty()) {
            builder.forces(values);
        }
    }

    /** {@return a name without blanks} @param name any, not empty */
    static String escape(String name) {
        return name.replace("\\", "\\\\")
                .replace(" ", "\\_")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
    }

    private static String unescape(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code =
                    c == '\\' && i + 1 < text.length() ? "_tn\\".indexOf(text.charAt(i + 1)) : -1;
            name.append(code < 0 ? c : " \t\n\\".charAt(code));
            i += code < 0 ? 0 : 1;
        }
        return name.toString();
    }
}
