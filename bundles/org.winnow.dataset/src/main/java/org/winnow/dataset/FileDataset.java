// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.winnow.api.io.FormatException;
import org.winnow.api.model.Dataset;

/** The configurations of some files, file after file. */
final class FileDataset implements Dataset {

    private final List<DatasetFile> files;

    FileDataset(List<DatasetFile> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public List<String> files() {
        return files.stream().map(f -> f.file().name()).distinct().toList();
    }

    @Override
    public Reader open() {
        return new FilesReader(files.iterator());
    }

    /** An error of the stream below, named with its file. */
    static IOException unreadable(String name, IOException cause) {
        if (cause instanceof FormatException) {
            return cause;
        }
        String what =
                cause instanceof AccessDeniedException
                        ? "access denied"
                        : cause.getMessage() == null
                                ? cause.getClass().getSimpleName()
                                : cause.getMessage();
        var named =
                new FormatException(name, 0, "the file must be readable to its end, got: " + what);
        named.initCause(cause);
        return named;
    }

    /** Opens one file after another. */
    private static final class FilesReader implements Reader {

        private final Iterator<DatasetFile> rest;
        private DatasetFile file;
        private DatasetFile.Cursor cursor; // null between files
        private final List<String> notes = new ArrayList<>();

        private FilesReader(Iterator<DatasetFile> files) {
            rest = files;
        }

        @Override
        public Optional<Item> next() throws IOException {
            while (cursor != null || rest.hasNext()) {
                try {
                    if (cursor == null) {
                        file = rest.next();
                        cursor = file.open();
                    }
                    Optional<Item> item = cursor.next();
                    if (item.isPresent()) {
                        return item;
                    }
                    notes.addAll(cursor.notes());
                    close();
                } catch (IOException e) {
                    throw unreadable(file.file().name(), e);
                }
            }
            return Optional.empty();
        }

        @Override
        public List<String> notes() {
            return List.copyOf(notes);
        }

        @Override
        public void close() throws IOException {
            if (cursor != null) {
                cursor.close();
                cursor = null;
            }
        }
    }
}
