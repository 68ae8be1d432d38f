// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.Progress;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.kernel.SpaceFactory;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Parallel;

/**
 * Makes a {@link LinearSpace} of a linear kernel and a {@link PairSpace} of any other.
 *
 * <p>Time and memory: N × d for the first; N² kernel values for the second, whose rows must not be
 * more than {@value #MOST_ROWS}.
 */
@Component
public final class Spaces implements SpaceFactory {

    /** The largest N with N² numbers in one array. */
    static final int MOST_ROWS = 46340;

    private static final int CHUNK_PAIRS = 16;

    @Override
    public Space linear(Kernel kernel, FeatureMatrix means) {
        if (!kernel.linear(1)) {
            throw new IllegalArgumentException(
                    "a linear space must have a linear kernel, got "
                            + kernel.getClass().getSimpleName());
        }
        return new LinearSpace(kernel, means);
    }

    @Override
    public Space pairs(
            Kernel kernel, List<FeatureMatrix> environments, double zeta, Progress progress) {
        int n = environments.size();
        if (n > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a kernel known by pairs must have at most "
                            + MOST_ROWS
                            + " configurations, got "
                            + n);
        }
        FeatureMatrix[] rows = environments.toArray(FeatureMatrix[]::new);
        double[] values = new double[n * n];
        Parallel.rows(
                (int) ((long) n * (n + 1) / 2),
                CHUNK_PAIRS,
                progress,
                (from, to) -> {
                    for (int pair = from; pair < to; pair++) {
                        int i = larger(pair);
                        int j = pair - (int) ((long) i * (i + 1) / 2);
                        double value = kernel.similarity(rows[j], rows[i], zeta);
                        values[i * n + j] = value;
                        values[j * n + i] = value;
                    }
                });
        return new PairSpace(kernel, n, kernel.normalised() ? normalise(values, n) : values);
    }

    /** {@return i of the pair (i, j ≤ i) with number i (i + 1)/2 + j} */
    static int larger(int pair) {
        int i = (int) ((Math.sqrt(8.0 * pair + 1) - 1) / 2);
        while ((long) (i + 1) * (i + 2) / 2 <= pair) {
            i++;
        }
        while ((long) i * (i + 1) / 2 > pair) {
            i--;
        }
        return i;
    }

    /** K(A,B)/√(K(A,A) K(B,B)); a configuration unlike itself stays unlike all. */
    private static double[] normalise(double[] values, int n) {
        double[] self = new double[n];
        for (int i = 0; i < n; i++) {
            self[i] = values[i * n + i];
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double scale = Math.sqrt(self[i] * self[j]);
                values[i * n + j] = scale > 0 ? values[i * n + j] / scale : 0;
            }
        }
        return values;
    }
}
