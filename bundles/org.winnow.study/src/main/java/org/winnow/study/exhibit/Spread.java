// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.List;

/**
 * Several numbers that ought to be one.
 *
 * @param mean NaN of none
 * @param deviation sample standard deviation; NaN below two
 */
record Spread(double mean, double deviation) {

    /** Of numbers, NaN among them left out. */
    static Spread of(List<Double> numbers) {
        List<Double> finite = numbers.stream().filter(Double::isFinite).toList();
        int n = finite.size();
        if (n == 0) {
            return new Spread(Double.NaN, Double.NaN);
        }
        double sum = 0;
        for (double number : finite) {
            sum += number;
        }
        double mean = sum / n;
        double squares = 0;
        for (double number : finite) {
            squares += (number - mean) * (number - mean);
        }
        return new Spread(mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
    }
}
