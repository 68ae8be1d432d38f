// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.util.List;
import org.winnow.api.engine.SelectJob;
import org.winnow.workbench.model.Session;

/** What the latest selection found. */
final class Findings {

    private Findings() {}

    /** {@return its plots of a name} @param session of it @param name such as {@code curve} */
    static List<Spots> plots(Session session, String name) {
        return session.result(SelectJob.Result.class).stream()
                .flatMap(result -> result.findings().stream())
                .flatMap(finding -> finding.plots().stream())
                .filter(plot -> plot.name().equals(name))
                .map(Spots::of)
                .toList();
    }
}
