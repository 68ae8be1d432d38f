// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.Arrays;
import java.util.List;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;

/**
 * The mean squared displacements of one composition, averaged over its runs.
 *
 * @param part whose they are
 * @param name reduced formula
 * @param runs how many
 * @param frames in all of them
 * @param interval fs from frame to frame; NaN if unknown
 * @param leap the longest step between frames, in units of the farthest that can be told
 * @param lags of the line of the slope: first and last, in frames
 * @param lines by species, in the order of atomic numbers
 */
record Displacements(
        Part part,
        String name,
        int runs,
        long frames,
        double interval,
        double leap,
        int[] lags,
        List<Line> lines) {

    /** From Å²/fs to cm²/s. */
    private static final double CM2_PER_S = 0.1;

    /**
     * A species.
     *
     * @param species its symbol
     * @param msd by lag in frames, Å²
     * @param slope Å² a frame; NaN if there are fewer than two lags on the line
     */
    record Line(String species, double[] msd, double slope) {}

    /** {@return the coefficient of self-diffusion in cm²/s; NaN if times are unknown} */
    double diffusion(Line line) {
        return CM2_PER_S * line.slope() / interval / 6;
    }

    /** Averages. @param from share of the longest lag, as {@code to} */
    static Displacements of(Part part, String name, List<Run> runs, double from, double to) {
        int length = runs.stream().mapToInt(Run::frames).max().orElseThrow();
        int first = (int) Math.ceil(from * (length - 1));
        int last = (int) Math.floor(to * (length - 1));
        SpeciesSet set = runs.get(0).set();
        Line[] lines = new Line[set.size()];
        for (int kind = 0; kind < lines.length; kind++) {
            double[] msd = new double[length];
            for (int lag = 0; lag < length; lag++) {
                msd[lag] = mean(runs, kind, lag);
            }
            String species = Species.symbol(set.number(kind));
            lines[kind] = new Line(species, msd, slope(msd, first, last));
        }
        double interval = runs.get(0).interval();
        boolean same =
                runs.stream().allMatch(r -> Math.abs(r.interval() - interval) <= 1e-6 * interval);
        return new Displacements(
                part,
                name,
                runs.size(),
                runs.stream().mapToLong(Run::frames).sum(),
                same ? interval : Double.NaN,
                runs.stream().mapToDouble(Run::leap).max().orElse(0),
                new int[] {first, last},
                Arrays.asList(lines));
    }

    private static double mean(List<Run> runs, int kind, int lag) {
        double sum = 0;
        long count = 0;
        for (Run run : runs) {
            if (lag < run.frames()) {
                sum += run.sum(kind, lag);
                count += run.count(kind, lag);
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Of the least-squares line; lags without a value are left out. */
    private static double slope(double[] msd, int first, int last) {
        int count = 0;
        double meanX = 0;
        double meanY = 0;
        for (int lag = first; lag <= last; lag++) {
            if (!Double.isNaN(msd[lag])) {
                count++;
                meanX += lag;
                meanY += msd[lag];
            }
        }
        meanX /= count;
        meanY /= count;
        double xx = 0;
        double xy = 0;
        for (int lag = first; lag <= last; lag++) {
            if (!Double.isNaN(msd[lag])) {
                xx += (lag - meanX) * (lag - meanX);
                xy += (lag - meanX) * (msd[lag] - meanY);
            }
        }
        return count < 2 ? Double.NaN : xy / xx;
    }
}
