// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Configuration;

/**
 * The results of one ionic step of an OUTCAR.
 *
 * @param path how errors name the file
 * @param line its first line
 * @param text as the file has it
 * @param problem a sentence, or empty if it was cut cleanly
 * @param head of the file; not changed any more
 * @param step its number
 * @param choices what the user said
 * @param converged whether the electrons did
 */
record OutcarFrame(
        String path,
        long line,
        byte[] text,
        String problem,
        OutcarHead head,
        int step,
        StepChoices choices,
        boolean converged)
        implements Frame {

    @Override
    public Configuration parse() throws FormatException {
        if (!problem.isEmpty()) {
            throw new FormatException(path, line, problem);
        }
        int[] species = head.species(text.length);
        TextCursor cursor = new TextCursor(text, path, line);
        IonicStep result = new IonicStep();
        result.vectors = head.fixedVectors();
        while (cursor.nextLine()) {
            take(cursor, result, species.length);
        }
        if (result.vectors == null) {
            throw new FormatException(
                    path,
                    line,
                    "a step must give its cell where ISIF lets it change, got none (NWRITE below"
                            + " 2?)");
        }
        try {
            return result.build(species, step, choices.energy(), converged);
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, line, e.getMessage());
        }
    }

    private void take(TextCursor cursor, IonicStep result, int atoms) throws FormatException {
        String all = cursor.rest();
        String said = all.startsWith("ML ") ? all.substring(3) : all;
        if (said.startsWith("in kB") && head.fullStress()) {
            result.stress = IonicStep.symmetric(reals(said.substring(5), 6, cursor));
        } else if (said.startsWith("direct lattice vectors")) {
            result.vectors = new double[9];
            for (int i = 0; i < 3; i++) {
                PoscarHead.line(cursor, "a cell vector");
                System.arraycopy(reals(cursor.rest(), 3, cursor), 0, result.vectors, 3 * i, 3);
            }
        } else if (said.startsWith("POSITION")) {
            readTable(cursor, result, atoms);
        } else if (result.positions != null && said.startsWith("free  energy")) {
            result.energies[0] = behind('=', said, cursor);
        } else if (result.positions != null && said.startsWith("energy")) {
            int second = said.indexOf("energy(sigma");
            result.energies[1] = behind('=', second < 0 ? said : said.substring(0, second), cursor);
            if (second >= 0) {
                result.energies[2] = behind('=', said.substring(second), cursor);
            }
        }
    }

    private static void readTable(TextCursor cursor, IonicStep result, int atoms)
            throws FormatException {
        PoscarHead.line(cursor, "a line of dashes");
        result.positions = new double[3 * atoms];
        result.forces = new double[3 * atoms];
        for (int atom = 0; atom < atoms; atom++) {
            PoscarHead.line(cursor, "the position and force of an ion");
            double[] six = reals(cursor.rest(), 6, cursor);
            System.arraycopy(six, 0, result.positions, 3 * atom, 3);
            System.arraycopy(six, 3, result.forces, 3 * atom, 3);
        }
        if (!cursor.nextLine() || !cursor.rest().startsWith("---")) {
            throw cursor.error("expected the end of a table of " + atoms + " ions, got more");
        }
    }

    private static double[] reals(String text, int count, TextCursor cursor)
            throws FormatException {
        double[] numbers = OutcarHead.reals(text, count);
        if (numbers.length < count) {
            throw cursor.error("expected " + count + " numbers, got '" + text.strip() + "'");
        }
        return numbers;
    }

    private static double behind(char sign, String text, TextCursor cursor) throws FormatException {
        return reals(text.substring(text.lastIndexOf(sign) + 1), 1, cursor)[0];
    }
}
