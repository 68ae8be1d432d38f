// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.Optional;

/**
 * The first peak of a radial distribution function, placed within a bin.
 *
 * <p>Method: smooth g(r), in fine bins, by a Gaussian of standard deviation s. The first peak is
 * the highest point before the curve first falls by {@link #FALL} of that height, if it has at
 * least {@link #SHARE} of the highest of the whole curve; so neither noise on a flank nor a rare
 * pair far below it is taken for a peak. Fit a cubic to the logarithm of the smoothed curve, by
 * least squares with the curve as weight, where it is above {@link #TOP} of the peak: its maximum
 * is the position r, the height h′, and by its curvature the variance v of the Gaussian that
 * touches it. Smoothing and bins have widened that by w = s² + step²/12 and lowered it; both are
 * undone: h = h′ √(v / (v − w)). This is exact for a Gaussian peak; one narrower than s / 2 is
 * looked at again with half the smoothing, and one narrower than a bin is given the height it has
 * in that. A strongly skewed peak is moved towards its tail, by less than s²/σ for a width σ.
 *
 * <p>The first minimum is the lowest point after that fall and before the smoothed curve rises
 * again by {@link #RISE} of the way; in the middle, where equal lowest points adjoin.
 *
 * @param r position, Å
 * @param height g there
 * @param sigma standard deviation of the touching Gaussian, Å
 * @param minimum the fine bin of the first minimum; below 0 where the curve ends before it
 */
record FirstPeak(double r, double height, double sigma, int minimum) {

    private static final double FALL = 0.25;
    private static final double SHARE = 0.25;
    private static final double TOP = 0.6;
    private static final double RISE = 0.1;

    /** Variance of the Gaussian that is as high as a bin with the same content, in squared bins. */
    private static final double NARROWEST = 1 / (2 * Math.PI);

    /** Less smoothing than this, in bins, leaves too few points for a fit. */
    private static final double LEAST = 2.5;

    /** Where a Gaussian is cut, in standard deviations. */
    private static final double TAIL = 4;

    /**
     * Finds it.
     *
     * @param g in bins
     * @param step width of a bin, Å
     * @param smoothing standard deviation, Å
     * @return empty where nothing like a peak is there
     */
    static Optional<FirstPeak> of(double[] g, double step, double smoothing) {
        double[] smooth = smooth(g, smoothing / step);
        int top = top(smooth);
        if (top < 0) {
            return Optional.empty();
        }
        int minimum = minimum(smooth, top);
        Optional<LogCubic> fit = LogCubic.above(TOP, smooth, top);
        if (fit.isEmpty()) {
            double sigma = Math.sqrt(NARROWEST) * step;
            return Optional.of(new FirstPeak((top + 0.5) * step, smooth[top], sigma, minimum));
        }
        double variance = fit.get().variance();
        double widened = smoothing * smoothing / (step * step) + 1.0 / 12;
        double own = Math.max(variance - widened, NARROWEST);
        double sigma = Math.sqrt(own) * step;
        if (smoothing / 2 >= LEAST * step && sigma < smoothing / 2) {
            return of(g, step, smoothing / 2);
        }
        double height = fit.get().height() * Math.sqrt(Math.max(1, variance / own));
        return Optional.of(new FirstPeak((fit.get().x() + 0.5) * step, height, sigma, minimum));
    }

    /** Smooths by a Gaussian; at the ends by what of it lies inside. */
    static double[] smooth(double[] g, double deviation) {
        int reach = (int) Math.ceil(TAIL * deviation);
        double[] weights = new double[reach + 1];
        for (int k = 0; k <= reach; k++) {
            weights[k] = k == 0 ? 1 : StrictMath.exp(-0.5 * (k / deviation) * (k / deviation));
        }
        double[] smooth = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            double sum = 0;
            double total = 0;
            for (int k = Math.max(0, i - reach); k <= Math.min(g.length - 1, i + reach); k++) {
                double weight = weights[Math.abs(k - i)];
                sum += weight * g[k];
                total += weight;
            }
            smooth[i] = sum / total;
        }
        return smooth;
    }

    private static int top(double[] smooth) {
        double highest = 0;
        for (double value : smooth) {
            highest = Math.max(highest, value);
        }
        int top = -1;
        for (int i = 0; i < smooth.length && highest > 0; i++) {
            if (top < 0 || smooth[i] > smooth[top]) {
                top = i;
            } else if (smooth[i] < (1 - FALL) * smooth[top]) {
                if (smooth[top] >= SHARE * highest) {
                    return top;
                }
                top = i;
            }
        }
        return -1;
    }

    private static int minimum(double[] smooth, int top) {
        int first = top;
        int last = top;
        for (int i = top + 1; i < smooth.length; i++) {
            double lowest = smooth[first];
            if (smooth[i] < lowest) {
                first = i;
                last = i;
            } else if (smooth[i] == lowest && i == last + 1) {
                last = i;
            } else if (lowest < (1 - FALL) * smooth[top]
                    && smooth[i] - lowest > RISE * (smooth[top] - lowest)) {
                return (first + last) / 2;
            }
        }
        return smooth[first] == 0 ? (first + last) / 2 : -1;
    }
}
