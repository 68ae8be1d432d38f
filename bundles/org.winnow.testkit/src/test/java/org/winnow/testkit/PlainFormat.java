// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;

/** A sound format of the simplest kind: lines of a keyword and its values, from begin to end. */
class PlainFormat implements Format {

    @Override
    public Info info() {
        return new Info("plain", "Plain lines", List.of(".plain"), List.of(), true);
    }

    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith("begin");
    }

    @Override
    public FrameReader read(InputStream in, String path, FormatSettings settings)
            throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new FrameReader() {
            private String rest = text;
            private long line = 1;

            @Override
            public Optional<Frame> next() throws IOException {
                if (rest.isEmpty()) {
                    return Optional.empty();
                }
                if (!rest.startsWith("begin")) {
                    throw rubbish(path);
                }
                int next = rest.indexOf("\nbegin") + 1;
                String frame = next == 0 ? rest : rest.substring(0, next);
                rest = rest.substring(frame.length());
                Frame found = frame(path, line, frame);
                line += frame.lines().count();
                return Optional.of(found);
            }

            @Override
            public void close() throws IOException {
                PlainFormat.this.close(in);
            }
        };
    }

    @Override
    public FrameWriter write(OutputStream out, FormatSettings settings) {
        return new FrameWriter() {
            @Override
            public void write(Configuration c) throws IOException {
                out.write(text(c).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    IOException rubbish(String path) {
        return new FormatException(path, 1, "expected begin");
    }

    Frame frame(String path, long line, String text) throws IOException {
        return new PlainFrame(path, line, text);
    }

    void close(InputStream in) throws IOException {
        in.close();
    }

    String text(double number) {
        return Double.toString(number);
    }

    double number(String text) {
        if (!text.matches("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?")) {
            throw new IllegalArgumentException("expected a number, got '" + text + "'");
        }
        return Double.parseDouble(text);
    }

    String text(Configuration c) {
        StringBuilder out = new StringBuilder("begin\n");
        for (int i = 0; i < c.size(); i++) {
            out.append("atom ").append(c.species(i));
            append(out, Arrays.copyOfRange(positions(c), 3 * i, 3 * i + 3));
        }
        out.append("cell ");
        for (int k = 0; k < 3; k++) {
            out.append(c.cell().periodic(k)).append(' ');
        }
        append(out, c.cell().vectors());
        c.properties().forEach((k, v) -> out.append("property " + k + " " + v + "\n"));
        c.columns().forEach((k, v) -> column(out.append("column " + k + " "), v));
        if (c.energy().isPresent()) {
            out.append("energy ").append(c.source(Label.ENERGY)).append(';');
            append(out, c.energy().getAsDouble());
        }
        if (c.hasForces() && !c.source(Label.FORCES).isEmpty()) {
            out.append("forces ").append(c.source(Label.FORCES)).append('\n');
        } else if (c.hasForces()) {
            double[] forces = new double[3 * c.size()];
            Arrays.setAll(forces, c::force);
            append(out.append("values"), forces);
        }
        if (c.hasVirial()) {
            double[] virial = new double[9];
            Arrays.setAll(virial, c::virial);
            append(out.append("virial"), virial);
        }
        return out.append("end\n").toString();
    }

    private static double[] positions(Configuration c) {
        double[] positions = new double[3 * c.size()];
        Arrays.setAll(positions, c::position);
        return positions;
    }

    private void append(StringBuilder out, double... numbers) {
        for (double number : numbers) {
            out.append(' ').append(text(number));
        }
        out.append('\n');
    }

    private void column(StringBuilder out, Column column) {
        out.append(column.kind()).append(' ').append(column.width());
        for (int i = 0; i < column.rows() * column.width(); i++) {
            out.append(' ')
                    .append(
                            switch (column.kind()) {
                                case REAL -> text(column.real(i));
                                case INTEGER -> Long.toString(column.integer(i));
                                case TEXT -> column.text(i);
                                case LOGICAL -> Boolean.toString(column.logical(i));
                            });
        }
        out.append('\n');
    }

    /** One configuration's lines. */
    class PlainFrame implements Frame {
        final String path;
        final long first;
        final String text;

        PlainFrame(String path, long line, String text) {
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
                                number(words[2]), words[1].substring(0, words[1].length() - 1));
                case "forces" -> builder.forces(words[1]);
                case "values" -> builder.forces(numbers(words, 1));
                case "virial" -> builder.virial(numbers(words, 1), "");
                case "begin", "end" -> {}
                default ->
                        throw new IllegalArgumentException("expected a keyword, got " + words[0]);
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
            return Arrays.stream(words).skip(from).mapToDouble(PlainFormat.this::number).toArray();
        }
    }
}
