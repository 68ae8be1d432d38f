// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

/**
 * Every atom's neighbors within a cutoff, in compressed rows: those of atom {@code i} stand at
 * {@code starts()[i]}..{@code starts()[i + 1] − 1} of the other arrays. All arrays are live, and
 * may be longer than what they hold.
 */
public interface Neighbors {

    /** {@return the number of atoms, n} */
    int atoms();

    /** {@return where each atom's neighbors start, and where the last one's end, [≥ n + 1]} */
    int[] starts();

    /** {@return each neighbor's atom, 0..n − 1} */
    int[] neighbors();

    /** {@return from atom to neighbor along x, Å} */
    double[] dx();

    /** {@return from atom to neighbor along y, Å} */
    double[] dy();

    /** {@return from atom to neighbor along z, Å} */
    double[] dz();

    /** {@return squared distances, Å²} */
    double[] squares();
}
