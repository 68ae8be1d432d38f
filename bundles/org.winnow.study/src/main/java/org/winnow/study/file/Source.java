// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.io.IOException;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;

/**
 * Files that a study file names in one word, with the place of that word.
 *
 * @param place such as {@code study.yaml:9: data.files}
 * @param inputs a file, folder or glob
 */
public record Source(String place, Inputs inputs) {

    /** Looks at files. */
    @FunctionalInterface
    public interface Look<T> {
        /** {@return what comes of it} @throws IOException if they cannot be read */
        T at() throws IOException;
    }

    /**
     * Adds file, line and key to what is said of files.
     *
     * @param <T> what comes of it
     * @param place as above
     * @param look what may fail
     * @return what comes of it
     * @throws IOException with the place, if the files cannot be read
     * @throws UsageException with the place, if they are named in the wrong words
     */
    public static <T> T located(String place, Look<T> look) throws IOException {
        try {
            return look.at();
        } catch (UsageException e) {
            throw new UsageException(place + ": " + e.getMessage());
        } catch (IOException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }
}
