// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import javax.swing.JComponent;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Topic;

/** How alike configurations of one composition are (Xu et al., Fig. 2b). */
@Component(service = View.class)
public final class RedundancyView implements View {

    /** Called by Declarative Services. */
    public RedundancyView() {}

    @Override
    public Info info() {
        return Info.of("redundancy", "Redundancy", Place.RIGHT);
    }

    @Override
    public JComponent open(Workbench workbench) {
        PlotPane pane =
                new PlotPane(
                        workbench,
                        "redundancy",
                        "A selection shows here how alike the configurations of one composition"
                                + " are.");
        Runnable show = () -> pane.show(Findings.plots(workbench.session(), "redundancy"));
        workbench.watch(show, Topic.DATA, Topic.RESULTS);
        show.run();
        return pane.panel();
    }
}
