// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.util.List;
import java.util.Optional;
import org.winnow.api.io.FormatSettings;

/**
 * What to read, as the user said it.
 *
 * @param files files, folders, globs, {@code FILE@START:STOP:STEP}, or {@code -} for standard input
 * @param format a format's id or alias; empty to find it from name and content
 * @param settings what the files do not say
 */
public record Inputs(List<String> files, Optional<String> format, FormatSettings settings) {

    /** Copies the list. */
    public Inputs {
        files = List.copyOf(files);
    }

    /** {@return inputs whose format is found} @param files as for the record */
    public static Inputs of(String... files) {
        return new Inputs(List.of(files), Optional.empty(), FormatSettings.NONE);
    }
}
