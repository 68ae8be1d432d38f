// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.TextCursor;

/** The table of atoms: columns of one number each, named in its heading. */
final class AtomData {

    /** Columns besides types, positions and forces that MLIP itself writes. */
    static final Set<String> NATIVE =
            Set.of(
                    "site_en",
                    "charge",
                    "nbh_grades",
                    "magmom_x",
                    "magmom_y",
                    "magmom_z",
                    "en_der_x",
                    "en_der_y",
                    "en_der_z");

    private static final String[] CARTESIAN = {"cartes_x", "cartes_y", "cartes_z"};
    private static final String[] DIRECT = {"direct_x", "direct_y", "direct_z"};
    private static final String[] FORCES = {"fx", "fy", "fz"};

    private final int size;
    private final Map<String, double[]> columns = new LinkedHashMap<>();

    private AtomData(int size) {
        this.size = size;
    }

    /**
     * Reads heading and rows.
     *
     * @param cursor behind the word {@code AtomData:}; left at the last row
     * @param size rows; 0 where no {@code Size} was read
     */
    static AtomData read(TextCursor cursor, int size) throws FormatException {
        if (size == 0) {
            throw cursor.error("Size must come before AtomData, got none");
        }
        AtomData data = new AtomData(size);
        String[] names = cursor.rest().split("\\s+");
        for (String name : names) {
            if (data.columns.put(name, new double[0]) != null) {
                throw cursor.error("column " + name + " must appear once");
            }
        }
        double[][] values = new double[names.length][];
        cursor.expect(names.length);
        for (int atom = 0; atom < size; atom++) {
            data.readRow(cursor, atom, values);
        }
        cursor.expect(0);
        for (int i = 0; i < names.length; i++) {
            data.columns.put(names[i], values[i]);
        }
        data.checkIds(cursor);
        return data;
    }

    private void readRow(TextCursor cursor, int atom, double[][] values) throws FormatException {
        cursor.nextLine();
        if (!cursor.startsNumber()) {
            String word = cursor.hasToken() ? cursor.word() : "";
            if (word.isEmpty() || Character.isLetter(word.charAt(0))) {
                throw cursor.error("expected " + size + " atoms, got " + atom);
            }
            throw cursor.error("expected a number, got '" + word + "'");
        }
        for (int i = 0; i < values.length; i++) {
            double value = cursor.real();
            if (atom == 0) {
                values[i] = new double[size];
            }
            values[i][atom] = value;
        }
        if (cursor.hasToken()) {
            throw cursor.error("expected " + values.length + " columns, got " + cursor.tokens());
        }
    }

    private void checkIds(TextCursor cursor) throws FormatException {
        double[] ids = columns.remove("id");
        for (int i = 0; ids != null && i < size; i++) {
            if (ids[i] != i + 1) {
                throw cursor.error("ids must be 1, 2, … in order, got " + ids[i]);
            }
        }
    }

    /**
     * Takes the types.
     *
     * @param map atomic number of each
     * @param cursor for errors
     * @return atomic numbers, shape [n]
     */
    int[] species(List<Integer> map, TextCursor cursor) throws FormatException {
        if (map.isEmpty()) {
            throw cursor.error(
                    "types must have a map to species, got none; say --type-map, such as"
                            + " --type-map Li,Si");
        }
        double[] types = columns.remove("type");
        int[] species = new int[size];
        for (int i = 0; i < size; i++) {
            double type = types == null ? 0 : types[i];
            if (type < 0 || type >= map.size() || type != Math.rint(type)) {
                throw cursor.error(
                        "types must lie in 0.."
                                + (map.size() - 1)
                                + " as the type map has it, got "
                                + (type == Math.rint(type) ? "" + (long) type : "" + type));
            }
            species[i] = map.get((int) type);
        }
        return species;
    }

    /**
     * Takes the positions.
     *
     * @param vectors cell vectors, for fractional coordinates
     * @param count how many of them were given
     * @return shape [n × 3], Å
     */
    double[] positions(double[] vectors, int count, TextCursor cursor) throws FormatException {
        double[] cartesian = take(CARTESIAN);
        double[] direct = take(DIRECT);
        if (cartesian != null) {
            return cartesian;
        }
        if (direct == null) {
            throw cursor.error("AtomData must name cartes_x, cartes_y, cartes_z, got none of them");
        }
        if (count < 3) {
            throw cursor.error(
                    "direct_x, direct_y, direct_z must come with 3 vectors, got " + count);
        }
        double[] positions = new double[3 * size];
        for (int i = 0; i < size; i++) {
            for (int axis = 0; axis < 3; axis++) {
                for (int v = 0; v < 3; v++) {
                    positions[3 * i + axis] += direct[3 * i + v] * vectors[3 * v + axis];
                }
            }
        }
        return positions;
    }

    /** {@return shape [n × 3], eV/Å; null if there are none} */
    double[] forces() {
        return take(FORCES);
    }

    private double[] take(String[] names) {
        double[][] parts = Arrays.stream(names).map(columns::remove).toArray(double[][]::new);
        if (parts[0] == null || parts[1] == null || parts[2] == null) {
            return null;
        }
        double[] rows = new double[3 * size];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = parts[i % 3][i / 3];
        }
        return rows;
    }

    /** {@return a column that is left, taken; null if there is none} @param name in the heading */
    double[] take(String name) {
        return columns.remove(name);
    }

    /** {@return names of the columns that are left, in order} */
    Set<String> left() {
        return new LinkedHashSet<>(columns.keySet());
    }

    /** {@return n} */
    int size() {
        return size;
    }
}
