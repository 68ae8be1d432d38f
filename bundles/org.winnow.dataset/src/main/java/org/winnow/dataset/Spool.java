// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A temporary copy of a stream, so that it can be read more than once. The copy is deleted once
 * nobody holds the spool any more, and at the latest when the program ends.
 */
final class Spool {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Path path;

    /** Copies a stream to its end; leaves it open. */
    Spool(InputStream in) throws IOException {
        path = Files.createTempFile("winnow-input-", ".tmp");
        File file = path.toFile();
        file.deleteOnExit();
        CLEANER.register(this, file::delete);
        Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
    }

    /** {@return the copy} */
    Path path() {
        return path;
    }
}
