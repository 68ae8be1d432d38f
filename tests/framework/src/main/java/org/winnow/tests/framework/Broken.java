// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.framework;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/** A plugin as it should not be: its constructor throws. */
@Component(factory = Descriptor.FACTORY, service = Descriptor.class)
@Algorithm(id = "broken", title = "Broken on purpose", source = "none")
public final class Broken implements Descriptor {

    /** Fails. */
    @Activate
    public Broken() {
        throw new IllegalStateException("the tables are missing");
    }

    @Override
    public double cutoff() {
        return 1;
    }

    @Override
    public List<String> columns(SpeciesSet species) {
        return List.of("nothing");
    }

    @Override
    public FeatureMatrix describe(Configuration configuration, SpeciesSet species) {
        return new FeatureMatrix(0, 1);
    }
}
