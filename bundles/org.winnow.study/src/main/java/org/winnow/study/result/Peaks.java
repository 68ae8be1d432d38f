// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.evaluation.Table;
import org.winnow.study.result.Matrix.Peak;

/** Finds deviations of first peaks in what was found about trajectories. */
final class Peaks {

    private Peaks() {}

    static List<Peak> of(Results.Potential potential) {
        List<Peak> peaks = new ArrayList<>();
        potential
                .structure()
                .ifPresent(
                        r -> {
                            for (RdfJob.Found found : r.findings()) {
                                found.finding().tables().forEach(table -> add(table, peaks));
                            }
                        });
        return peaks;
    }

    private static void add(Table table, List<Peak> to) {
        int shift = table.columns().indexOf("delta_r");
        int height = table.columns().indexOf("delta_h");
        if (!table.name().equals("peaks") || shift < 0 || height < 0) {
            return;
        }
        for (List<Object> row : table.rows()) {
            to.add(
                    new Peak(
                            row.get(0).toString(),
                            row.get(1).toString(),
                            ((Number) row.get(shift)).doubleValue(),
                            ((Number) row.get(height)).doubleValue()));
        }
    }
}
