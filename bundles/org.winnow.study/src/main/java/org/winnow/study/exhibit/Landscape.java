// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.PrincipalComponents;
import org.winnow.numerics.PrincipalComponents.Accuracy;

/**
 * The features of some configurations, each row of length 1: the dot product of two is the cosine
 * of their mean features, which for the average kernel, normalised, is the similarity itself.
 */
final class Landscape {

    private static final Accuracy ACCURACY = new Accuracy(1e-12, 500);

    private final FeatureMatrix unit;

    private Landscape(FeatureMatrix unit) {
        this.unit = unit;
    }

    /**
     * Reads rows.
     *
     * @param file all rows
     * @param shown which to keep, ascending
     * @throws IOException if it cannot be read or has too few rows
     */
    static Landscape read(Path file, int[] shown) throws IOException {
        try (NpyRows npy = new NpyRows(file)) {
            int d = npy.columns();
            double[] values = new double[Math.multiplyExact(shown.length, d)];
            double[] row = new double[d];
            int next = 0;
            for (int i = 0; i < npy.rows() && next < shown.length; i++) {
                npy.next(row);
                if (shown[next] == i) {
                    put(row, values, d * next++);
                }
            }
            if (next < shown.length) {
                throw new IOException(
                        file.getFileName()
                                + " must have a row for each configuration, got "
                                + npy.rows());
            }
            return new Landscape(new FeatureMatrix(shown.length, d, values));
        }
    }

    private static void put(double[] row, double[] values, int at) {
        double squares = 0;
        for (double value : row) {
            squares += value * value;
        }
        double factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        for (int k = 0; k < row.length; k++) {
            values[at + k] = factor * row[k];
        }
    }

    /** {@return the mean similarity of every row to some rows, themselves included} */
    double[] meanSimilarity(int[] to) {
        double[] mean = new double[unit.columns()];
        for (int row : to) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += unit.get(row, k) / to.length;
            }
        }
        return IntStream.range(0, unit.rows())
                .parallel()
                .mapToDouble(row -> dot(row, mean, 0))
                .toArray();
    }

    /** {@return the distance of every row to the nearest of some rows} */
    double[] nearest(int[] to) {
        return IntStream.range(0, unit.rows())
                .parallel()
                .mapToDouble(
                        row -> {
                            double best = Double.NEGATIVE_INFINITY;
                            for (int other : to) {
                                best =
                                        other == row
                                                ? 1
                                                : Math.max(
                                                        best,
                                                        dot(
                                                                row,
                                                                unit.values(),
                                                                other * unit.columns()));
                            }
                            return Math.sqrt(Math.max(0, 2 - 2 * best));
                        })
                .toArray();
    }

    private double dot(int row, double[] values, int at) {
        double sum = 0;
        for (int k = 0; k < unit.columns(); k++) {
            sum += unit.get(row, k) * values[at + k];
        }
        return sum;
    }

    /** {@return the first few principal components of the rows} */
    PrincipalComponents components() {
        return PrincipalComponents.of(unit, Math.min(3, unit.columns()), ACCURACY, Progress.NONE);
    }

    /** {@return the row least similar to all, of equal ones the first} */
    int leastTypical() {
        double[] typical = meanSimilarity(IntStream.range(0, unit.rows()).toArray());
        int least = 0;
        for (int i = 1; i < typical.length; i++) {
            least = typical[i] < typical[least] ? i : least;
        }
        return least;
    }

    /** {@return rows whose word is this one} */
    static int[] rows(List<String> words, String word) {
        return IntStream.range(0, words.size()).filter(i -> words.get(i).equals(word)).toArray();
    }
}
