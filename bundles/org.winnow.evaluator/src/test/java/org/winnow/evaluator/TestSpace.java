// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.winnow.api.evaluation.Evaluator.Trial;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/** Euclidean distances and dot products the plain way; with or without features to be seen. */
record TestSpace(FeatureMatrix vectors, boolean seen) implements Space {

    static TestSpace of(int columns, double... values) {
        return new TestSpace(new FeatureMatrix(values.length / columns, columns, values), true);
    }

    /** Unit vectors around a few centres, as configurations of molecular dynamics are. */
    static TestSpace clustered(int n, int d, int centres, double spread, long seed) {
        Random random = new Random(seed);
        double[] middle = random.doubles((long) centres * d).toArray();
        double[] values = new double[n * d];
        for (int i = 0; i < n; i++) {
            double norm = 0;
            for (int k = 0; k < d; k++) {
                double v = middle[(i % centres) * d + k] + spread * random.nextGaussian();
                values[i * d + k] = v;
                norm += v * v;
            }
            for (int k = 0; k < d; k++) {
                values[i * d + k] /= Math.sqrt(norm);
            }
        }
        return new TestSpace(new FeatureMatrix(n, d, values), true);
    }

    TestSpace hidden() {
        return new TestSpace(vectors, false);
    }

    Trial trial(int[] base, int[] picks, int[] sizes, String... compositions) {
        double[] distances = new double[picks.length];
        Arrays.fill(distances, Double.NaN);
        return new Trial(this, base, new Selection(picks, distances), sizes, List.of(compositions));
    }

    double similarity(int a, int b) {
        double sum = 0;
        for (int k = 0; k < vectors.columns(); k++) {
            sum += vectors.get(a, k) * vectors.get(b, k);
        }
        return sum;
    }

    double distance(int a, int b) {
        double sum = 0;
        for (int k = 0; k < vectors.columns(); k++) {
            double difference = vectors.get(a, k) - vectors.get(b, k);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    @Override
    public int size() {
        return vectors.rows();
    }

    @Override
    public void distances(int row, double[] out) {
        Arrays.setAll(out, i -> distance(row, i));
    }

    @Override
    public void similarities(int row, double[] out) {
        Arrays.setAll(out, i -> similarity(row, i));
    }

    @Override
    public Optional<FeatureMatrix> features() {
        return seen ? Optional.of(vectors) : Optional.empty();
    }

    @Override
    public boolean euclidean() {
        return seen;
    }
}
