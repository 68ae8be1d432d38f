// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.potential.ActiveSet;
import org.winnow.api.potential.Gradable;
import org.winnow.api.potential.Potential;
import org.winnow.api.potential.PotentialFormat;

/** Files {@code slope}: atoms on a line with energies a x + b, so that a row is (x, 1). */
final class FakeSlopes implements PotentialFormat {

    private static final class Slope implements Gradable {
        @Override
        public double cutoff() {
            return 1;
        }

        @Override
        public SpeciesSet species() {
            return SpeciesSet.of(3, 14);
        }

        @Override
        public Prediction predict(Configuration c) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int parameterCount() {
            return 2;
        }

        @Override
        public double[] siteGradients(Configuration c) {
            if (c.species(0) == 6) {
                throw new IllegalArgumentException("the potential knows Li,Si, got C");
            }
            double[] rows = new double[2 * c.size()];
            for (int i = 0; i < c.size(); i++) {
                rows[2 * i] = c.position(3 * i);
                rows[2 * i + 1] = 1;
            }
            return rows;
        }

        @Override
        public ActiveSet activeSet(double threshold) {
            return new Pair(threshold);
        }
    }

    /** Two rows, by Cramer's rule. */
    private static final class Pair implements ActiveSet {
        private final double[] a = {1e-5, 0, 0, 1e-5};
        private final long[] tags = {UNFILLED, UNFILLED};
        private final double threshold;

        Pair(double threshold) {
            this.threshold = threshold;
        }

        private double share(double x, double y, int place) {
            double volume = a[0] * a[3] - a[1] * a[2];
            return place == 0 ? (x * a[3] - y * a[2]) / volume : (a[0] * y - a[1] * x) / volume;
        }

        @Override
        public int offer(double[] rows, long first, Progress progress) {
            int came = 0;
            for (int i = 0; i < rows.length / 2; i++) {
                for (int place = 0; place < 2; place++) {
                    if (Math.abs(share(rows[2 * i], rows[2 * i + 1], place)) > threshold) {
                        System.arraycopy(rows, 2 * i, a, 2 * place, 2);
                        tags[place] = first + i;
                        came++;
                    }
                }
            }
            return came;
        }

        @Override
        public long[] tags() {
            return tags.clone();
        }

        @Override
        public double[] grades(double[] rows) {
            double[] grades = new double[rows.length / 2];
            Arrays.setAll(
                    grades,
                    i ->
                            Math.max(
                                    Math.abs(share(rows[2 * i], rows[2 * i + 1], 0)),
                                    Math.abs(share(rows[2 * i], rows[2 * i + 1], 1))));
            return grades;
        }
    }

    @Override
    public String id() {
        return "slope";
    }

    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith("slope");
    }

    @Override
    public Potential read(Path file, FormatSettings settings) throws IOException {
        return new Slope();
    }

    @Override
    public boolean writes(Potential potential) {
        return false;
    }

    @Override
    public void write(Potential potential, Path file) throws IOException {
        throw new IOException("a slope is never written");
    }
}
