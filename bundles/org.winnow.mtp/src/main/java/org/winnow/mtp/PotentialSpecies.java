// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;
import org.winnow.mtp.file.MtpParameters;

/**
 * Which species a potential's types are. Files of MLIP-2 and LAMMPS number them 0, 1, … and leave
 * it to the user; MLIP-3 may write atomic numbers; Winnow puts the symbols into the potential's
 * name, as in {@code Winnow_Li_Si}, where every program lets them stand.
 */
public final class PotentialSpecies {

    private static final String PREFIX = "Winnow";

    private PotentialSpecies() {}

    /**
     * Finds the species that a training set has.
     *
     * @param configurations of the set
     * @return atomic numbers, ascending
     */
    static List<Integer> in(List<Configuration> configurations) {
        SpeciesSet all = SpeciesSet.of();
        for (Configuration c : configurations) {
            all = all.union(c.speciesSet());
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            numbers.add(all.number(i));
        }
        return numbers;
    }

    /**
     * Finds the species that a file names.
     *
     * @param parameters of the file
     * @return atomic numbers of types 0, 1, …
     * @throws IllegalArgumentException if the file does not say
     */
    public static List<Integer> of(MtpParameters parameters) {
        int count = parameters.speciesCount();
        String[] words = parameters.name().split("_");
        if (words[0].equals(PREFIX) && words.length == count + 1) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                numbers.add(Species.number(words[i]));
            }
            return numbers;
        }
        boolean numbered = true;
        for (int i = 0; i < count; i++) {
            numbered &= parameters.types()[i] == i;
        }
        if (numbered) {
            throw new IllegalArgumentException(
                    "the potential numbers its species 0.."
                            + (count - 1)
                            + " without naming them; name them in this order");
        }
        return Arrays.stream(parameters.types()).boxed().collect(Collectors.toList());
    }

    /** {@return the name that tells the species} @param numbers atomic numbers of types 0, 1, … */
    public static String name(List<Integer> numbers) {
        return PREFIX
                + numbers.stream().map(n -> "_" + Species.symbol(n)).collect(Collectors.joining());
    }
}
