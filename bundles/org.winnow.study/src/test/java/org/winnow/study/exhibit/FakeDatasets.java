// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

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
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;

/** Files that are lists in memory. */
final class FakeDatasets implements Datasets {

    private final Map<String, List<Configuration>> files = new HashMap<>();

    FakeDatasets with(String file, Configuration... configurations) {
        files.put(file, List.of(configurations));
        return this;
    }

    @Override
    public Dataset open(Inputs inputs) {
        List<Configuration> all = new ArrayList<>();
        inputs.files().forEach(file -> all.addAll(files.get(file)));
        return new Dataset() {
            @Override
            public List<String> files() {
                return inputs.files();
            }

            @Override
            public Reader open() {
                return new ListReader(all.iterator());
            }
        };
    }

    private record ListReader(Iterator<Configuration> left) implements Dataset.Reader {

        @Override
        public Optional<Dataset.Item> next() {
            return left.hasNext() ? Optional.of(new ListItem(left.next())) : Optional.empty();
        }

        @Override
        public void close() {}
    }

    private record ListItem(Configuration parse) implements Dataset.Item {

        @Override
        public Dataset.Origin origin() {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] text() {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public FrameWriter create(Path file, Optional<String> format, FormatSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FrameWriter create(
            java.io.OutputStream out, Path file, Optional<String> format, FormatSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void compress(Path plain, Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Format.Info> formats() {
        return List.of();
    }
}
