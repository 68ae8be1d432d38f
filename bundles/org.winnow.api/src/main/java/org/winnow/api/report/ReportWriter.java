// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.report;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Writes pages that need neither a network nor another file. Safe for use by many threads. */
@ProviderType
public interface ReportWriter {

    /**
     * Writes {@code report.html}, the numbers of every table as {@code tables/NAME.csv}, and every
     * plot as {@code figures/NAME.png}, {@code .svg} and {@code .csv}. Equal reports give equal
     * bytes.
     *
     * @param report what to say
     * @param directory an existing folder
     * @throws IOException if a file cannot be written
     */
    void write(Report report, Path directory) throws IOException;

    /**
     * Writes {@code explore.html}, and {@code chemiscope.json.gz} for chemiscope's viewer.
     *
     * @param exploration what to show
     * @param directory an existing folder
     * @throws IOException if a file cannot be written
     */
    void write(Exploration exploration, Path directory) throws IOException;
}
