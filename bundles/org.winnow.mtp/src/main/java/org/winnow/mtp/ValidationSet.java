// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.potential.Trainer.Listener;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.train.Notices;
import org.winnow.mtp.train.TrainingSet;
import org.winnow.mtp.train.Weights;

/** Prepares what is looked at on the way; nothing in it ends a training. */
final class ValidationSet {

    private ValidationSet() {}

    /**
     * Prepares configurations; those with species that are not fitted are left out.
     *
     * @param all of the user's; may be none
     * @param species atomic numbers of those fitted
     * @param parameters say cutoff and minimal distance
     * @param weights a label that does not count is not missed
     * @param listener told what the user must know
     * @return the set; empty where nothing can be looked at
     */
    static Optional<TrainingSet> of(
            List<Configuration> all,
            List<Integer> species,
            MtpParameters parameters,
            Weights weights,
            Listener listener) {
        List<Configuration> known =
                all.stream()
                        .filter(c -> species.containsAll(PotentialSpecies.in(List.of(c))))
                        .toList();
        if (known.size() < all.size()) {
            listener.warn(unknown(all, species, all.size() - known.size()));
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        TrainingSet set = TrainingSet.of(known, species, parameters);
        Notices.ofValidation(set, parameters, weights).forEach(listener::warn);
        return Optional.of(set);
    }

    private static String unknown(List<Configuration> all, List<Integer> species, int left) {
        TreeSet<Integer> unknown = new TreeSet<>(PotentialSpecies.in(all));
        species.forEach(unknown::remove);
        return left
                + " of "
                + all.size()
                + " validation configurations have species that the training set lacks ("
                + unknown.stream().map(Species::symbol).collect(joining(", "))
                + ") and are left out";
    }
}
