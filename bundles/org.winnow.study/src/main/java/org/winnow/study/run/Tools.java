// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.api.report.ReportWriter;
import org.winnow.study.plan.Keys;

/**
 * What studies work with.
 *
 * @param engine runs jobs
 * @param catalogue knows algorithms
 * @param datasets opens files
 * @param code hashes the code of steps
 * @param version of the program
 * @param writer writes reports, if a bundle that does is installed
 */
public record Tools(
        Engine engine,
        Catalogue catalogue,
        Datasets datasets,
        Keys.Code code,
        String version,
        Supplier<Optional<ReportWriter>> writer) {}
