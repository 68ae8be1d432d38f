// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.sampling.Space;

/** For any space: one sweep over all distances for each centre. Time O(n) distances a centre. */
final class SweptFarthest implements Farthest {

    private final Space space;
    private final boolean[] taken;
    private final double[] nearest;
    private final double[] sweep;

    SweptFarthest(Space space, boolean[] taken) {
        this.space = space;
        this.taken = taken.clone();
        this.nearest = new double[taken.length];
        this.sweep = new double[taken.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    }

    @Override
    public void add(int row) {
        taken[row] = true;
        space.distances(row, sweep);
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = Math.min(nearest[i], sweep[i]);
        }
    }

    @Override
    public int find(Progress progress, double done) {
        progress.report(done);
        int best = -1;
        double most = -1;
        for (int i = 0; i < nearest.length; i++) {
            if (!taken[i]) {
                double key = Farthest.key(nearest[i]);
                if (key > most) {
                    most = key;
                    best = i;
                }
            }
        }
        return best;
    }

    @Override
    public double distance(int row) {
        return nearest[row];
    }
}
