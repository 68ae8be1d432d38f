// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.Optional;

/**
 * The first peak of a radial distribution function, placed within a bin.
 *
 * <p>Method: smooth g(r), in fine bins, by a Gaussian of standard deviation s. The first peak is
 * the highest point before the curve first falls by {@link #FALL} of that height, if it has at
 * least {@link #SHARE} of the highest of the whole curve; so neither noise on a flank nor a rare
 * pair far below it is taken for a peak. Fit a parabola to the logarithm of the smoothed curve, by
 * least squares with the curve as weight, where it is above {@link #TOP} of the peak: position r,
 * height h′ and variance v of the Gaussian that touches the peak. Smoothing and bins have widened
 * it by w = s² + step²/12 and lowered it; both are undone: h = h′ √(v / (v − w)). This is exact for
 * a Gaussian peak; one narrower than s / 2 is looked at again with half the smoothing, and one
 * narrower than a bin is given the height it has in that.
 *
 * <p>The first minimum is the lowest point of the smoothed curve before it rises again by {@link
 * #RISE} of the fall; in the middle, where equal lowest points adjoin.
 *
 * @param r position, Å
 * @param height g there
 * @param sigma standard deviation of the touching Gaussian, Å
 * @param minimum the fine bin of the first minimum; below 0 where the curve ends before it
 */
record FirstPeak(double r, double height, double sigma, int minimum) {

    private static final double FALL = 0.25;
    private static final double SHARE = 0.25;
    private static final double TOP = 0.7;
    private static final double RISE = 0.1;

    /** Variance of the Gaussian that is as high as a bin with the same content, in squared bins. */
    private static final double NARROWEST = 1 / (2 * Math.PI);

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
        double[] fit = parabola(smooth, top);
        double x = -fit[1] / (2 * fit[2]);
        if (!(fit[2] < 0 && Math.abs(x) <= fit[3])) { // fewer than three points, or no peak
            double sigma = Math.sqrt(NARROWEST) * step;
            return Optional.of(new FirstPeak((top + 0.5) * step, smooth[top], sigma, minimum));
        }
        double variance = -1 / (2 * fit[2]);
        double widened = smoothing * smoothing / (step * step) + 1.0 / 12;
        double own = Math.max(variance - widened, NARROWEST);
        double sigma = Math.sqrt(own) * step;
        if (smoothing > step && sigma < smoothing / 2) {
            return of(g, step, smoothing / 2);
        }
        double lowered = StrictMath.exp(fit[0] - fit[1] * fit[1] / (4 * fit[2]));
        double height = lowered * Math.sqrt(Math.max(1, variance / own));
        return Optional.of(new FirstPeak((top + 0.5 + x) * step, height, sigma, minimum));
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
            } else if (smooth[i] - lowest > RISE * (smooth[top] - lowest)) {
                return (first + last) / 2;
            }
        }
        return smooth[first] == 0 ? (first + last) / 2 : -1;
    }

    /** {@return a, b, c of ln y ≈ a + b x + c x², x in bins from the top, and the largest |x|} */
    private static double[] parabola(double[] y, int top) {
        int from = top;
        while (from > 0 && y[from - 1] >= TOP * y[top]) {
            from--;
        }
        int to = top;
        while (to < y.length - 1 && y[to + 1] >= TOP * y[top]) {
            to++;
        }
        int reach = Math.max(top - from, to - top);
        double unit = Math.max(1, reach);
        double[] s = new double[5];
        double[] t = new double[3];
        for (int i = from; i <= to; i++) {
            double x = (i - top) / unit;
            double power = y[i];
            double logarithm = StrictMath.log(y[i]);
            for (int p = 0; p < 5; p++) {
                s[p] += power;
                if (p < 3) {
                    t[p] += power * logarithm;
                }
                power *= x;
            }
        }
        double[] fit = solve(s, t);
        return new double[] {fit[0], fit[1] / unit, fit[2] / (unit * unit), reach};
    }

    /** Solves the normal equations by Cramer's rule; NaN where there are fewer than 3 points. */
    private static double[] solve(double[] s, double[] t) {
        double d = determinant(s[0], s[1], s[2], s[1], s[2], s[3], s[2], s[3], s[4]);
        return new double[] {
            determinant(t[0], s[1], s[2], t[1], s[2], s[3], t[2], s[3], s[4]) / d,
            determinant(s[0], t[0], s[2], s[1], t[1], s[3], s[2], t[2], s[4]) / d,
            determinant(s[0], s[1], t[0], s[1], s[2], t[1], s[2], s[3], t[2]) / d
        };
    }

    private static double determinant(
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h,
            double i) {
        return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
    }
}
