// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.Map;

/**
 * What the frames of one composition say of one pair of species a, b.
 *
 * <p>g(r) = ⟨ V n(r) / (N_a N_b) ⟩ / (4π/3 (r₂³ − r₁³)): the mean over frames of the density of b
 * around a over the mean density of b in the frame's own cell; n counts the distances from all a to
 * all b with r₁ ≤ r &lt; r₂. For a = b the mean density is N_a / V too, not (N_a − 1) / V, so a
 * crystal has one g(r) whatever cell it is written in; an ideal gas of N atoms levels off at 1 −
 * 1/N.
 */
final class Radial {

    private final String first;
    private final String second;
    private final Grid grid;
    private final double[] fine;
    private final double[] around;
    private final double ratio;

    private Radial(
            String first, String second, Grid grid, double[] fine, double[] around, double ratio) {
        this.first = first;
        this.second = second;
        this.grid = grid;
        this.fine = fine;
        this.around = around;
        this.ratio = ratio;
    }

    /**
     * Divides sums.
     *
     * @param grid of the counts
     * @param sums by number of atoms; the shares of the species are the same in all
     * @param species symbols, by atomic number
     * @param shares how many atoms of each species in a formula unit
     * @param a the first species
     * @param b the second, not before the first
     * @return g(r) and coordination numbers
     */
    static Radial of(
            Grid grid, Map<Integer, FrameSums> sums, String[] species, int[] shares, int a, int b) {
        int unit = 0;
        for (int share : shares) {
            unit += share;
        }
        int from = FrameCounter.pair(a, b, shares.length) * grid.fine();
        double[] fine = new double[grid.fine()];
        double[] around = new double[grid.fine()];
        long frames = 0;
        double centres = 0;
        for (Map.Entry<Integer, FrameSums> e : sums.entrySet()) {
            double units = (double) e.getKey() / unit;
            double pairs = units * shares[a] * units * shares[b];
            for (int k = 0; k < fine.length; k++) {
                fine[k] += e.getValue().timesVolume(from + k) / pairs;
                around[k] += e.getValue().count(from + k);
            }
            frames += e.getValue().frames();
            centres += e.getValue().frames() * units * shares[a];
        }
        double before = 0;
        for (int k = 0; k < fine.length; k++) {
            fine[k] /= frames * Grid.shell(k * grid.step(), (k + 1) * grid.step());
            before += around[k];
            around[k] = before / centres;
        }
        double ratio = (double) shares[a] / shares[b];
        return new Radial(species[a], species[b], grid, fine, around, ratio);
    }

    /** {@return such as {@code Li-Si}} */
    String pair() {
        return first + "-" + second;
    }

    /** {@return g(r) in fine bins} */
    double[] fine() {
        return fine;
    }

    /** {@return how many b lie around an a, up to the end of a fine bin} @param bin which */
    double around(int bin) {
        return around[bin];
    }

    /** {@return how many a there are for each b} */
    double ratio() {
        return ratio;
    }

    /** {@return the grid} */
    Grid grid() {
        return grid;
    }

    /** {@return g(r) in the bins that are shown} */
    double[] shown() {
        double[] g = new double[grid.bins()];
        for (int bin = 0; bin < g.length; bin++) {
            double sum = 0;
            for (int k = bin * Grid.FINE; k < (bin + 1) * Grid.FINE; k++) {
                sum += fine[k] * Grid.shell(k * grid.step(), (k + 1) * grid.step());
            }
            g[bin] = sum / Grid.shell(bin * grid.width(), (bin + 1) * grid.width());
        }
        return g;
    }
}
