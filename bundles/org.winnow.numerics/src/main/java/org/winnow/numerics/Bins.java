// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;

/**
 * Atoms and images sorted into a grid of boxes, so that the boxes of one row along x lie side by
 * side; within a box they keep their order (counting sort).
 */
final class Bins {

    /** Of about half the cutoff, boxes follow the sphere closely and are not too many. */
    private static final double EDGE = 0.5;

    /** Most boxes for each atom or image, lest a few atoms far apart need a huge grid. */
    private static final int BOXES_EACH = 8;

    /** The first atom or image of each box, box by box. */
    int[] heads = new int[1025];

    /** Sorted coordinates, and the atom that each is or is an image of. */
    double[] x = new double[0];

    double[] y = new double[0];
    double[] z = new double[0];
    int[] atom = new int[0];

    /** Where each atom went; images follow the atoms. */
    int[] place = new int[0];

    private final double[] low = new double[3];
    private final double[] edge = new double[3];
    private final double[] inverseEdge = new double[3];
    private final int[] shape = new int[3];
    private int[] box = new int[0];

    void sort(PeriodicImages images, double cutoff) {
        divide(images, cutoff * EDGE);
        int n = images.count;
        reserve(n);
        int boxes = shape[0] * shape[1] * shape[2];
        Arrays.fill(heads, 0, boxes + 1, 0);
        for (int i = 0; i < n; i++) {
            box[i] = row(bin(1, images.y[i]), bin(2, images.z[i])) + bin(0, images.x[i]);
            heads[box[i] + 1]++;
        }
        for (int k = 0; k < boxes; k++) {
            heads[k + 1] += heads[k];
        }
        // heads[k] serves as the next free place of box k, and is then moved back by one box
        for (int i = 0; i < n; i++) {
            int to = heads[box[i]]++;
            place[i] = to;
            x[to] = images.x[i];
            y[to] = images.y[i];
            z[to] = images.z[i];
            atom[to] = images.atom[i];
        }
        System.arraycopy(heads, 0, heads, 1, boxes);
        heads[0] = 0;
    }

    /** Boxes of the wanted edge, or of a longer one where they would be too many. */
    private void divide(PeriodicImages images, double wanted) {
        double most = 64 + (double) BOXES_EACH * images.count;
        double length = wanted;
        for (double boxes = boxes(images, length); boxes > most; boxes = boxes(images, length)) {
            length *= Math.max(1.25, StrictMath.cbrt(boxes / most));
        }
        for (int k = 0; k < 3; k++) {
            double extent = images.high[k] - images.low[k];
            low[k] = images.low[k];
            shape[k] = (int) Math.max(1, Math.floor(extent / length));
            edge[k] = extent / shape[k];
            inverseEdge[k] = shape[k] / extent;
        }
    }

    private static double boxes(PeriodicImages images, double length) {
        double boxes = 1;
        for (int k = 0; k < 3; k++) {
            boxes *= Math.max(1, Math.floor((images.high[k] - images.low[k]) / length));
        }
        return boxes;
    }

    private void reserve(int n) {
        int boxes = shape[0] * shape[1] * shape[2];
        if (heads.length <= boxes) {
            heads = new int[2 * boxes];
        }
        if (x.length < n) {
            x = new double[2 * n];
            y = new double[2 * n];
            z = new double[2 * n];
            atom = new int[2 * n];
            place = new int[2 * n];
            box = new int[2 * n];
        }
    }

    /** The box along one axis that holds a coordinate, or the nearest one; never decreasing. */
    int bin(int axis, double coordinate) {
        int k = (int) ((coordinate - low[axis]) * inverseEdge[axis]);
        return Math.max(0, Math.min(k, shape[axis] - 1));
    }

    /** Distance along one axis from a coordinate to a box; 0 inside. */
    double gap(int axis, int k, double coordinate) {
        double from = low[axis] + k * edge[axis];
        return Math.max(0, Math.max(from - coordinate, coordinate - from - edge[axis]));
    }

    /** The number of the first box of a row along x. */
    int row(int b, int c) {
        return (c * shape[1] + b) * shape[0];
    }
}
