// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.study.plan.Keys;
import org.winnow.study.result.Results;

/**
 * What studies work with.
 *
 * @param engine runs jobs
 * @param catalogue knows algorithms
 * @param datasets opens files
 * @param code hashes the code of steps
 * @param version of the program
 * @param pages shows results
 */
public record Tools(
        Engine engine,
        Catalogue catalogue,
        Datasets datasets,
        Keys.Code code,
        String version,
        Pages pages) {

    /** Shows results to people. */
    @FunctionalInterface
    public interface Pages {

        /**
         * Writes pages; equal results give equal bytes.
         *
         * @param results what to show
         * @param folder where to
         * @throws IOException if they cannot be written
         */
        void write(Results results, Path folder) throws IOException;
    }
}
