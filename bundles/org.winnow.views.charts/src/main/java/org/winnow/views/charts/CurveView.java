// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import javax.swing.JComponent;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Topic;

/**
 * Farthest distance and representativeness against the number of picks (Xu et al., Fig. 3), with a
 * line at the size of the selection that the mouse can take elsewhere.
 */
@Component(service = View.class)
public final class CurveView implements View {

    /** Called by Declarative Services. */
    public CurveView() {}

    @Override
    public Info info() {
        return Info.of("curve", "Curve", Place.RIGHT);
    }

    @Override
    public JComponent open(Workbench workbench) {
        PlotPane pane =
                new PlotPane(
                        workbench,
                        "curve",
                        "A selection shows here how well its first picks stand for all.");
        pane.chart().handle(new SizeLine(workbench.session()));
        Runnable show = () -> pane.show(Findings.plots(workbench.session(), "curve"));
        workbench.watch(show, Topic.DATA, Topic.RESULTS);
        show.run();
        return pane.panel();
    }
}
