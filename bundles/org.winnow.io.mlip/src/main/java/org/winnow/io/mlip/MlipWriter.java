// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.io.NumberText;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;
import org.winnow.api.model.Species;

/** Writes {@code .cfg} files in MLIP's layout that read back exactly, {@link Features} and all. */
final class MlipWriter implements FrameWriter {

    /** Row and column of the six numbers of PlusStress in a matrix: 3 × row + column. */
    private static final int[] PLACES = {0, 4, 8, 5, 2, 1};

    private final OutputStream out;
    private final List<Integer> typeMap;
    private final Map<Integer, Integer> types = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    MlipWriter(OutputStream out, List<Integer> typeMap) {
        this.out = out;
        this.typeMap = typeMap;
        for (int i = 0; i < typeMap.size(); i++) {
            types.putIfAbsent(typeMap.get(i), i);
        }
    }

    @Override
    public void write(Configuration configuration) throws IOException {
        if (typeMap.isEmpty()) {
            throw new IllegalArgumentException(
                    "MLIP files must have a type map, got none; say --type-map, such as --type-map"
                            + " Li,Si");
        }
        text.setLength(0);
        text.append("BEGIN_CFG\n Size\n    ").append(configuration.size()).append('\n');
        appendVectors(configuration.cell());
        appendAtoms(configuration);
        if (configuration.energy().isPresent()) {
            text.append(" Energy\n    ");
            NumberText.append(text, configuration.energy().getAsDouble());
            text.append('\n');
        }
        if (configuration.hasVirial()) {
            appendVirial(configuration);
        }
        appendFeatures(configuration);
        text.append("END_CFG\n\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void appendVectors(Cell cell) {
        if (!cell.periodic()) {
            return;
        }
        text.append(" Supercell\n");
        for (int i = 0; i < 3; i++) {
            if (cell.periodic(i)) {
                text.append("   ");
                for (int axis = 0; axis < 3; axis++) {
                    text.append(' ');
                    NumberText.append(text, cell.vector(3 * i + axis));
                }
                text.append('\n');
            }
        }
    }

    private static boolean isNative(String name, Column column) {
        return AtomData.NATIVE.contains(name)
                && column.kind() == Column.Kind.REAL
                && column.width() == 1;
    }

    private void appendAtoms(Configuration configuration) {
        text.append(" AtomData:  id type cartes_x cartes_y cartes_z");
        text.append(configuration.hasForces() ? " fx fy fz" : "");
        configuration
                .columns()
                .forEach((name, column) -> text.append(isNative(name, column) ? " " + name : ""));
        text.append('\n');
        for (int atom = 0; atom < configuration.size(); atom++) {
            text.append("    ").append(atom + 1).append(' ').append(type(configuration, atom));
            for (int i = 3 * atom; i < 3 * atom + 3; i++) {
                text.append(' ');
                NumberText.append(text, configuration.position(i));
            }
            for (int i = 3 * atom; configuration.hasForces() && i < 3 * atom + 3; i++) {
                text.append(' ');
                NumberText.append(text, configuration.force(i));
            }
            for (Map.Entry<String, Column> e : configuration.columns().entrySet()) {
                if (isNative(e.getKey(), e.getValue())) {
                    text.append(' ');
                    NumberText.append(text, e.getValue().real(atom));
                }
            }
            text.append('\n');
        }
    }

    private int type(Configuration configuration, int atom) {
        Integer type = types.get(configuration.species(atom));
        if (type == null) {
            throw new IllegalArgumentException(
                    "the type map must hold every species, got "
                            + symbols()
                            + " without "
                            + Species.symbol(configuration.species(atom)));
        }
        return type;
    }

    private String symbols() {
        return typeMap.stream().map(Species::symbol).collect(Collectors.joining(","));
    }

    private void appendVirial(Configuration configuration) {
        text.append(" PlusStress:  xx yy zz yz xz xy\n    ");
        for (int place : PLACES) {
            double value = configuration.virial(place);
            double other = configuration.virial(3 * (place % 3) + place / 3);
            text.append(' ');
            NumberText.append(text, value == other ? value : (value + other) / 2);
        }
        text.append('\n');
    }

    private void appendFeatures(Configuration configuration) {
        feature(Features.TYPE_MAP, symbols());
        appendCell(configuration.cell());
        appendWholeVirial(configuration);
        appendColumns(configuration);
        appendSource(Features.ENERGY_FROM, configuration.source(Label.ENERGY));
        appendSource(Features.VIRIAL_FROM, configuration.source(Label.VIRIAL));
        for (Map.Entry<String, String> e : configuration.properties().entrySet()) {
            String name = e.getKey();
            if (name.isEmpty() || name.startsWith(Features.OWN) || name.equals(Features.TYPE_MAP)) {
                throw new IllegalArgumentException(
                        "MLIP files cannot hold a property of the name '" + name + "'");
            }
            for (String line : e.getValue().split("\n", -1)) {
                feature(Features.escape(name), line);
            }
        }
    }

    private void appendSource(String feature, String property) {
        if (!property.isEmpty()) {
            feature(feature, property);
        }
    }

    private void feature(String name, String value) {
        if (name.indexOf('\r') >= 0 || value.indexOf('\r') >= 0) {
            throw new IllegalArgumentException(
                    "MLIP files cannot hold a carriage return, got one in '" + name + "'");
        }
        text.append(" Feature   ").append(name).append('\t').append(value).append('\n');
    }

    /** Says the cell in full where vectors that do not repeat would be lost or change places. */
    private void appendCell(Cell cell) {
        boolean lost = false;
        for (int i = 0; i < 3; i++) {
            boolean present = false;
            for (int axis = 0; axis < 3; axis++) {
                double v = cell.vector(3 * i + axis);
                present |= v != 0 || 1 / v < 0;
            }
            lost |= !cell.periodic(i) && present;
            lost |= cell.periodic(i) && i > 0 && !cell.periodic(i - 1);
        }
        if (lost) {
            StringBuilder value = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                value.append(cell.periodic(i) ? "T " : "F ");
            }
            numbers(value, cell.vectors());
            feature(Features.CELL, value.toString());
        }
    }

    private void appendWholeVirial(Configuration configuration) {
        if (!configuration.hasVirial()) {
            return;
        }
        double[] whole = new double[9];
        boolean symmetric = true;
        for (int i = 0; i < 9; i++) {
            whole[i] = configuration.virial(i);
            double other = configuration.virial(3 * (i % 3) + i / 3);
            symmetric &= Double.compare(whole[i], other) == 0;
        }
        if (!symmetric) {
            StringBuilder value = new StringBuilder();
            numbers(value, whole);
            feature(Features.VIRIAL, value.toString());
        }
    }

    private static void numbers(StringBuilder out, double[] values) {
        for (int i = 0; i < values.length; i++) {
            out.append(i > 0 ? " " : "");
            NumberText.append(out, values[i]);
        }
    }

    private void appendColumns(Configuration configuration) {
        String forces = configuration.source(Label.FORCES);
        boolean plain = forces.isEmpty();
        for (Map.Entry<String, Column> e : configuration.columns().entrySet()) {
            plain &= isNative(e.getKey(), e.getValue());
        }
        if (plain) {
            return;
        }
        for (Map.Entry<String, Column> e : configuration.columns().entrySet()) {
            Column column = e.getValue();
            StringBuilder value = new StringBuilder(Features.escape(e.getKey()));
            if (!forces.isEmpty() && e.getKey().equals(forces)) {
                value.append(":F:3");
            } else if (isNative(e.getKey(), column)) {
                value.append(":A:1");
            } else {
                value.append(':').append(ColumnText.letter(column));
                value.append(':').append(column.width());
                for (int i = 0; i < column.rows() * column.width(); i++) {
                    value.append(' ');
                    ColumnText.append(value, column, i);
                }
            }
            feature(Features.COLUMN, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
