// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

/**
 * Distances are counted in fine bins, so that a narrow peak is placed well within a bin; what is
 * shown are bins of {@link #FINE} of them.
 *
 * @param bins that are shown
 * @param width of one of them, Å
 */
record Grid(int bins, double width) {

    /** Fine bins in a bin that is shown. */
    static final int FINE = 8;

    /** So many bins fit into memory for a few hundred pairs of species. */
    private static final int MOST = 100_000;

    /**
     * Divides a range.
     *
     * @param reach largest distance, Å; rounded to whole bins
     * @param width of a bin, Å
     * @throws IllegalArgumentException if there would be no or too many bins
     */
    static Grid of(double reach, double width) {
        if (!(width > 0 && reach >= width && reach / width <= MOST)) {
            throw new IllegalArgumentException(
                    "r-max must be 1 to "
                            + MOST
                            + " times the bin, got "
                            + reach
                            + " Å and "
                            + width
                            + " Å");
        }
        return new Grid((int) Math.round(reach / width), width);
    }

    /** {@return the distance up to which is counted, Å} */
    double reach() {
        return bins * width;
    }

    /** {@return the number of fine bins} */
    int fine() {
        return bins * FINE;
    }

    /** {@return the width of a fine bin, Å} */
    double step() {
        return width / FINE;
    }

    /** {@return the middle of a bin, Å} @param bin 0..bins − 1 */
    double middle(int bin) {
        return (bin + 0.5) * width;
    }

    /** {@return the volume of a spherical shell, Å³} @param inner radius @param outer radius */
    static double shell(double inner, double outer) {
        return 4 * Math.PI / 3 * (outer * outer * outer - inner * inner * inner);
    }
}
