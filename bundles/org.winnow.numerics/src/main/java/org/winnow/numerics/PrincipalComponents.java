// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;

/**
 * The directions along which rows differ most, and where each row lies along them: eigenvectors of
 * the covariance of the features, which is never formed.
 *
 * <p>Subspace iteration with Rayleigh–Ritz steps: b directions, {@value #SPARE} more than are asked
 * for (or as many as there are columns), are multiplied by the covariance again and again, until
 * the variances along them change no more. Time O(n d b) a step, with one pass over the features;
 * some ten steps where the variances fall quickly. Memory O(d b) for each of up to 64 chunks of
 * rows, and O(n b).
 *
 * <p>Equal rows and accuracy give equal bits with any number of threads. Of a direction and its
 * opposite the one is taken whose largest part by magnitude (of equally large ones the first) is
 * positive. Directions of equal variance are not unique. A direction along which nothing varies may
 * be zero.
 *
 * @see <a href="https://doi.org/10.1007/BF02163334">Rutishauser, Numer. Math. 13, 4 (1969)</a>
 * @see <a href="https://doi.org/10.1137/090771806">Halko, Martinsson and Tropp, SIAM Rev. 53, 217
 *     (2011)</a>, on taking more directions than wanted
 */
public final class PrincipalComponents {

    static final int SPARE = 5;

    private final double[] directions;
    private final double[] scores;
    private final double[] shares;

    private PrincipalComponents(double[] directions, CentredRows.Places places) {
        this.directions = directions;
        scores = places.values();
        shares = places.shares();
    }

    /**
     * When the iteration ends.
     *
     * @param tolerance variances that change less than this share of the largest have settled;
     *     directions are then known to about its root; in 0..1
     * @param steps after which it ends although they have not; at least 1
     */
    public record Accuracy(double tolerance, int steps) {

        /** Checks. */
        public Accuracy {
            if (!(tolerance >= 0 && tolerance <= 1) || steps < 1) {
                throw new IllegalArgumentException(
                        "the tolerance must lie in 0..1 and steps be at least 1, got "
                                + tolerance
                                + " and "
                                + steps);
            }
        }
    }

    /**
     * Finds the first few.
     *
     * @param features shape [n × d], not changed; n may be 0
     * @param count how many, 1..d
     * @param accuracy when it is good enough
     * @param progress told about how far the variances have settled; warned where they have not;
     *     may end it by throwing
     * @return {@code count} components, largest variance first
     * @throws IllegalArgumentException if there cannot be so many, or features are not finite
     */
    public static PrincipalComponents of(
            FeatureMatrix features, int count, Accuracy accuracy, Progress progress) {
        int d = features.columns();
        if (count < 1 || count > d) {
            throw new IllegalArgumentException(
                    "of "
                            + features.rows()
                            + " rows with "
                            + d
                            + " columns, 1.."
                            + d
                            + " components can be found, got "
                            + count);
        }
        CentredRows rows = new CentredRows(features);
        int block = (int) Math.min(d, (long) count + SPARE);
        double[] all = new SubspaceIteration(rows, d, block, count).run(accuracy, progress);
        double[] directions = Arrays.copyOf(all, count * d);
        point(directions, d);
        return new PrincipalComponents(directions, rows.along(directions, count));
    }

    private static void point(double[] directions, int d) {
        for (int from = 0; from < directions.length; from += d) {
            double largest = 0;
            for (int c = from; c < from + d; c++) {
                largest = Math.abs(directions[c]) > Math.abs(largest) ? directions[c] : largest;
            }
            for (int c = from; largest < 0 && c < from + d; c++) {
                directions[c] = -directions[c];
            }
        }
    }

    /** {@return how many were found} */
    public int count() {
        return shares.length;
    }

    /** {@return a direction of length 1, or 0 for none, shape [d]} @param component from 0 */
    public double[] direction(int component) {
        return part(directions, component);
    }

    /**
     * Where the rows lie along a component.
     *
     * @param component from 0
     * @return shape [n], in the unit of the features, with mean 0; those of two components do not
     *     correlate
     */
    public double[] scores(int component) {
        return part(scores, component);
    }

    /**
     * {@return the share of the whole variance, 0..1; 0 if there is none} @param component from 0
     */
    public double share(int component) {
        return shares[component];
    }

    private double[] part(double[] all, int component) {
        int length = all.length / count();
        return Arrays.copyOfRange(all, component * length, (component + 1) * length);
    }
}
