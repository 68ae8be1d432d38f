// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import java.util.Optional;
import org.winnow.api.engine.Progress;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/**
 * The space of a linear kernel: rows of features whose dot product is the likeness, scaled to
 * length 1 if the kernel is normalised (a row of zeros stays). Distances of a metric kernel come
 * from differences, so that equal rows are at exactly 0. Memory N × d.
 */
final class LinearSpace implements Space {

    // numbers read by one task
    private static final int CHUNK_NUMBERS = 1 << 18;

    private final Kernel kernel;
    private final FeatureMatrix features;

    LinearSpace(Kernel kernel, FeatureMatrix means) {
        this.kernel = kernel;
        this.features = kernel.normalised() ? unitRows(means) : means;
    }

    private static FeatureMatrix unitRows(FeatureMatrix means) {
        int d = means.columns();
        double[] x = means.values().clone();
        Dense dense = Dense.forWork(x.length);
        for (int row = 0; row < means.rows(); row++) {
            double length = Math.sqrt(dense.dot(x, row * d, x, row * d, d));
            for (int k = row * d; length > 0 && k < (row + 1) * d; k++) {
                x[k] /= length;
            }
        }
        return new FeatureMatrix(means.rows(), d, x);
    }

    @Override
    public int size() {
        return features.rows();
    }

    @Override
    public void distances(int row, double[] out) {
        double[] x = features.values();
        int d = features.columns();
        Dense dense = Dense.forWork(x.length);
        boolean metric = kernel.metric();
        double self = dense.dot(x, row * d, x, row * d, d);
        each(
                (from, to) -> {
                    if (metric) {
                        dense.squaredDistances(x, d, row, from, to, out);
                    }
                    for (int i = from; i < to; i++) {
                        out[i] = metric ? Math.sqrt(out[i]) : printed(dense, row, i, self);
                    }
                });
    }

    /** A distance that is not the Euclidean one of the features. */
    private double printed(Dense dense, int row, int i, double self) {
        double[] x = features.values();
        int d = features.columns();
        double other = dense.dot(x, i * d, x, i * d, d);
        return kernel.distance(dense.dot(x, row * d, x, i * d, d), self, other);
    }

    @Override
    public void similarities(int row, double[] out) {
        double[] x = features.values();
        int d = features.columns();
        Dense dense = Dense.forWork(x.length);
        each(
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        out[i] = dense.dot(x, row * d, x, i * d, d);
                    }
                });
    }

    private void each(Parallel.Body body) {
        int chunk = Math.max(1, CHUNK_NUMBERS / features.columns());
        Parallel.rows(features.rows(), chunk, Progress.NONE, body);
    }

    @Override
    public Optional<FeatureMatrix> features() {
        return Optional.of(features);
    }

    @Override
    public boolean euclidean() {
        return kernel.metric();
    }
}
