// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Draws plots to files, without a display. */
@ProviderType
public interface PlotWriter {

    /**
     * Writes {@code NAME.png}, {@code NAME.svg} and the plotted numbers as {@code NAME.csv}.
     *
     * @param plot what to draw
     * @param directory an existing folder
     * @throws IOException if a file cannot be written
     */
    void write(Plot plot, Path directory) throws IOException;
}
