// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.Inputs;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.io.extxyz.ExtxyzFormat;

/** Writes extended XYZ; reads as the fakes do, or always one configuration. */
final class WrittenDatasets extends FakeDatasets {

    private final Optional<Configuration> only;

    WrittenDatasets() {
        only = Optional.empty();
    }

    WrittenDatasets(Configuration only) {
        this.only = Optional.of(only);
    }

    @Override
    public Dataset open(Inputs inputs) throws IOException {
        return only.isPresent() ? single(only.get()) : super.open(inputs);
    }

    @Override
    public FrameWriter create(
            OutputStream out, Path file, Optional<String> format, FormatSettings s) {
        try {
            return new ExtxyzFormat().write(out, s);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dataset single(Configuration c) {
        return new Dataset() {
            @Override
            public List<String> files() {
                return List.of();
            }

            @Override
            public Reader open() {
                List<Item> items = new ArrayList<>(List.of(new One(c)));
                return new Reader() {
                    @Override
                    public Optional<Item> next() {
                        return items.isEmpty() ? Optional.empty() : Optional.of(items.remove(0));
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
            }
        };
    }

    private record One(Configuration parse) implements Dataset.Item {
        @Override
        public Dataset.Origin origin() {
            return new Dataset.Origin("one", 0, 1);
        }

        @Override
        public byte[] text() {
            return new byte[0];
        }
    }
}
