// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import java.util.Arrays;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.numerics.NeighborList;

/**
 * All that describing one configuration needs besides its result; used by one thread at a time and
 * kept for the next configuration, so that a steady state allocates next to nothing.
 *
 * <p>Stages for each atom: gather its neighbors by channel; solid harmonics, cutoff weights and
 * radial functions; sum them into density coefficients; couple the channels if species are
 * alchemical; power spectra of the pairs of channels that occur.
 */
final class Workspace {

    private final SoapModel model;
    private final NeighborList list = new NeighborList();
    private final Stages scalar;
    private Stages vector; // made, and its class loaded, when first wanted

    private SpeciesSet species;
    private FeatureLayout layout;
    private Channels channels;
    private Environment environment;
    private double[] harmonics = new double[0];
    private double[] radial = new double[0];
    private double[] coefficients = new double[0];
    private double[] row = new double[0];
    private double[] mean = new double[0];

    Workspace(SoapModel model) {
        this.model = model;
        scalar = new ScalarStages(model.parameters(), model.table());
    }

    private Stages stages(boolean vectors) {
        if (vectors && vector == null) {
            vector = new VectorStages(model.parameters(), model.table());
        }
        return vectors ? vector : scalar;
    }

    /** Power spectra of all atoms, shape [n × d]. */
    double[] describe(Configuration configuration, SpeciesSet set, boolean vectors) {
        Stages stages = stages(vectors);
        open(configuration, set, stages);
        int length = layout.length();
        long total = (long) configuration.size() * length;
        if (total > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException(
                    "the features of one configuration must be fewer than 2^31, got " + total);
        }
        double[] features = new double[(int) total];
        for (int i = 0; i < configuration.size(); i++) {
            fillRow(i, stages);
            copyPairs(row, features, i * length);
        }
        return features;
    }

    /** The mean of unit power spectra, shape [d]. */
    double[] meanUnit(Configuration configuration, SpeciesSet set, boolean vectors) {
        Stages stages = stages(vectors);
        open(configuration, set, stages);
        Arrays.fill(mean, 0, channels.rowLength(), 0);
        for (int i = 0; i < configuration.size(); i++) {
            fillRow(i, stages);
            double norm = Math.sqrt(square(stages));
            if (norm > 0) {
                addPairs(1 / norm);
            }
        }
        for (int k = 0; k < channels.rowLength(); k++) {
            mean[k] /= configuration.size();
        }
        double[] features = new double[layout.length()];
        channels.activateAll();
        copyPairs(mean, features, 0);
        return features;
    }

    private void open(Configuration configuration, SpeciesSet set, Stages stages) {
        if (!set.equals(species)) {
            layout = FeatureLayout.of(model.parameters(), set);
            channels = new Channels(model.parameters(), layout, set);
            environment = new Environment(layout.channels());
            species = set;
        }
        channels.open(configuration);
        list.build(configuration, model.parameters().cutoff());
        coefficients = reserve(coefficients, channels.count() * stages.channelSize);
        row = reserve(row, channels.rowLength() + Stages.SLACK);
        mean = reserve(mean, channels.rowLength());
    }

    private static double[] reserve(double[] array, int length) {
        return array.length < length ? new double[length] : array;
    }

    private void fillRow(int atom, Stages stages) {
        environment.gather(list, atom, channels.ofAtom, channels.count());
        expand(atom, stages);
        for (int p = 0; p < channels.activeCount; p++) {
            for (int q = p; q < channels.activeCount; q++) {
                int a = channels.active[p];
                int b = channels.active[q];
                int offset = channels.rowOffset(a, b);
                int size = stages.channelSize;
                stages.powerSpectrum(coefficients, a * size, b * size, row, offset);
                int end = offset + channels.rowLength(a, b);
                Arrays.fill(row, offset + layout.length(a, b), end, 0);
            }
        }
    }

    /** Density coefficients of the channels that occur around an atom. */
    private void expand(int atom, Stages stages) {
        Environment e = environment;
        int width = (stages.degree + 1) * stages.padded;
        harmonics = reserve(harmonics, (stages.rows + Stages.SPARE_ROWS) * e.x.length);
        radial = reserve(radial, e.x.length * width);
        stages.harmonics.solid(e.x, e.y, e.z, e.length, e.length, harmonics);
        model.cutoff().weigh(e.r, e.length, e.weights);
        channels.activate(atom, e);
        for (int p = 0; p < channels.activeCount; p++) {
            int a = channels.active[p];
            int offset = a * stages.channelSize;
            stages.radial.read(e.r, e.weights, e.from[a], e.to[a], radial);
            stages.accumulate(
                    harmonics, e.length, radial, e.from[a], e.to[a], coefficients, offset);
        }
        if (model.parameters().centre()) {
            int offset = channels.ofAtom[atom] * stages.channelSize;
            for (int n = 0; n < stages.size; n++) {
                coefficients[offset + n] += model.center()[n];
            }
        }
        channels.couple(coefficients, stages.channelSize, stages.rows * stages.padded);
    }

    private double square(Stages stages) {
        stages.clearSquares();
        for (int p = 0; p < channels.activeCount; p++) {
            for (int q = p; q < channels.activeCount; q++) {
                int offset = channels.rowOffset(channels.active[p], channels.active[q]);
                int length = channels.rowLength(channels.active[p], channels.active[q]);
                stages.addSquares(row, offset, offset + length);
            }
        }
        return stages.sumOfSquares();
    }

    private void addPairs(double scale) {
        for (int p = 0; p < channels.activeCount; p++) {
            for (int q = p; q < channels.activeCount; q++) {
                int offset = channels.rowOffset(channels.active[p], channels.active[q]);
                int length = channels.rowLength(channels.active[p], channels.active[q]);
                add(row, scale, mean, offset, offset + length);
            }
        }
    }

    private static void add(double[] row, double scale, double[] mean, int from, int to) {
        for (int k = from; k < to; k++) {
            mean[k] = Math.fma(row[k], scale, mean[k]);
        }
    }

    /** From the padded blocks of the channels that occur to their places in the layout. */
    private void copyPairs(double[] from, double[] features, int start) {
        for (int p = 0; p < channels.activeCount; p++) {
            for (int q = p; q < channels.activeCount; q++) {
                int a = channels.active[p];
                int b = channels.active[q];
                int to = start + layout.offset(channels.inLayout[a], channels.inLayout[b]);
                System.arraycopy(from, channels.rowOffset(a, b), features, to, layout.length(a, b));
            }
        }
    }
}
