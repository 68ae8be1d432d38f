// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** How long steps took: kept apart from all else, because it differs from run to run. */
final class Timings {

    private Timings() {}

    static byte[] csv(List<Planned> steps) {
        StringBuilder csv = new StringBuilder("step,key,seconds,threads\n");
        for (Planned p : steps) {
            if (p.folder().isDone()) {
                csv.append(
                        String.format(
                                Locale.ROOT,
                                "%s,%s,%.3f,%d%n",
                                p.id(),
                                p.key(),
                                p.folder().seconds(),
                                p.folder().threads()));
            }
        }
        return csv.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }
}
