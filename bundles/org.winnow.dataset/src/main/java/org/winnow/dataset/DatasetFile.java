// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;

/**
 * A file of a data set, its format and the slice of it that is meant.
 *
 * @param file where and what
 * @param format reads it
 * @param settings what the file does not say
 */
record DatasetFile(InputFiles.Found file, Format format, FormatSettings settings) {

    /** A frame with where it stood. */
    private record FrameItem(Dataset.Origin origin, Frame frame) implements Dataset.Item {

        private FrameItem(String file, int index, Frame frame) {
            this(new Dataset.Origin(file, index, frame.line()), frame);
        }

        @Override
        public byte[] text() {
            return frame.text();
        }

        @Override
        public Configuration parse() throws IOException {
            return frame.parse();
        }
    }

    private FrameReader frames() throws IOException {
        InputStream in = FileDatasets.open(file.path());
        try {
            return format.read(in, file.name(), settings);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Starts reading; a slice that counts from the end has the file read twice. */
    Cursor open() throws IOException {
        Slice.Range range =
                file.slice().countsFromEnd() ? file.slice().within(count()) : file.slice().ahead();
        return new Cursor(range);
    }

    private int count() throws IOException {
        try (FrameReader reader = frames()) {
            int count = 0;
            while (reader.next().isPresent()) {
                count++;
            }
            return count;
        }
    }

    /** Reads the configurations that the slice means, in the order it means them. */
    final class Cursor implements Closeable {

        private final Slice.Range range;
        private final FrameReader reader;
        private Iterator<FrameItem> backwards; // null where they come in the file's order
        private int index;
        private boolean any;

        private Cursor(Slice.Range range) throws IOException {
            this.range = range;
            this.reader = frames();
        }

        /** {@return the next; empty at the end} */
        Optional<Dataset.Item> next() throws IOException {
            Optional<FrameItem> item = range.backwards() ? fromLast() : ahead();
            any |= item.isPresent();
            if (!any) {
                throw new FormatException(file.name(), 0, nothing());
            }
            return item.map(i -> i);
        }

        private Optional<FrameItem> ahead() throws IOException {
            while (index < range.to()) {
                Optional<Frame> frame = reader.next();
                if (frame.isEmpty()) {
                    return Optional.empty();
                }
                int here = index++;
                if (range.has(here)) {
                    return Optional.of(new FrameItem(file.name(), here, frame.get()));
                }
            }
            return Optional.empty();
        }

        private Optional<FrameItem> fromLast() throws IOException {
            if (backwards == null) {
                List<FrameItem> all = new ArrayList<>();
                for (Optional<FrameItem> i = ahead(); i.isPresent(); i = ahead()) {
                    all.add(i.get());
                }
                Collections.reverse(all);
                backwards = all.iterator();
            }
            return backwards.hasNext() ? Optional.of(backwards.next()) : Optional.empty();
        }

        /** {@return what there is to say about what was read} */
        List<String> notes() {
            return reader.notes();
        }

        private String nothing() throws IOException {
            int count = count();
            if (file.slice().single()) {
                return "index must lie in "
                        + -count
                        + ".."
                        + (count - 1)
                        + ", got "
                        + file.slice().text();
            }
            return "slice "
                    + file.slice().text()
                    + " must mean at least one configuration, got none of "
                    + count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
