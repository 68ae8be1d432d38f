// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

/**
 * The monomials x^a y^b z^c in one order: by degree, then by falling power of x, then of y. Those
 * up to a degree are a prefix of those up to a higher one.
 *
 * <p>Within a degree d: x times all of degree d − 1, then y times the last d of degree d − 1, then
 * z times the last. So a table of values is filled by three runs a degree.
 */
public final class Monomials {

    private Monomials() {}

    /** {@return how many monomials have this degree} @param degree 0 or more */
    public static int ofDegree(int degree) {
        return (degree + 1) * (degree + 2) / 2;
    }

    /** {@return how many monomials have a smaller degree: where this degree starts} */
    public static int before(int degree) {
        return degree * (degree + 1) * (degree + 2) / 6;
    }

    /** {@return the place of x^a y^b z^c among those of its degree} */
    public static int place(int a, int b, int c) {
        int tail = b + c;
        return tail * (tail + 1) / 2 + c;
    }

    /** {@return the place of x^a y^b z^c among all} */
    public static int index(int a, int b, int c) {
        return before(a + b + c) + place(a, b, c);
    }

    /**
     * Lists the powers of all monomials of one degree, in order.
     *
     * @param degree 0 or more
     * @return rows of three powers
     */
    public static int[][] powers(int degree) {
        int[][] powers = new int[ofDegree(degree)][];
        for (int b = degree; b >= 0; b--) {
            for (int c = degree - b; c >= 0; c--) {
                int a = degree - b - c;
                powers[place(a, b, c)] = new int[] {a, b, c};
            }
        }
        return powers;
    }

    /** {@return (a + b + c)! / (a! b! c!)} */
    static int multinomial(int... powers) {
        int result = 1;
        int n = 0;
        for (int power : powers) {
            for (int k = 1; k <= power; k++) {
                n++;
                result = result * n / k;
            }
        }
        return result;
    }
}
