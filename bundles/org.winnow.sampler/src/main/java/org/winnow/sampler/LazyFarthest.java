// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/**
 * For rows of features: finds the farthest row from few distances, the very one that full sweeps
 * find.
 *
 * <p>A row's distance to the centres it has seen is an upper bound of that to all. Rows stand in a
 * heap by that bound; only the one on top meets the centres it has not seen, until it falls below
 * the next or has met all, and then none can be farther. A centre is measured in full only where
 * the distance along the first {@link PrincipalPrefix principal directions}, a lower bound, leaves
 * room for an improvement; eight centres are bounded at once.
 */
final class LazyFarthest implements Farthest {

    // Guards the bound against rounding: relative, and in parts of the largest squared length.
    private static final double SHRINK = 1 - 1e-9;
    private static final double SLACK = 1e-12;

    // Of the distances that full sweeps would take, one in five is a cautious guess of those made.
    private static final double SHARE = 0.2;

    private static final int CHUNK_NUMBERS = 1 << 18;
    private static final int STEPS_A_REPORT = 256;

    private final Dense dense;
    private final Progress progress;
    private final double[] x;
    private final int d;
    private final PrincipalPrefix prefix;
    private final boolean[] taken;

    private final double[] nearest; // squared distance to the centres seen
    private final int[] seen; // how many centres
    private final int[] heap; // rows
    private final double[] keys; // of the rows of the heap, in its order
    private int heapSize;

    private int[] centres = new int[Dense.GROUP];
    private double[] groups; // prefixes of centres [group × direction × 8]
    private int count;
    private double slack;
    private final double[] bounds = new double[Dense.GROUP];

    LazyFarthest(FeatureMatrix features, boolean[] taken, int choices, Progress progress) {
        int n = features.rows();
        this.x = features.values();
        this.d = features.columns();
        this.prefix = PrincipalPrefix.of(features, progress);
        this.dense = Dense.forWork(SHARE * choices * x.length);
        this.progress = progress;
        this.taken = taken.clone();
        this.nearest = new double[n];
        this.keys = new double[n];
        this.seen = new int[n];
        this.heap = new int[n];
        this.groups = new double[Dense.GROUP * prefix.width()];
    }

    @Override
    public void add(int row) {
        if (count == centres.length) {
            centres = Arrays.copyOf(centres, 2 * count);
            groups = Arrays.copyOf(groups, 2 * count * prefix.width());
        }
        prefix.copyToColumn(row, groups, count);
        centres[count++] = row;
        taken[row] = true;
        if (count == 1) {
            sweep(row);
        }
    }

    /** Measures all rows against the first centre and heaps them. */
    private void sweep(int centre) {
        Parallel.rows(
                nearest.length,
                Math.max(1, CHUNK_NUMBERS / d),
                fraction -> progress.report(0),
                (from, to) -> {
                    dense.squaredDistances(x, d, centre, from, to, nearest);
                    for (int i = from; i < to; i++) {
                        heap[i] = i;
                        keys[i] = Farthest.key(Math.sqrt(nearest[i]));
                    }
                });
        double farthest = 0;
        for (int i = 0; i < nearest.length; i++) {
            farthest = Math.max(farthest, nearest[i]);
        }
        Arrays.fill(seen, 1);
        double length = Math.sqrt(dense.dot(x, centre * d, x, centre * d, d));
        double longest = length + Math.sqrt(farthest);
        slack = SLACK * longest * longest;
        heapSize = heap.length;
        for (int i = heapSize / 2 - 1; i >= 0; i--) {
            siftDown(i);
        }
    }

    @Override
    public int find(Progress progress, double done) {
        for (int step = 0; ; step++) {
            if (step % STEPS_A_REPORT == 0) {
                progress.report(done);
            }
            int top = heap[0];
            if (taken[top]) {
                heapSize--;
                heap[0] = heap[heapSize];
                keys[0] = keys[heapSize];
            } else if (seen[top] == count) {
                return top;
            } else {
                meetCentres(top);
            }
            siftDown(0);
        }
    }

    @Override
    public double distance(int row) {
        return Math.sqrt(nearest[row]);
    }

    /** Brings the top row up to date, or so far that it is no longer the farthest. */
    private void meetCentres(int row) {
        double next = runnerUp();
        double least = nearest[row];
        int width = prefix.width();
        int met = seen[row];
        do {
            int first = met - met % Dense.GROUP;
            int end = Math.min(count, first + Dense.GROUP);
            dense.groupDistances(
                    prefix.values(), row * width, groups, first * width, width, bounds);
            for (; met < end; met++) {
                if (bounds[met - first] * SHRINK - slack < least) {
                    double square = dense.squaredDistance(x, row * d, x, centres[met] * d, d);
                    least = Math.min(least, square);
                }
            }
        } while (met < count && least >= next);
        seen[row] = met;
        nearest[row] = least;
        keys[0] = Farthest.key(Math.sqrt(least));
    }

    /** {@return the largest bound below the top} */
    private double runnerUp() {
        double left = heapSize > 1 ? nearest[heap[1]] : 0;
        double right = heapSize > 2 ? nearest[heap[2]] : 0;
        return Math.max(left, right);
    }

    private void siftDown(int start) {
        int row = heap[start];
        double key = keys[start];
        int i = start;
        for (int child = 2 * i + 1; child < heapSize; child = 2 * i + 1) {
            if (child + 1 < heapSize && before(child + 1, keys[child], heap[child])) {
                child++;
            }
            if (!before(child, key, row)) {
                break;
            }
            heap[i] = heap[child];
            keys[i] = keys[child];
            i = child;
        }
        heap[i] = row;
        keys[i] = key;
    }

    /** Whether a place of the heap comes before a row with a key. */
    private boolean before(int place, double key, int row) {
        return keys[place] > key || keys[place] == key && heap[place] < row;
    }
}
