// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.LineReader;
import org.winnow.api.io.NumberText;

/**
 * What stands in an OUTCAR before the first step: species, number of atoms, first cell, ISIF.
 *
 * <p>Species come from the lines TITEL of the pseudopotentials, atoms of each from {@code ions per
 * type}, which may run over several lines; VASP before 6.4 writes no more than ten counts there,
 * which shows in their sum.
 */
final class OutcarHead {

    private static final Pattern NIONS = Pattern.compile("NIONS\\s*=\\s*(\\d+)");
    private static final Pattern ISIF = Pattern.compile("ISIF\\s*=\\s*(\\d+)");
    private static final Pattern INTEGERS = Pattern.compile("\\d+(\\s+\\d+)*");

    private final LineReader lines;
    private final String path;
    private final List<Integer> types = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private int isif = 2;
    private long atoms = -1;
    private double[] vectors;

    OutcarHead(LineReader lines, String path) {
        this.lines = lines;
        this.path = path;
    }

    /** Takes what the present line says; may move on to lines that belong to it. */
    void take() throws IOException {
        if (lines.startsWith("TITEL")) {
            takeTitle();
        } else if (lines.startsWith("ions per type")) {
            takeCounts();
        } else if (lines.startsWith("number of dos")) {
            String nions = find(NIONS);
            atoms = nions.isEmpty() ? atoms : integer(nions);
        } else if (lines.startsWith("ISIF")) {
            String found = find(ISIF);
            isif = found.isEmpty() ? isif : (int) integer(found);
        } else if (lines.startsWith("direct lattice vectors")) {
            takeVectors();
        }
    }

    private String find(Pattern pattern) {
        Matcher m = pattern.matcher(lines.text());
        return m.find() ? m.group(1) : "";
    }

    private long integer(String text) throws FormatException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw error("expected a whole number below 2147483648, got '" + text + "'");
        }
    }

    private void takeTitle() throws FormatException {
        String[] words = lines.text().replaceFirst("TITEL\\s*=\\s*", "").split("\\s+");
        String name = words.length > 1 ? words[1] : words[0];
        try {
            types.add(PoscarHead.symbol(name));
        } catch (IllegalArgumentException e) {
            throw error("TITEL must name a species, got '" + lines.shown() + "'");
        }
    }

    private void takeCounts() throws IOException {
        counts.clear();
        String text = lines.text();
        addCounts(text.substring(text.indexOf('=') + 1).strip());
        while (counts.size() < types.size()
                && lines.next()
                && INTEGERS.matcher(lines.text()).matches()) {
            addCounts(lines.text());
        }
    }

    private void addCounts(String text) throws FormatException {
        for (String word : text.split("\\s+")) {
            if (!word.isEmpty()) {
                counts.add((int) integer(word));
            }
        }
    }

    private void takeVectors() throws IOException {
        double[] found = new double[9];
        for (int i = 0; i < 3; i++) {
            if (!lines.next()) {
                return;
            }
            double[] row = reals(lines.text(), 3);
            if (row.length < 3) {
                throw error("expected a cell vector, got '" + lines.shown() + "'");
            }
            System.arraycopy(row, 0, found, 3 * i, 3);
        }
        vectors = found;
    }

    /**
     * Reads numbers in columns of fixed width, where a minus may stand against the digit before.
     *
     * @return the first {@code count}; fewer if one is none
     */
    static double[] reals(String text, int count) {
        String[] words = text.strip().replaceAll("(?<=\\d)-", " -").split("\\s+");
        double[] numbers = new double[Math.min(count, words.length)];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = NumberText.parse(words[i]);
            } catch (NumberFormatException e) {
                return Arrays.copyOf(numbers, i);
            }
        }
        return numbers;
    }

    /** {@return whether the header of an OUTCAR was there} */
    boolean present() {
        return !types.isEmpty() || !counts.isEmpty();
    }

    /**
     * Puts the species together.
     *
     * @param bytes how long a step's text is: an atom's line takes more than ten
     * @return atomic number of each atom
     * @throws FormatException if types, counts and NIONS do not agree
     */
    int[] species(long bytes) throws FormatException {
        long sum = counts.stream().mapToLong(Integer::longValue).sum();
        if (types.size() != counts.size() || atoms >= 0 && sum != atoms) {
            throw new FormatException(
                    path,
                    0,
                    "'ions per type' must give "
                            + (atoms < 0 ? "the" : Long.toString(atoms))
                            + " ions of "
                            + types.size()
                            + " types, got "
                            + sum
                            + " of "
                            + counts.size()
                            + " (VASP before 6.4 writes ten types only); read vasprun.xml instead");
        }
        if (sum < 1 || 10 * sum > bytes) {
            throw new FormatException(
                    path, 0, "expected lines of " + sum + " ions in a step, got too few bytes");
        }
        int[] species = new int[(int) sum];
        int at = 0;
        for (int i = 0; i < types.size(); i++) {
            Arrays.fill(species, at, at + counts.get(i), types.get(i));
            at += counts.get(i);
        }
        return species;
    }

    /** {@return the cell if no step changes it; else null} */
    double[] fixedVectors() {
        return isif < 3 && vectors != null ? vectors.clone() : null;
    }

    /** {@return whether the stress is calculated in all its parts} */
    boolean fullStress() {
        return isif != 1;
    }

    private FormatException error(String sentence) {
        return new FormatException(path, lines.line(), sentence);
    }
}
