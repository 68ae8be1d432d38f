// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winnow.api.sampling.Space;

/** Farthest-point sampling word for word: all distances to all centres, anew for each choice. */
final class NaiveFarthest {

    private NaiveFarthest() {}

    /** {@return {@code count} rows after those given} */
    static int[] choose(Space space, int[] given, int count) {
        List<Integer> centres = new ArrayList<>(Arrays.stream(given).boxed().toList());
        double[][] distances = new double[space.size()][space.size()];
        for (int i = 0; i < distances.length; i++) {
            space.distances(i, distances[i]);
        }
        while (centres.size() < given.length + count) {
            int best = -1;
            double most = -1;
            for (int i = 0; i < space.size(); i++) {
                double key = Double.POSITIVE_INFINITY;
                for (int centre : centres) {
                    key = Math.min(key, Math.rint(distances[centre][i] * 1e9));
                }
                if (!centres.contains(i) && key > most) {
                    most = key;
                    best = i;
                }
            }
            centres.add(best);
        }
        return centres.stream().skip(given.length).mapToInt(Integer::intValue).toArray();
    }
}
