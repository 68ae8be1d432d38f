// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.api.kernel.SpaceFactory;
import org.winnow.api.potential.PotentialFormat;

/**
 * What runs work with.
 *
 * @param catalogue makes algorithms
 * @param datasets opens and makes files
 * @param spaces the service that makes spaces, if installed
 * @param plots the service that draws, if installed
 * @param potentials the services that read and write potentials, those installed now
 * @param runners the services that do jobs of their own, those installed now
 * @param platform what program and machine this is
 * @param cache features made earlier
 */
record Tools(
        Catalogue catalogue,
        Datasets datasets,
        Supplier<Optional<SpaceFactory>> spaces,
        Supplier<Optional<PlotWriter>> plots,
        Supplier<List<PotentialFormat>> potentials,
        Supplier<List<JobRunner<?, ?>>> runners,
        Platform platform,
        FeatureCache cache) {

    /** {@return the service that makes spaces} */
    SpaceFactory space() {
        return spaces.get()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "comparing needs a bundle that makes spaces, and none is"
                                                + " installed"));
    }
}
