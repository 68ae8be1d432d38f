// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;

/** One configuration's lines of a {@link PlainFormat}. */
class PlainFrame implements Frame {
    final PlainFormat format;
    final String path;
    final long first;
    final String text;

    PlainFrame(PlainFormat format, String path, long line, String text) {
        this.format = format;
        this.path = path;
        this.first = line;
        this.text = text;
    }

    @Override
    public long line() {
        return first;
    }

    @Override
    public byte[] text() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Configuration parse() throws FormatException {
        String[] lines = lines();
        if (!lines[lines.length - 1].equals("end")) {
            throw new FormatException(path, first + lines.length - 1, "expected end");
        }
        long atoms = Arrays.stream(lines).filter(l -> l.startsWith("atom")).count();
        int[] species = new int[(int) atoms];
        double[] positions = new double[3 * species.length];
        Configuration.Builder builder = Configuration.of(species, positions);
        for (int i = 0; i < lines.length; i++) {
            try {
                if (lines[i].startsWith("atom")) {
                    String[] words = lines[i].split(" ");
                    species[i - 1] = Integer.parseInt(words[1]);
                    System.arraycopy(numbers(words, 2), 0, positions, 3 * (i - 1), 3);
                } else {
                    add(builder, lines[i]);
                }
            } catch (IllegalArgumentException e) {
                throw new FormatException(path, first + i, e.getMessage());
            }
        }
        return builder.build();
    }

    String[] lines() {
        return text.lines().toArray(String[]::new);
    }

    private void add(Configuration.Builder builder, String line) {
        String[] words = line.split(" +");
        switch (words[0]) {
            case "cell" -> {
                boolean[] p = new boolean[3];
                for (int k = 0; k < 3; k++) {
                    p[k] = Boolean.parseBoolean(words[1 + k]);
                }
                builder.cell(Cell.of(numbers(words, 4), p));
            }
            case "property" -> builder.property(words[1], line.split(" ", 3)[2]);
            case "column" -> builder.column(words[1], column(words));
            case "energy" ->
                    builder.energy(
                            format.number(words[2]), words[1].substring(0, words[1].length() - 1));
            case "forces" -> builder.forces(words[1]);
            case "values" -> builder.forces(numbers(words, 1));
            case "virial" -> builder.virial(numbers(words, 1), "");
            case "begin", "end" -> {}
            default -> throw new IllegalArgumentException("expected a keyword, got " + words[0]);
        }
    }

    private Column column(String[] words) {
        String[] values = Arrays.copyOfRange(words, 4, words.length);
        int width = Integer.parseInt(words[3]);
        boolean[] truths = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            truths[i] = Boolean.parseBoolean(values[i]);
        }
        return switch (Column.Kind.valueOf(words[2])) {
            case REAL -> Column.reals(width, numbers(words, 4));
            case INTEGER ->
                    Column.integers(
                            width, Arrays.stream(values).mapToLong(Long::parseLong).toArray());
            case TEXT -> Column.texts(width, values);
            case LOGICAL -> Column.logicals(width, truths);
        };
    }

    private double[] numbers(String[] words, int from) {
        return Arrays.stream(words).skip(from).mapToDouble(format::number).toArray();
    }
}
