// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/** Reads one configuration, keyword by keyword, from the line behind {@code BEGIN_CFG}. */
final class MlipParser {

    private static final String FIELDS =
            "Size, Supercell, AtomData, Energy, PlusStress, Feature or END_CFG";
    private static final List<String> PARTS = List.of("xx", "yy", "zz", "yz", "xz", "xy");

    /** Where each of the 9 numbers of a symmetric matrix stands among {@link #PARTS}. */
    private static final int[] PLACES = {0, 5, 4, 5, 1, 3, 4, 3, 2};

    private final TextCursor cursor;
    private final int bytes;
    private final Set<String> seen = new HashSet<>();
    private final Features features = new Features();
    private final double[] vectors = new double[9];
    private int vectorCount;
    private int size;
    private AtomData atoms;
    private double energy = Double.NaN;
    private double[] virial;

    /**
     * Prepares to read.
     *
     * @param cursor at {@code BEGIN_CFG}
     * @param bytes length of the text: an atom takes more than one
     */
    MlipParser(TextCursor cursor, int bytes) {
        this.cursor = cursor;
        this.bytes = bytes;
    }

    Configuration parse(List<Integer> userMap) throws FormatException {
        boolean more = cursor.nextLine();
        while (more && !seen.contains(MlipReader.END)) {
            if (!cursor.hasToken() || field(cursor.word())) {
                if (cursor.hasToken()) {
                    throw cursor.error("expected the end of the line, got '" + cursor.word() + "'");
                }
                more = cursor.nextLine();
            }
        }
        if (atoms == null) {
            throw cursor.error("expected AtomData before END_CFG, got none");
        }
        return build(userMap);
    }

    /** Reads a field; returns whether it took its last line, so that the next must be moved to. */
    private boolean field(String word) throws FormatException {
        String name = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        if (!name.equals("Feature") && !seen.add(name)) {
            throw cursor.error(name + " must appear once");
        }
        switch (name) {
            case "Size" -> readSize();
            case "Supercell", "SuperCell" -> {
                return readVectors();
            }
            case "AtomData" -> atoms = AtomData.read(cursor, size);
            case "Energy" -> energy = value();
            case "PlusStress" -> readVirial(1);
            case "Stress" -> readVirial(-1);
            case "Virial" ->
                    throw cursor.error("the virial must be given as PlusStress in eV, got Virial");
            case "Feature" -> features.read(cursor);
            case MlipReader.END -> {}
            default -> throw cursor.error("expected " + FIELDS + ", got '" + word + "'");
        }
        return true;
    }

    /** A number on this line or the next. */
    private double value() throws FormatException {
        if (!cursor.hasToken()) {
            cursor.nextLine();
        }
        return cursor.real();
    }

    private void readSize() throws FormatException {
        if (!cursor.hasToken()) {
            cursor.nextLine();
        }
        long count = cursor.integer();
        if (count < 1) {
            throw cursor.error("Size must be at least 1, got " + count);
        }
        if (count > bytes) {
            throw cursor.error("expected " + count + " atoms, got fewer before END_CFG");
        }
        size = (int) count;
    }

    /** Reads up to three vectors; returns false, as it ends at the line behind them. */
    private boolean readVectors() throws FormatException {
        while (cursor.nextLine() && cursor.startsNumber()) {
            if (vectorCount == 3) {
                throw cursor.error("Supercell must have up to 3 vectors, got more");
            }
            for (int axis = 0; axis < 3; axis++) {
                vectors[3 * vectorCount + axis] = cursor.real();
            }
            vectorCount++;
            if (cursor.hasToken()) {
                throw cursor.error("a vector must have 3 numbers, got " + cursor.tokens());
            }
        }
        return false;
    }

    private void readVirial(int sign) throws FormatException {
        if (virial != null) {
            throw cursor.error("PlusStress must appear once");
        }
        String[] names = cursor.rest().split("\\s+");
        double[] six = new double[6];
        Set<String> found = new HashSet<>();
        cursor.nextLine();
        for (String name : names) {
            int place = PARTS.indexOf(name);
            if (place < 0 || !found.add(name)) {
                throw cursor.error(
                        "PlusStress must name xx, yy, zz, yz, xz, xy once each, got '"
                                + name
                                + "'");
            }
            six[place] = sign * cursor.real();
        }
        if (found.size() != 6) {
            throw cursor.error("PlusStress must name xx, yy, zz, yz, xz, xy, got fewer");
        }
        virial = new double[9];
        for (int i = 0; i < 9; i++) {
            virial[i] = six[PLACES[i]];
        }
    }

    private Configuration build(List<Integer> userMap) throws FormatException {
        int[] species = atoms.species(userMap.isEmpty() ? features.typeMap() : userMap, cursor);
        Cell cell = features.cell();
        if (cell == null) {
            boolean[] periodic = new boolean[3];
            for (int i = 0; i < 3; i++) {
                periodic[i] =
                        vectors[3 * i] != 0 || vectors[3 * i + 1] != 0 || vectors[3 * i + 2] != 0;
            }
            cell = Cell.of(vectors, periodic);
        }
        var builder = Configuration.of(species, atoms.positions(vectors, vectorCount, cursor));
        builder.cell(cell);
        features.properties().forEach(builder::property);
        features.addColumns(builder, atoms);
        if (!Double.isNaN(energy)) {
            builder.energy(energy, features.energySource());
        }
        if (virial != null) {
            builder.virial(features.virial(virial), features.virialSource());
        }
        return builder.build();
    }
}
