// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winnow.mtp.file.MtpParameters;

/** What a user must know of the sets of a training before it begins; none of it ends one. */
public final class Notices {

    private static final String AUTOMATIC = "; min-dist=0 takes the shortest distance";

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
            all.add(close(set, parameters, "training") + AUTOMATIC);
        }
        all.addAll(labels(set, weights, "training"));
        if (weights.energy() > 0 && set.withEnergy() == 0) {
            all.add("without energies the potential's zero of energy means nothing");
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

    /**
     * Looks at a validation set.
     *
     * @param set prepared with these parameters
     * @param parameters say the minimal distance
     * @param weights a label that does not count is not missed
     * @return sentences, lower case, no full stop
     */
    public static List<String> ofValidation(
            TrainingSet set, MtpParameters parameters, Weights weights) {
        List<String> all = new ArrayList<>();
        if (set.closePairs() > 0) {
            all.add(close(set, parameters, "validation"));
        }
        all.addAll(labels(set, weights, "validation"));
        return all;
    }

    private static List<String> labels(TrainingSet set, Weights weights, String what) {
        List<String> all = new ArrayList<>();
        if (weights.energy() > 0 && set.withEnergy() < set.size()) {
            all.add(lacking(set.size() - set.withEnergy(), set.size(), what, "energy"));
        }
        if (weights.forces() > 0 && set.withForces() < set.size()) {
            all.add(lacking(set.size() - set.withForces(), set.size(), what, "forces"));
        }
        return all;
    }

    private static String close(TrainingSet set, MtpParameters parameters, String what) {
        return String.format(
                Locale.ROOT,
                "%d %s of atoms in %d of %d %s configurations %s closer than the minimal distance"
                        + " of %s Å, the nearest at %.3f Å",
                set.closePairs(),
                set.closePairs() == 1 ? "pair" : "pairs",
                set.withClosePairs(),
                set.size(),
                what,
                set.closePairs() == 1 ? "is" : "are",
                parameters.minDist(),
                set.shortestDistance());
    }

    private static String lacking(int without, int all, String what, String label) {
        return without + " of " + all + " " + what + " configurations have no " + label;
    }
}
