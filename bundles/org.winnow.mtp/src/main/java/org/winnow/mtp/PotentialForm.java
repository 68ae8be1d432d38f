// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.util.List;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.basis.BasisBuilder;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.train.MinimalDistance;

/**
 * What a potential is made of before it is fitted.
 *
 * @param level of the basis, even, 2..24
 * @param cutoff Å
 * @param minDist Å, below the cutoff; 0 to follow from the training set
 * @param radial Chebyshev polynomials
 */
public record PotentialForm(int level, double cutoff, double minDist, int radial) {

    /** Checks level and distances. */
    public PotentialForm {
        if (level % 2 != 0) {
            throw new IllegalArgumentException("level must be even, got " + level);
        }
        if (!(minDist < cutoff)) {
            throw new IllegalArgumentException(
                    "min-dist must be below the cutoff of " + cutoff + " Å, got " + minDist);
        }
    }

    /** {@return parameters to fit} @param training configurations @param species they have */
    MtpParameters untrained(List<Configuration> training, List<Integer> species) {
        double least = minDist > 0 ? minDist : MinimalDistance.of(training, cutoff);
        return MtpParameters.untrained(
                        BasisBuilder.ofLevel(level), species.size(), least, cutoff, radial)
                .named(PotentialSpecies.name(species));
    }
}
