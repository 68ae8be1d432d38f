// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.io.NumberText;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;
import org.winnow.api.model.Species;

/**
 * Writes extended XYZ: species and position, then every column; every property under its own name.
 *
 * <p>A label that came from a property or column is written as that; any other under the names
 * {@code energy}, {@code forces}, {@code virial}. Numbers read back exactly.
 */
final class ExtxyzWriter implements FrameWriter {

    private static final Set<String> RESERVED = Set.of("lattice", "properties", "pbc");

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder();

    ExtxyzWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Configuration configuration) throws IOException {
        text.setLength(0);
        text.append(configuration.size()).append('\n');
        boolean forces = writesForces(configuration);
        appendCell(configuration.cell());
        appendLayout(configuration, forces);
        appendLabels(configuration);
        appendProperties(configuration);
        text.append('\n');
        for (int atom = 0; atom < configuration.size(); atom++) {
            appendAtom(configuration, atom, forces);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean writesForces(Configuration configuration) {
        return configuration.hasForces() && unnamed(configuration, Label.FORCES);
    }

    /** Whether a label has no column of its own; then no property may pass for it. */
    private static boolean unnamed(Configuration configuration, Label label) {
        String source = configuration.source(label);
        if (!source.isEmpty()) {
            return false;
        }
        if (Labels.claimed(label, configuration)) {
            throw new IllegalArgumentException(
                    "extended XYZ can hold one "
                            + label.name().toLowerCase(Locale.ROOT)
                            + ", got a label and a column that passes for it");
        }
        return true;
    }

    private void appendCell(Cell cell) {
        if (cell.present()) {
            text.append("Lattice=\"");
            for (int i = 0; i < 9; i++) {
                text.append(i > 0 ? " " : "");
                NumberText.append(text, cell.vector(i));
            }
            text.append("\" ");
        }
    }

    private void appendLayout(Configuration configuration, boolean forces) {
        text.append("Properties=species:S:1:pos:R:3");
        if (forces) {
            text.append(":forces:R:3");
        }
        for (Map.Entry<String, Column> e : configuration.columns().entrySet()) {
            String name = e.getKey();
            if (!name.matches("[^\\s:=\"'\\[\\]{}\\\\]+")
                    || name.equals("species")
                    || name.equals("pos")) {
                throw new IllegalArgumentException(
                        "extended XYZ cannot hold a column of the name '" + name + "'");
            }
            text.append(':').append(name).append(':').append(AtomTable.layout(e.getValue()));
        }
        text.append(" pbc=\"");
        for (int i = 0; i < 3; i++) {
            text.append(i > 0 ? " " : "").append(configuration.cell().periodic(i) ? 'T' : 'F');
        }
        text.append('"');
    }

    private void appendLabels(Configuration configuration) {
        if (configuration.energy().isPresent() && unnamed(configuration, Label.ENERGY)) {
            text.append(' ').append(Labels.ENERGY).append('=');
            NumberText.append(text, configuration.energy().getAsDouble());
        }
        if (configuration.hasVirial() && unnamed(configuration, Label.VIRIAL)) {
            text.append(' ').append(Labels.VIRIAL).append("=\"");
            for (int i = 0; i < 9; i++) {
                text.append(i > 0 ? " " : "");
                NumberText.append(text, configuration.virial(i));
            }
            text.append('"');
        }
    }

    private void appendProperties(Configuration configuration) {
        for (Map.Entry<String, String> e : configuration.properties().entrySet()) {
            if (RESERVED.contains(e.getKey().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "extended XYZ cannot hold a property of the name '" + e.getKey() + "'");
            }
            text.append(' ');
            KeyScanner.append(text, e.getKey(), e.getValue());
        }
    }

    private void appendAtom(Configuration configuration, int atom, boolean forces) {
        text.append(Species.symbol(configuration.species(atom)));
        for (int i = 3 * atom; i < 3 * atom + 3; i++) {
            text.append(' ');
            NumberText.append(text, configuration.position(i));
        }
        for (int i = 3 * atom; forces && i < 3 * atom + 3; i++) {
            text.append(' ');
            NumberText.append(text, configuration.force(i));
        }
        for (Column column : configuration.columns().values()) {
            int from = atom * column.width();
            for (int i = from; i < from + column.width(); i++) {
                text.append(' ');
                appendValue(column, i);
            }
        }
        text.append('\n');
    }

    private void appendValue(Column column, int index) {
        switch (column.kind()) {
            case REAL -> NumberText.append(text, column.real(index));
            case INTEGER -> text.append(column.integer(index));
            case LOGICAL -> text.append(column.logical(index) ? 'T' : 'F');
            case TEXT -> {
                String word = column.text(index);
                if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
                    throw new IllegalArgumentException(
                            "extended XYZ can hold words only, got '" + word + "'");
                }
                text.append(word);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
