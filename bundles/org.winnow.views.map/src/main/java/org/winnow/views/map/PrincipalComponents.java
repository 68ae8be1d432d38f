// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;

/**
 * The directions along which features vary most, and where each row lies along them.
 *
 * <p>Subspace iteration with Rayleigh–Ritz steps on the centred matrix, which is never copied nor
 * multiplied with itself: O(n d b) a step for b directions, a few more than asked for; ends when
 * the variances no longer change. Threads share rows or columns, never a sum. Of a direction and
 * its opposite the one is taken whose largest component is positive.
 *
 * @see <a href="https://doi.org/10.1137/090771806">Halko, Martinsson and Tropp, SIAM Rev. 53, 217
 *     (2011)</a>
 */
final class PrincipalComponents {

    private static final int SPARE = 6;
    private static final int STEPS = 60;
    private static final double SETTLED = 1e-9;
    private static final int CHUNK = 64;

    private final FeatureMatrix matrix;
    private final int n;
    private final int d;
    private final int b;
    private final double[] mean;
    private final double[] directions;
    private final double[] places;
    private double[] variances;

    private PrincipalComponents(FeatureMatrix matrix, int count) {
        this.matrix = matrix;
        n = matrix.rows();
        d = matrix.columns();
        b = Math.min(d, count + SPARE);
        mean = new double[d];
        directions = new double[d * b];
        places = new double[n * b];
        variances = new double[b];
    }

    /**
     * Finds them.
     *
     * @param matrix shape [n × d]
     * @param count how many, at least 1
     * @param progress may end it
     * @return places and shares; as many as there are columns if that is fewer
     */
    static Result of(FeatureMatrix matrix, int count, Progress progress) {
        PrincipalComponents work = new PrincipalComponents(matrix, count);
        work.centre();
        work.iterate(Math.min(count, work.b), progress);
        return work.result(Math.min(count, work.b));
    }

    /**
     * Places along directions.
     *
     * @param places by direction, shape [n] each, in the unit of the features
     * @param shares of the whole variance, 0..1
     */
    record Result(double[][] places, double[] shares) {}

    private void centre() {
        double[] values = matrix.values();
        columns(
                (from, to) -> {
                    for (int i = 0; i < n; i++) {
                        for (int k = from; k < to; k++) {
                            mean[k] += values[i * d + k];
                        }
                    }
                    for (int k = from; k < to; k++) {
                        mean[k] /= Math.max(1, n);
                    }
                });
    }

    private void iterate(int count, Progress progress) {
        Random random = new Random(1);
        Arrays.setAll(directions, i -> random.nextGaussian());
        orthonormalise(directions, d);
        for (int step = 0; step < STEPS; step++) {
            project();
            double[] before = variances;
            rotate();
            if (step > 1 && settled(before, count)) {
                return;
            }
            if (step < STEPS - 1) {
                project();
                back();
                orthonormalise(directions, d);
            }
            progress.report((double) step / STEPS);
        }
    }

    private boolean settled(double[] before, int count) {
        double most = Math.max(variances[0], Double.MIN_NORMAL);
        return IntStream.range(0, count)
                .allMatch(j -> Math.abs(variances[j] - before[j]) <= SETTLED * most);
    }

    /** Places of rows along directions. */
    private void project() {
        double[] values = matrix.values();
        IntStream.range(0, (n + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(
                        chunk -> {
                            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                                double[] place = new double[b];
                                for (int k = 0; k < d; k++) {
                                    double value = values[i * d + k] - mean[k];
                                    for (int j = 0; j < b; j++) {
                                        place[j] += value * directions[k * b + j];
                                    }
                                }
                                System.arraycopy(place, 0, places, i * b, b);
                            }
                        });
    }

    /** Directions along which these places are reached: the centred matrix, transposed. */
    private void back() {
        double[] values = matrix.values();
        columns(
                (from, to) -> {
                    Arrays.fill(directions, from * b, to * b, 0);
                    for (int i = 0; i < n; i++) {
                        for (int k = from; k < to; k++) {
                            double value = values[i * d + k] - mean[k];
                            for (int j = 0; j < b; j++) {
                                directions[k * b + j] += value * places[i * b + j];
                            }
                        }
                    }
                });
    }

    private interface Columns {
        void work(int from, int to);
    }

    private void columns(Columns work) {
        IntStream.range(0, (d + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(c -> work.work(c * CHUNK, Math.min(d, (c + 1) * CHUNK)));
    }

    /** Turns directions within what they span so that places along them do not correlate. */
    private void rotate() {
        double[] products = new double[b * b];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < b; p++) {
                for (int q = 0; q <= p; q++) {
                    products[p * b + q] += places[i * b + p] * places[i * b + q];
                }
            }
        }
        for (int p = 0; p < b; p++) {
            for (int q = 0; q < p; q++) {
                products[q * b + p] = products[p * b + q];
            }
        }
        SymmetricMatrix.Eigen eigen = SymmetricMatrix.eigen(products, b);
        variances = eigen.values();
        turn(directions, d, eigen.vectors());
    }

    private void turn(double[] rows, int count, double[] vectors) {
        double[] turned = new double[b];
        for (int k = 0; k < count; k++) {
            Arrays.fill(turned, 0);
            for (int p = 0; p < b; p++) {
                for (int q = 0; q < b; q++) {
                    turned[q] += rows[k * b + p] * vectors[p * b + q];
                }
            }
            System.arraycopy(turned, 0, rows, k * b, b);
        }
    }

    /** Gram and Schmidt, twice; what is nothing but rounding becomes zero. */
    private void orthonormalise(double[] rows, int count) {
        for (int j = 0; j < b; j++) {
            double whole = Math.sqrt(dot(rows, count, j, j));
            for (int pass = 0; pass < 2; pass++) {
                for (int p = 0; p < j; p++) {
                    double along = dot(rows, count, p, j);
                    for (int k = 0; k < count; k++) {
                        rows[k * b + j] -= along * rows[k * b + p];
                    }
                }
            }
            double length = Math.sqrt(dot(rows, count, j, j));
            double scale = length > 1e-12 * whole ? 1 / length : 0;
            for (int k = 0; k < count; k++) {
                rows[k * b + j] *= scale;
            }
        }
    }

    private double dot(double[] rows, int count, int p, int q) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += rows[k * b + p] * rows[k * b + q];
        }
        return sum;
    }

    private Result result(int count) {
        project();
        double[][] along = new double[count][n];
        double[] shares = new double[count];
        double whole = Math.max(whole(), Double.MIN_NORMAL);
        for (int j = 0; j < count; j++) {
            double sign = sign(j);
            for (int i = 0; i < n; i++) {
                along[j][i] = sign * places[i * b + j];
            }
            shares[j] = variances[j] / whole;
        }
        return new Result(along, shares);
    }

    private double sign(int j) {
        double largest = 0;
        for (int k = 0; k < d; k++) {
            double part = directions[k * b + j];
            largest = Math.abs(part) > Math.abs(largest) ? part : largest;
        }
        return largest < 0 ? -1 : 1;
    }

    private double whole() {
        double[] sums = new double[d];
        double[] values = matrix.values();
        columns(
                (from, to) -> {
                    for (int i = 0; i < n; i++) {
                        for (int k = from; k < to; k++) {
                            double value = values[i * d + k] - mean[k];
                            sums[k] += value * value;
                        }
                    }
                });
        return Arrays.stream(sums).sum();
    }
}
