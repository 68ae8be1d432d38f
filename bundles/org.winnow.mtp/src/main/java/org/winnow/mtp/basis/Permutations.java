// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.ArrayList;
import java.util.List;

/** All orders of up to four things. */
final class Permutations {

    private static final List<List<int[]>> TABLE = new ArrayList<>();

    static {
        TABLE.add(List.of(new int[0]));
        for (int n = 1; n <= 4; n++) {
            List<int[]> orders = new ArrayList<>();
            for (int[] shorter : TABLE.get(n - 1)) {
                for (int place = n - 1; place >= 0; place--) {
                    orders.add(insert(shorter, n - 1, place));
                }
            }
            TABLE.add(orders);
        }
    }

    private Permutations() {}

    static List<int[]> of(int n) {
        return TABLE.get(n);
    }

    private static int[] insert(int[] shorter, int value, int place) {
        int[] longer = new int[shorter.length + 1];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = i < place ? shorter[i] : i == place ? value : shorter[i - 1];
        }
        return longer;
    }
}
