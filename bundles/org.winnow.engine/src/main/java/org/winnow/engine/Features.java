// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/** Describes configurations, many at once, and puts the result in the rows of a space. */
final class Features {

    private static final int REPORT_EVERY = 8;

    private final Candidates candidates;
    private final Descriptor descriptor;
    private final SpeciesSet species;
    private final int columns;
    private final int[] rowOf;

    /**
     * Prepares.
     *
     * @param candidates what to describe
     * @param descriptor how
     * @param order for each row the number of its entry
     */
    Features(Candidates candidates, Descriptor descriptor, int[] order) {
        this.candidates = candidates;
        this.descriptor = descriptor;
        species = candidates.species();
        columns = descriptor.columns(species).size();
        rowOf = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            rowOf[order[row]] = row;
        }
    }

    /**
     * The mean unit row of every configuration.
     *
     * @param progress told the share done
     * @return shape [N × d]
     * @throws IOException if files must be read again and cannot be
     */
    FeatureMatrix means(Progress progress) throws IOException {
        int n = rowOf.length;
        Footprint.check("features of " + n + " configurations × " + columns, (double) n * columns);
        double[] values = new double[n * columns];
        each(
                (number, c) -> {
                    System.arraycopy(mean(c), 0, values, rowOf[number] * columns, columns);
                },
                progress);
        return new FeatureMatrix(n, columns, values);
    }

    /**
     * The unit rows of every configuration's environments.
     *
     * @param progress told the share done
     * @return one matrix a row of the space
     * @throws IOException if files must be read again and cannot be
     */
    List<FeatureMatrix> environments(Progress progress) throws IOException {
        long atoms = candidates.atoms();
        Footprint.check(
                "features of " + atoms + " environments × " + columns, (double) atoms * columns);
        FeatureMatrix[] all = new FeatureMatrix[rowOf.length];
        each((number, c) -> all[rowOf[number]] = unitRows(rows(c)), progress);
        return Arrays.asList(all);
    }

    /** {@return the features of one configuration's environments} @param c any candidate */
    FeatureMatrix rows(Configuration c) {
        FeatureMatrix rows = descriptor.describe(c, species);
        if (rows.rows() != c.size()) {
            throw new IllegalStateException(
                    "a descriptor must give " + c.size() + " rows, got " + rows.rows());
        }
        check(rows.values(), rows.columns());
        return rows;
    }

    private void check(double[] values, int length) {
        if (length != columns) {
            throw new IllegalStateException(
                    "a descriptor must give " + columns + " features, got " + length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("features must be finite, got " + value);
            }
        }
    }

    private static FeatureMatrix unitRows(FeatureMatrix rows) {
        double[] unit = rows.values().clone();
        int d = rows.columns();
        for (int i = 0; i < rows.rows(); i++) {
            double square = 0;
            for (int k = i * d; k < (i + 1) * d; k++) {
                square += unit[k] * unit[k];
            }
            double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
            for (int k = i * d; k < (i + 1) * d; k++) {
                unit[k] *= scale;
            }
        }
        return new FeatureMatrix(rows.rows(), d, unit);
    }

    /** Describes one configuration; called by many threads. */
    @FunctionalInterface
    interface Work {
        /** Does one. @param number its entry @param c the configuration */
        void accept(int number, Configuration c);
    }

    /** Calls the work for every configuration; a failure names the configuration. */
    private void each(Work work, Progress progress) throws IOException {
        AtomicInteger done = new AtomicInteger();
        double all = rowOf.length;
        candidates.forEach(
                (first, batch) ->
                        inParallel(
                                first,
                                batch,
                                (number, c) -> {
                                    work.accept(number, c);
                                    int k = done.incrementAndGet();
                                    if (k % REPORT_EVERY == 0) {
                                        progress.report(k / all);
                                    }
                                }),
                Progress.NONE);
    }

    /**
     * Calls the work for some configurations at once.
     *
     * @param first the entry of the first
     * @param batch these
     * @param work called by many threads
     */
    void inParallel(int first, List<Configuration> batch, Work work) {
        IntStream.range(0, batch.size())
                .parallel()
                .forEach(
                        i -> {
                            try {
                                work.accept(first + i, batch.get(i));
                            } catch (IllegalArgumentException e) {
                                String place = candidates.entries().get(first + i).place();
                                throw new IllegalArgumentException(
                                        place + ": " + e.getMessage(), e);
                            }
                        });
    }

    /** {@return the mean unit row of one configuration} @param c any of the candidates */
    double[] mean(Configuration c) {
        double[] mean = descriptor.meanUnit(c, species);
        check(mean, mean.length);
        return mean;
    }

    /** {@return d} */
    int columns() {
        return columns;
    }

    /** {@return the labels of the columns} */
    List<String> labels() {
        return new ArrayList<>(descriptor.columns(species));
    }
}
