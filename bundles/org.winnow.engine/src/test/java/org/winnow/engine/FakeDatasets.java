// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.api.model.Species;

/**
 * Files of one configuration a line, {@code tag symbol x symbol x …}: atoms on a line in space;
 * after them, where there are labels, {@code energy=E}, {@code forces=Fx,Fx,…} and {@code
 * virial=Wxx}, and {@code box=L} for a cubic cell. Counts how often they are opened, and keeps what
 * is written.
 */
class FakeDatasets implements Datasets {

    int opened;
    FormatSettings settings;
    final List<Configuration> written = new ArrayList<>();

    @Override
    public Dataset open(Inputs inputs) throws IOException {
        opened++;
        for (String file : inputs.files()) {
            if (Files.size(Path.of(file)) == 0) {
                throw new FormatException(file, 0, "a file must not be empty");
            }
        }
        return new Lines(inputs.files());
    }

    @Override
    public FrameWriter create(Path file, Optional<String> format, FormatSettings s)
            throws IOException {
        return create(Files.newOutputStream(file), file, format, s);
    }

    @Override
    public FrameWriter create(
            OutputStream out, Path file, Optional<String> format, FormatSettings s) {
        settings = s;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return new FrameWriter() {
            @Override
            public void write(Configuration c) throws IOException {
                written.add(c);
                writer.write(line(c) + "\n");
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    @Override
    public void compress(Path plain, Path file) throws IOException {
        Files.copy(plain, file);
    }

    @Override
    public List<Format.Info> formats() {
        return List.of();
    }

    static String line(Configuration c) {
        StringBuilder line = new StringBuilder(c.tag());
        for (int i = 0; i < c.size(); i++) {
            line.append(' ').append(Species.symbol(c.species(i)));
            line.append(' ').append(c.position(3 * i));
        }
        return line.toString();
    }

    static Configuration parse(String line, String file, int number) throws IOException {
        Map<String, String> labels = new HashMap<>();
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.stream()
                .filter(w -> w.contains("="))
                .forEach(w -> labels.put(w.split("=")[0], w.split("=")[1]));
        words.removeIf(w -> w.contains("="));
        int n = (words.size() - 1) / 2;
        try {
            int[] species = new int[n];
            double[] positions = new double[3 * n];
            for (int i = 0; i < n; i++) {
                species[i] = Species.number(words.get(1 + 2 * i));
                positions[3 * i] = Double.parseDouble(words.get(2 + 2 * i));
            }
            var builder =
                    Configuration.of(species, positions).property("config_type", words.get(0));
            return labelled(builder, labels, n).build();
        } catch (IllegalArgumentException e) {
            throw new FormatException(file, number + 1, "expected a number, got rubbish");
        }
    }

    private static Configuration.Builder labelled(
            Configuration.Builder builder, Map<String, String> labels, int n) {
        if (labels.containsKey("energy")) {
            builder.property("energy", labels.get("energy"));
            builder.energy(Double.parseDouble(labels.get("energy")), "energy");
        }
        if (labels.containsKey("forces")) {
            double[] forces = new double[3 * n];
            String[] each = labels.get("forces").split(",");
            for (int i = 0; i < n; i++) {
                forces[3 * i] = Double.parseDouble(each[i]);
            }
            builder.column("forces", Column.reals(3, forces)).forces("forces");
        }
        if (labels.containsKey("virial")) {
            double[] virial = new double[9];
            virial[0] = Double.parseDouble(labels.get("virial"));
            builder.virial(virial, "virial");
        }
        if (labels.containsKey("box")) {
            double l = Double.parseDouble(labels.get("box"));
            builder.cell(Cell.of(new double[] {l, 0, 0, 0, l, 0, 0, 0, l}, true, true, true));
        }
        return builder;
    }

    private record Lines(List<String> files) implements Dataset {
        @Override
        public Reader open() throws IOException {
            List<Item> items = new ArrayList<>();
            for (String file : files) {
                List<String> lines = Files.readAllLines(Path.of(file));
                for (int i = 0; i < lines.size(); i++) {
                    items.add(new Line(lines.get(i), new Origin(file, i, i + 1)));
                }
            }
            Iterator<Item> iterator = items.iterator();
            return new Reader() {
                @Override
                public Optional<Item> next() {
                    return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }

    private record Line(String line, Dataset.Origin origin) implements Dataset.Item {
        @Override
        public byte[] text() {
            return (line + "\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Configuration parse() throws IOException {
            return FakeDatasets.parse(line, origin.file(), origin.index());
        }
    }
}
