// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;

/**
 * The densities that are told apart in one configuration: one for each species that occurs, one for
 * all, or, where species are alchemical, one for each species of the set.
 *
 * <p>Alchemical species couple by a matrix κ with 1 on the diagonal and κ beside it, positive
 * semidefinite for κ in 0..1. Replacing the coefficients c by κ^{1/2} c makes plain dot products of
 * the overlaps with κ; the root is symmetric, √(1 − κ) on the diagonal plus the same number
 * everywhere.
 *
 * <p>It also places the padded blocks of pairs of channels in a workspace's row.
 */
final class Channels {

    private final boolean blind;
    private final boolean alchemical;
    private final boolean centre;
    private final double kappa;
    private final FeatureLayout layout;
    private final SpeciesSet species;

    /** The channel of each atom. */
    int[] ofAtom = new int[64];

    /** The place of each channel in the feature layout. */
    final int[] inLayout;

    /** The channels around the present atom, ascending, and how many. */
    final int[] active;

    int activeCount;

    private final int[] channelOfSpecies;
    private int count;
    private double[] total = new double[0];

    Channels(SoapParameters parameters, FeatureLayout layout, SpeciesSet species) {
        blind = parameters.species().equals("blind");
        alchemical = parameters.species().equals("alchemical");
        centre = parameters.centre();
        kappa = parameters.kappa();
        this.layout = layout;
        this.species = species;
        inLayout = new int[layout.channels()];
        active = new int[layout.channels()];
        channelOfSpecies = new int[species.size()];
    }

    int count() {
        return count;
    }

    /** Finds out what occurs; fails on an atom whose species is not in the set. */
    void open(Configuration configuration) {
        int n = configuration.size();
        if (ofAtom.length < n) {
            ofAtom = new int[2 * n];
        }
        java.util.Arrays.fill(channelOfSpecies, alchemical ? 1 : 0);
        for (int i = 0; i < n; i++) {
            ofAtom[i] = species.index(configuration.species(i));
            channelOfSpecies[ofAtom[i]] = 1;
        }
        count = 0;
        for (int s = 0; s < channelOfSpecies.length && !blind; s++) {
            if (channelOfSpecies[s] > 0) {
                inLayout[count] = s;
                channelOfSpecies[s] = count++;
            }
        }
        count = blind ? 1 : count;
        for (int i = 0; i < n; i++) {
            ofAtom[i] = blind ? 0 : channelOfSpecies[ofAtom[i]];
        }
    }

    /** Notes which channels have atoms around (and including) an atom. */
    void activate(int atom, Environment environment) {
        activeCount = 0;
        for (int c = 0; c < count; c++) {
            boolean own = centre && ofAtom[atom] == c;
            if (alchemical || own || environment.to[c] > environment.from[c]) {
                active[activeCount++] = c;
            }
        }
    }

    void activateAll() {
        activeCount = count;
        for (int c = 0; c < count; c++) {
            active[c] = c;
        }
    }

    /** κ^{1/2} c where species are alchemical. */
    void couple(double[] coefficients, int stride, int length) {
        if (!alchemical || count == 1) {
            return;
        }
        if (total.length < length) {
            total = new double[length];
        }
        java.util.Arrays.fill(total, 0, length, 0);
        for (int c = 0; c < count; c++) {
            for (int k = 0; k < length; k++) {
                total[k] += coefficients[c * stride + k];
            }
        }
        double own = Math.sqrt(1 - kappa);
        double shared = (Math.sqrt(1 + (count - 1) * kappa) - own) / count;
        for (int c = 0; c < count; c++) {
            for (int k = 0; k < length; k++) {
                int at = c * stride + k;
                coefficients[at] = Math.fma(shared, total[k], own * coefficients[at]);
            }
        }
    }

    /** Room for a pair's features, a multiple of the strands of a sum. */
    int rowLength(int a, int b) {
        int strands = Stages.STRANDS;
        return (layout.length(a, b) + strands - 1) / strands * strands;
    }

    int rowOffset(int a, int b) {
        int pairs = a * count - a * (a - 1) / 2 + b - a;
        int alike = b > a ? a + 1 : a;
        return alike * rowLength(0, 0) + (pairs - alike) * rowLength(0, 1);
    }

    /** Room for all pairs' features. */
    int rowLength() {
        return count * rowLength(0, 0) + count * (count - 1) / 2 * rowLength(0, 1);
    }
}
