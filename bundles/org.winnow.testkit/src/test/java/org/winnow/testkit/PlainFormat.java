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
        return new PlainFrame(this, path, line, text);
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
}
