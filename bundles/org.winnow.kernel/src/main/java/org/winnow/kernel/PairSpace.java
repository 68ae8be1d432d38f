// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import java.util.Optional;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

/** A space known by the likeness of all pairs. */
final class PairSpace implements Space {

    private final Kernel kernel;
    private final int n;
    private final double[] values;

    /** Keeps {@code values}, shape [n × n], normalised if the kernel is. */
    PairSpace(Kernel kernel, int n, double[] values) {
        this.kernel = kernel;
        this.n = n;
        this.values = values;
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public void distances(int row, double[] out) {
        double self = values[row * n + row];
        for (int j = 0; j < n; j++) {
            out[j] = kernel.distance(values[row * n + j], self, values[j * n + j]);
        }
    }

    @Override
    public void similarities(int row, double[] out) {
        System.arraycopy(values, row * n, out, 0, n);
    }

    @Override
    public Optional<FeatureMatrix> features() {
        return Optional.empty();
    }

    @Override
    public boolean euclidean() {
        return false;
    }
}
