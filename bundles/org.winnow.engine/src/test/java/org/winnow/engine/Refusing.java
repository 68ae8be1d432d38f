// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.List;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/** A descriptor that fails beyond 1 Å. */
final class Refusing implements Descriptor {
    @Override
    public double cutoff() {
        return 1;
    }

    @Override
    public List<String> columns(SpeciesSet species) {
        return List.of("x");
    }

    @Override
    public FeatureMatrix describe(Configuration c, SpeciesSet species) {
        double x = c.position(0);
        return new FeatureMatrix(1, 1, x > 1 ? Double.NaN : x);
    }
}
