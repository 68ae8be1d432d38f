// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.io.NumberText;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;

/** Writes POSCARs with Cartesian coordinates and scale 1, which read back exactly. */
final class PoscarWriter implements FrameWriter {

    private final OutputStream out;
    private final boolean sorted;
    private final StringBuilder text = new StringBuilder();

    PoscarWriter(OutputStream out, boolean sorted) {
        this.out = out;
        this.sorted = sorted;
    }

    @Override
    public void write(Configuration configuration) throws IOException {
        text.setLength(0);
        appendHead(configuration);
        int[] order = order(configuration);
        appendSpecies(configuration, order);
        Column moves = configuration.columns().get(PoscarFrame.MOVES);
        boolean selective =
                moves != null && moves.kind() == Column.Kind.LOGICAL && moves.width() == 3;
        text.append(selective ? "Selective dynamics\nCartesian\n" : "Cartesian\n");
        for (int atom : order) {
            for (int axis = 0; axis < 3; axis++) {
                appendNumber(configuration.position(3 * atom + axis));
            }
            for (int axis = 0; selective && axis < 3; axis++) {
                text.append(moves.logical(3 * atom + axis) ? " T" : " F");
            }
            text.append('\n');
        }
        appendVelocities(configuration, order);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void appendHead(Configuration configuration) {
        Cell cell = configuration.cell();
        if (!cell.periodic(0) || !cell.periodic(1) || !cell.periodic(2)) {
            throw new IllegalArgumentException(
                    "a POSCAR must have a cell that repeats along all three vectors, got one that"
                            + " does not");
        }
        String comment = configuration.properties().getOrDefault(PoscarFrame.COMMENT, "");
        String line = comment.replaceAll("\\s*\\R\\s*", " ").strip();
        text.append(line.isEmpty() ? configuration.composition() : line).append("\n1.0\n");
        for (int i = 0; i < 9; i++) {
            appendNumber(cell.vector(i));
            text.append(i % 3 == 2 ? "\n" : "");
        }
    }

    private int[] order(Configuration configuration) {
        IntStream atoms = IntStream.range(0, configuration.size());
        return sorted
                ? atoms.boxed()
                        .sorted(Comparator.comparing(configuration::species))
                        .mapToInt(Integer::intValue)
                        .toArray()
                : atoms.toArray();
    }

    /** Symbols and counts of runs of one species. */
    private void appendSpecies(Configuration configuration, int[] order) {
        StringBuilder counts = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            int species = configuration.species(order[from]);
            if (i == order.length || configuration.species(order[i]) != species) {
                text.append(' ').append(Species.symbol(species));
                counts.append(' ').append(i - from);
                from = i;
            }
        }
        text.append('\n').append(counts).append('\n');
    }

    private void appendVelocities(Configuration configuration, int[] order) {
        Column velocities = configuration.columns().get(PoscarFrame.VELOCITIES);
        if (velocities == null
                || velocities.kind() != Column.Kind.REAL
                || velocities.width() != 3) {
            return;
        }
        text.append('\n');
        for (int atom : order) {
            for (int axis = 0; axis < 3; axis++) {
                appendNumber(velocities.real(3 * atom + axis));
            }
            text.append('\n');
        }
    }

    private void appendNumber(double number) {
        text.append(' ');
        NumberText.append(text, number);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
