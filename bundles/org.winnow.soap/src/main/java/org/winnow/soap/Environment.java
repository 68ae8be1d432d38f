// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import java.util.Arrays;
import org.winnow.numerics.NeighborList;
import org.winnow.numerics.SphericalHarmonics;

/**
 * The neighbors of one atom, channel by channel, each channel beginning at a multiple of the block
 * of {@link SphericalHarmonics}. The places between are zeros.
 */
final class Environment {

    double[] x = new double[0];
    double[] y = x;
    double[] z = x;
    double[] r = x;
    double[] weights = x;

    /** Where each channel's neighbors begin, and the place after its last one. */
    final int[] from;

    final int[] to;

    /** Places in use, a multiple of the block. */
    int length;

    Environment(int channels) {
        from = new int[channels];
        to = new int[channels];
    }

    /** Collects the neighbors of atom {@code i}. */
    void gather(NeighborList list, int i, int[] channelOf, int channels) {
        int start = list.starts()[i];
        int end = list.starts()[i + 1];
        int[] neighbors = list.neighbors();
        divide(neighbors, start, end, channelOf, channels);
        double[] dx = list.dx();
        double[] dy = list.dy();
        double[] dz = list.dz();
        double[] squares = list.squares();
        for (int k = start; k < end; k++) {
            int place = to[channelOf[neighbors[k]]]++;
            x[place] = dx[k];
            y[place] = dy[k];
            z[place] = dz[k];
            r[place] = squares[k];
        }
        for (int k = 0; k < length; k++) {
            r[k] = Math.sqrt(r[k]);
        }
    }

    /** Counts each channel's neighbors and gives it its places, which are cleared. */
    private void divide(int[] neighbors, int start, int end, int[] channelOf, int channels) {
        Arrays.fill(to, 0, channels, 0);
        for (int k = start; k < end; k++) {
            to[channelOf[neighbors[k]]]++;
        }
        length = 0;
        for (int c = 0; c < channels; c++) {
            from[c] = length;
            length += padded(to[c]);
            to[c] = from[c];
        }
        reserve();
        Arrays.fill(x, 0, length, 0);
        Arrays.fill(y, 0, length, 0);
        Arrays.fill(z, 0, length, 0);
        Arrays.fill(r, 0, length, 0);
    }

    static int padded(int count) {
        int block = SphericalHarmonics.BLOCK;
        return (count + block - 1) / block * block;
    }

    private void reserve() {
        if (x.length < length) {
            x = new double[2 * length];
            y = new double[2 * length];
            z = new double[2 * length];
            r = new double[2 * length];
            weights = new double[2 * length];
        }
    }
}
