// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

/**
 * The weight of an atom in the density: 1 up to cutoff − width, then ½(1 + cos(π(r − cutoff +
 * width)/width)) down to 0 at the cutoff.
 *
 * <p>The cosine is a polynomial of 11 terms, exact to rounding and the same on every machine. With
 * width 0 all atoms within the cutoff have weight 1.
 */
final class Cutoff {

    private static final int TERMS = 11;

    /** Of sin(πs) in odd powers of s, highest first. */
    private static final double[] SINE = sine();

    private final double radius;
    private final double start;
    private final double inverseWidth;

    Cutoff(double radius, double width) {
        this.radius = radius;
        start = radius - width;
        inverseWidth = width > 0 ? 1 / width : 0;
    }

    private static double[] sine() {
        double[] terms = new double[TERMS];
        double term = Math.PI;
        for (int k = 0; k < TERMS; k++) {
            terms[TERMS - 1 - k] = term;
            term *= -Math.PI * Math.PI / ((2 * k + 2) * (2 * k + 3));
        }
        return terms;
    }

    /** {@return the cutoff in Å} */
    double radius() {
        return radius;
    }

    /** {@return where weights begin to fall, Å} */
    double start() {
        return start;
    }

    /**
     * Weighs atoms.
     *
     * @param r distances in Å
     * @param count how many
     * @param weights to be filled, 0..1
     */
    void weigh(double[] r, int count, double[] weights) {
        for (int i = 0; i < count; i++) {
            weights[i] = weight(r[i]);
        }
    }

    /** {@return the weight of an atom, 0..1} @param r distance in Å, up to the cutoff */
    double weight(double r) {
        // the cosine falls from 1 to −1 over t = 0..1: it is −sin(πs) with s = t − ½
        double s = Math.max(0, Math.min(1, (r - start) * inverseWidth)) - 0.5;
        double square = s * s;
        double sum = SINE[0];
        for (int k = 1; k < TERMS; k++) {
            sum = Math.fma(sum, square, SINE[k]);
        }
        return Math.fma(-0.5 * s, sum, 0.5);
    }
}
