// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.Examples;
import org.winnow.mtp.MtpPotential;
import org.winnow.mtp.basis.BasisBuilder;
import org.winnow.mtp.file.MtpParameters;

/** Crystals labelled by a known potential of level 8. */
final class Sets {

    static final List<Integer> SPECIES = List.of(14, 3);

    private Sets() {}

    static List<Configuration> labelled(int count, long seed) {
        MtpPotential truth = new MtpPotential(Examples.potential(8, 2, 4, 21), SPECIES);
        List<Configuration> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Configuration c = Examples.crystal(1 + i % 2, seed + i);
            var p = truth.predict(c);
            var builder =
                    Configuration.of(Examples.species(c), Examples.positions(c)).cell(c.cell());
            if (i % 5 != 3) {
                builder.energy(p.energy(), "");
            }
            if (i % 5 != 4) {
                builder.forces(p.forces());
            }
            if (i % 3 == 0) {
                builder.virial(p.virial(), "");
            }
            all.add(builder.build());
        }
        return all;
    }

    static MtpParameters untrained(int level) {
        return MtpParameters.untrained(BasisBuilder.ofLevel(level), 2, 1.5, 4.2, 4);
    }

    static TrainingSet set(int count, long seed) {
        return TrainingSet.of(labelled(count, seed), SPECIES, untrained(6));
    }
}
