// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.kernel;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

/** Makes the space that a sampler sees from features and a kernel. */
@ProviderType
public interface SpaceFactory {

    /**
     * The space of a linear kernel; memory N × d, nothing of size N × N.
     *
     * @param kernel one that is {@link Kernel#linear linear}
     * @param means shape [N × d], row A is the mean of configuration A's unit rows
     * @return a space whose rows are those of {@code means}
     */
    Space linear(Kernel kernel, FeatureMatrix means);

    /**
     * The space of any kernel, from all pairs; memory N², time N² kernel values.
     *
     * @param kernel any
     * @param environments for each configuration its unit rows [n × d]
     * @param zeta the descriptor's ζ
     * @param progress told the share of pairs done
     * @return a space with a row for each element of {@code environments}
     */
    Space pairs(Kernel kernel, List<FeatureMatrix> environments, double zeta, Progress progress);
}
