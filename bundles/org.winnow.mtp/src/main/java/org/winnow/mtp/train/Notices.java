// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winnow.mtp.file.MtpParameters;

/** What a user must know of a training set before it is fitted; none of it ends a training. */
public final class Notices {

    private Notices() {}

    /**
     * Looks at a training set.
     *
     * @param set prepared with these parameters
     * @param parameters say minimal distance and how many numbers are fitted
     * @param weights a label that does not count is not missed
     * @return sentences, lower case, no full stop
     */
    public static List<String> of(TrainingSet set, MtpParameters parameters, Weights weights) {
        List<String> all = new ArrayList<>();
        if (set.closePairs() > 0) {
            all.add(close(set, parameters.minDist()));
        }
        if (weights.energy() > 0 && set.withEnergy() == 0) {
            all.add(
                    "no training configuration has an energy, so the potential's zero of energy"
                            + " means nothing");
        } else if (weights.energy() > 0 && set.withEnergy() < set.size()) {
            all.add(lacking(set.size() - set.withEnergy(), set.size(), "energy"));
        }
        if (weights.forces() > 0 && set.withForces() < set.size()) {
            all.add(lacking(set.size() - set.withForces(), set.size(), "forces"));
        }
        if (set.labelCount() < parameters.parameterCount()) {
            all.add(
                    "the training set has fewer labels than the potential has parameters: "
                            + set.labelCount()
                            + " numbers for "
                            + parameters.parameterCount());
        }
        return all;
    }

    private static String close(TrainingSet set, double minDist) {
        return String.format(
                Locale.ROOT,
                "%d %s of atoms in %d of %d training configurations %s closer than the minimal"
                        + " distance of %s Å, the nearest at %.3f Å; min-dist=0 takes the shortest"
                        + " distance",
                set.closePairs(),
                set.closePairs() == 1 ? "pair" : "pairs",
                set.withClosePairs(),
                set.size(),
                set.closePairs() == 1 ? "is" : "are",
                minDist,
                set.shortestDistance());
    }

    private static String lacking(int without, int all, String label) {
        return without + " of " + all + " training configurations have no " + label;
    }
}
