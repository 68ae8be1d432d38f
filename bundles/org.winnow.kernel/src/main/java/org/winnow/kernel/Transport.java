// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Exact optimal transport of equal weights: max Σ f_ij k_ij with row sums 1/n and column sums 1/m.
 *
 * <p>The same as an optimal assignment between n rows and m columns repeated to their least common
 * multiple, but in whole flows on the n × m table: row i has m/g to send, column j takes n/g, g the
 * greatest common divisor. Each shortest augmenting path (Jonker and Volgenant's, doi
 * 10.1007/BF02278710, with flows in place of matches) sends as much as it can bear; n = m is the
 * assignment itself. Time O(n m) a path.
 */
final class Transport {

    private static final int NONE = -1;

    private final double[] likeness;
    private final int n;
    private final int m;
    private final int[] flow;
    private final int[] supply;
    private final int[] demand;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final double[] distance;
    private final int[] fromRow;
    private final int[] fromColumn;
    private final boolean[] settled;

    Transport(double[] likeness, int n, int m) {
        int divisor = BigInteger.valueOf(n).gcd(BigInteger.valueOf(m)).intValueExact();
        this.likeness = likeness;
        this.n = n;
        this.m = m;
        this.flow = new int[n * m];
        this.supply = new int[n];
        this.demand = new int[m];
        Arrays.fill(supply, m / divisor);
        Arrays.fill(demand, n / divisor);
        this.rowPrice = new double[n];
        this.columnPrice = new double[m];
        this.distance = new double[m];
        this.fromRow = new int[m];
        this.fromColumn = new int[n];
        this.settled = new boolean[m];
    }

    /** {@return the largest mean likeness} */
    double value() {
        long total = (long) n * supply[0];
        for (int row = 0; row < n; row++) {
            while (supply[row] > 0) {
                send(row, shortestPath(row));
            }
        }
        double sum = 0;
        for (int i = 0; i < flow.length; i++) {
            sum += flow[i] * likeness[i];
        }
        return sum / total;
    }

    private double reducedCost(int row, int column) {
        return -likeness[row * m + column] - rowPrice[row] - columnPrice[column];
    }

    /** Dijkstra from a row to the nearest column with room; then keeps reduced costs above 0. */
    private int shortestPath(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(settled, false);
        Arrays.fill(fromColumn, NONE);
        relax(source, 0);
        int sink = nearest();
        while (demand[sink] == 0) {
            settled[sink] = true;
            for (int row = 0; row < n; row++) {
                if (row != source && fromColumn[row] == NONE && flow[row * m + sink] > 0) {
                    fromColumn[row] = sink;
                    relax(row, distance[sink]);
                }
            }
            sink = nearest();
        }
        reprice(source, distance[sink]);
        return sink;
    }

    private void relax(int row, double reached) {
        for (int column = 0; column < m; column++) {
            double through = reached + reducedCost(row, column);
            if (!settled[column] && through < distance[column]) {
                distance[column] = through;
                fromRow[column] = row;
            }
        }
    }

    private int nearest() {
        int best = NONE;
        for (int column = 0; column < m; column++) {
            if (!settled[column] && (best == NONE || distance[column] < distance[best])) {
                best = column;
            }
        }
        return best;
    }

    private void reprice(int source, double length) {
        for (int row = 0; row < n; row++) {
            if (fromColumn[row] != NONE) {
                rowPrice[row] += length - distance[fromColumn[row]];
            }
        }
        rowPrice[source] += length;
        for (int column = 0; column < m; column++) {
            if (settled[column]) {
                columnPrice[column] += distance[column] - length;
            }
        }
    }

    private void send(int source, int sink) {
        int amount = Math.min(supply[source], demand[sink]);
        for (int row = fromRow[sink]; row != source; row = fromRow[fromColumn[row]]) {
            amount = Math.min(amount, flow[row * m + fromColumn[row]]);
        }
        supply[source] -= amount;
        demand[sink] -= amount;
        int column = sink;
        int row = fromRow[column];
        flow[row * m + column] += amount;
        while (row != source) {
            column = fromColumn[row];
            flow[row * m + column] -= amount;
            row = fromRow[column];
            flow[row * m + column] += amount;
        }
    }
}
