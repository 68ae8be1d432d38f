// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.util.List;
import java.util.Locale;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;

/**
 * One POSCAR.
 *
 * @param path how errors name the file
 * @param line its first line
 * @param text as the file has it
 * @param typeMap what the user said
 */
record PoscarFrame(String path, long line, byte[] text, List<Integer> typeMap) implements Frame {

    static final String MOVES = "move_mask";
    static final String VELOCITIES = "velocities";
    static final String COMMENT = "comment";

    @Override
    public Configuration parse() throws FormatException {
        TextCursor cursor = new TextCursor(text, path, line);
        try {
            return parse(cursor);
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, line, e.getMessage());
        }
    }

    private Configuration parse(TextCursor cursor) throws FormatException {
        PoscarHead head = PoscarHead.read(cursor, typeMap, text.length);
        int n = head.species().length;
        PoscarHead.line(cursor, "Direct or Cartesian");
        String mode = cursor.rest();
        boolean selective = mode.charAt(0) == 'S' || mode.charAt(0) == 's';
        if (selective) {
            PoscarHead.line(cursor, "Direct or Cartesian");
            mode = cursor.rest();
        }
        boolean cartesian = cartesian(mode, cursor);
        boolean[] moves = new boolean[selective ? 3 * n : 0];
        double[] positions = new double[3 * n];
        for (int i = 0; i < n; i++) {
            row(cursor, positions, i, "the position of an atom");
            for (int axis = 0; selective && axis < 3; axis++) {
                moves[3 * i + axis] = flag(cursor);
            }
        }
        place(positions, head, cartesian);
        var builder =
                Configuration.of(head.species(), positions)
                        .cell(Cell.of(head.vectors(), true, true, true));
        if (!head.comment().isEmpty()) {
            builder.property(COMMENT, head.comment());
        }
        if (selective) {
            builder.column(MOVES, Column.logicals(3, moves));
        }
        readVelocities(cursor, n, builder);
        return builder.build();
    }

    private static boolean cartesian(String mode, TextCursor cursor) throws FormatException {
        char letter = Character.toLowerCase(mode.charAt(0));
        if (letter != 'd' && letter != 'c' && letter != 'k') {
            throw cursor.error("expected Direct or Cartesian, got '" + mode + "'");
        }
        return letter != 'd';
    }

    private static boolean flag(TextCursor cursor) throws FormatException {
        String word = cursor.word();
        String plain = word.startsWith(".") ? word.substring(1) : word;
        char letter = plain.isEmpty() ? ' ' : Character.toLowerCase(plain.charAt(0));
        if (letter != 't' && letter != 'f') {
            throw cursor.error("expected T or F, got '" + word + "'");
        }
        return letter == 't';
    }

    /**
     * Velocities may follow the atoms behind a blank line or one with their kind. In Å/fs they are
     * kept; in units of cell vectors and an unknown time step they are not, nor is what may follow.
     */
    private static void readVelocities(TextCursor cursor, int n, Configuration.Builder builder)
            throws FormatException {
        if (!cursor.nextLine()) {
            return;
        }
        String mode = cursor.rest();
        if (mode.toLowerCase(Locale.ROOT).startsWith("lattice")) {
            return;
        }
        boolean cartesian = mode.isEmpty() || cartesian(mode, cursor);
        if (!cartesian) {
            return;
        }
        boolean more = cursor.nextLine();
        if (mode.isEmpty() && (!more || !cursor.hasToken())) {
            restIsBlank(cursor);
            return;
        }
        double[] velocities = new double[3 * n];
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                PoscarHead.line(cursor, "the velocity of an atom");
            }
            for (int axis = 0; axis < 3; axis++) {
                velocities[3 * i + axis] = cursor.real();
            }
        }
        builder.column(VELOCITIES, Column.reals(3, velocities));
    }

    private static void restIsBlank(TextCursor cursor) throws FormatException {
        while (cursor.nextLine()) {
            if (cursor.hasToken()) {
                throw cursor.error("expected velocities or nothing, got '" + cursor.rest() + "'");
            }
        }
    }

    /** {@return n rows of three numbers; what follows them on their lines is passed over} */
    static double[] positions(TextCursor cursor, int n) throws FormatException {
        double[] positions = new double[3 * n];
        for (int i = 0; i < n; i++) {
            row(cursor, positions, i, "the position of an atom");
        }
        return positions;
    }

    private static void row(TextCursor cursor, double[] into, int i, String what)
            throws FormatException {
        PoscarHead.line(cursor, what);
        for (int axis = 0; axis < 3; axis++) {
            into[3 * i + axis] = cursor.real();
        }
    }

    /** Makes Å of coordinates, in place. */
    static void place(double[] positions, PoscarHead head, boolean cartesian) {
        if (cartesian) {
            for (int i = 0; i < positions.length; i++) {
                positions[i] *= head.scale()[i % 3];
            }
        } else {
            IonicStep.toCartesian(positions, head.vectors());
        }
    }
}
