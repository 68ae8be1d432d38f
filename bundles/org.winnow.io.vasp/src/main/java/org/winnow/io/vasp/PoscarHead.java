// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Species;

/**
 * The lines that a POSCAR and an XDATCAR begin with: comment, scale, cell vectors, symbols, counts.
 *
 * <p>The scale is one factor, or three for x, y and z (VASP 6), or minus the volume wanted. Symbols
 * may be followed by more, as in {@code Li_sv} and {@code Si/1a2b}. Files of VASP 4 have none: the
 * user's type map names them, or else the comment, if it is as many symbols as there are counts.
 *
 * @param comment the first line
 * @param scale factors of x, y, z
 * @param vectors scaled, rows, Å
 * @param species atomic number of each atom
 */
record PoscarHead(String comment, double[] scale, double[] vectors, int[] species) {

    /**
     * Reads.
     *
     * @param cursor before the comment; left at the line of the counts
     * @param typeMap what the user says; may be empty
     * @param bytes length of the whole text: an atom takes more than five
     */
    static PoscarHead read(TextCursor cursor, List<Integer> typeMap, int bytes)
            throws FormatException {
        cursor.nextLine();
        String comment = cursor.rest();
        line(cursor, "the scale");
        double[] scale = {cursor.real(), 0, 0};
        boolean three = cursor.startsNumber();
        for (int axis = 1; axis < 3; axis++) {
            scale[axis] = three ? cursor.real() : scale[0];
        }
        double[] vectors = new double[9];
        for (int i = 0; i < 9; i++) {
            if (i % 3 == 0) {
                line(cursor, "a cell vector");
            }
            vectors[i] = cursor.real();
        }
        applyScale(scale, vectors, three, cursor);
        line(cursor, "chemical symbols");
        List<String> symbols = new ArrayList<>();
        if (!cursor.startsNumber()) {
            while (cursor.hasToken()) {
                symbols.add(cursor.word());
            }
            line(cursor, "the counts of atoms");
        }
        return new PoscarHead(
                comment, scale, vectors, species(cursor, symbols, comment, typeMap, bytes));
    }

    /** Moves to the next line, which must be there and hold something. */
    static void line(TextCursor cursor, String what) throws FormatException {
        if (!cursor.nextLine() || !cursor.hasToken()) {
            throw cursor.error("expected " + what + ", got nothing");
        }
    }

    private static void applyScale(
            double[] scale, double[] vectors, boolean three, TextCursor cursor)
            throws FormatException {
        if (!three && scale[0] < 0) {
            double volume = Cell.of(vectors, false, false, false).volume();
            double factor = StrictMath.cbrt(-scale[0] / volume);
            if (!Double.isFinite(factor)) {
                throw cursor.error("cell vectors must be linearly independent");
            }
            scale[0] = factor;
            scale[1] = factor;
            scale[2] = factor;
        }
        for (int i = 0; i < 9; i++) {
            if (!(scale[i % 3] > 0)) {
                throw cursor.error(
                        "a scale must be one number other than 0, or three above 0, got "
                                + scale[i % 3]);
            }
            vectors[i] *= scale[i % 3];
        }
    }

    private static int[] species(
            TextCursor cursor,
            List<String> symbols,
            String comment,
            List<Integer> typeMap,
            int bytes)
            throws FormatException {
        List<Integer> counts = new ArrayList<>();
        long atoms = 0;
        while (cursor.startsNumber()) {
            long count = cursor.integer();
            if (count < 0 || count > bytes) {
                throw cursor.error("a count must fit the file, got " + count);
            }
            counts.add((int) count);
            atoms += count;
        }
        if (atoms < 1 || 6 * atoms > bytes + 6L) {
            throw cursor.error("expected lines of " + atoms + " atoms, got too few bytes for them");
        }
        int[] numbers = numbers(cursor, symbols, comment, typeMap, counts.size());
        int[] species = new int[(int) atoms];
        int at = 0;
        for (int type = 0; type < numbers.length; type++) {
            Arrays.fill(species, at, at + counts.get(type), numbers[type]);
            at += counts.get(type);
        }
        return species;
    }

    private static int[] numbers(
            TextCursor cursor,
            List<String> symbols,
            String comment,
            List<Integer> typeMap,
            int types)
            throws FormatException {
        if (!symbols.isEmpty()) {
            if (symbols.size() != types) {
                throw cursor.error(
                        "expected " + symbols.size() + " counts for as many symbols, got " + types);
            }
            return numbers(symbols, cursor);
        }
        if (!typeMap.isEmpty()) {
            if (typeMap.size() < types) {
                throw cursor.error(
                        "the type map must name " + types + " species, got " + typeMap.size());
            }
            return typeMap.stream().limit(types).mapToInt(Integer::intValue).toArray();
        }
        List<String> words = List.of(comment.split("\\s+"));
        if (words.size() == types) {
            try {
                return numbers(words, cursor);
            } catch (FormatException e) {
                // the comment names no species
            }
        }
        throw cursor.error(
                "species must be named on the line before the counts, got none; say --type-map,"
                        + " such as --type-map Li,Si");
    }

    private static int[] numbers(List<String> symbols, TextCursor cursor) throws FormatException {
        int[] numbers = new int[symbols.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = symbol(symbols.get(i));
            } catch (IllegalArgumentException e) {
                throw cursor.error(e.getMessage());
            }
        }
        return numbers;
    }

    /**
     * Names a species as VASP does.
     *
     * @param name a symbol, maybe with the kind of its pseudopotential behind _ . or /
     * @return atomic number
     * @throws IllegalArgumentException if it is none
     */
    static int symbol(String name) {
        return Species.number(name.strip().split("[_./]", 2)[0].replaceFirst("[0-9]+$", ""));
    }
}
