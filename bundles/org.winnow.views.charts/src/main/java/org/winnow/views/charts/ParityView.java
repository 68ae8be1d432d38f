// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.swing.JComponent;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.CommandText;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Evaluation;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;
import org.winnow.workbench.model.Topic;

/**
 * Predictions of a potential against references: energies, and force norms of each species. Leaves
 * the errors of every configuration as properties.
 */
@Component(service = View.class)
public final class ParityView implements View {

    /** What was read, made ready in the background: there may be a million points. */
    private record Read(List<Spots> plots, List<Property.Quantity> errors) {}

    private Workbench workbench;
    private PlotPane pane;
    private Evaluation shown;

    /** Called by Declarative Services. */
    public ParityView() {}

    @Override
    public Info info() {
        return Info.of("parity", "Parity", Place.CENTRE);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        shown = null;
        pane =
                new PlotPane(
                        bench,
                        "parity",
                        "Evaluate a potential to see here its predictions against the references.");
        bench.watch(this::show, Topic.DATA, Topic.RESULTS);
        show();
        return pane.panel();
    }

    private void show() {
        Session session = workbench.session();
        Optional<Evaluation> found = session.result(Evaluation.class);
        if (found.isEmpty()) {
            shown = null;
            pane.show(List.of());
            return;
        }
        Optional<Path> folder = found.get().result().out();
        if (found.get() == shown || folder.isEmpty()) {
            return;
        }
        shown = found.get();
        Evaluation evaluation = shown;
        Sheet sheet = session.sheet();
        workbench
                .jobs()
                .start(
                        "Read " + CommandText.path(folder.get()),
                        List.of(),
                        progress -> {
                            ParityFiles files =
                                    ParityFiles.read(
                                            folder.get(), rows(evaluation, sheet), sheet.size());
                            return new Read(files.plots(), files.errors());
                        },
                        read -> {
                            if (shown == evaluation) {
                                pane.show(read.plots());
                                session.compute(read.errors());
                            }
                        });
    }

    /**
     * Rows by origin: of a file made for the job its configurations in their order, otherwise those
     * of the sheet with the same file and number.
     */
    static ToIntFunction<String> rows(Evaluation evaluation, Sheet sheet) {
        Map<String, Integer> rows = new HashMap<>();
        List<String> files = evaluation.job().inputs().files();
        if (!files.equals(sheet.inputs().files()) && files.size() == 1) {
            for (int i = 0; i < evaluation.rows().length; i++) {
                rows.put(files.get(0) + "@" + i, evaluation.rows()[i]);
            }
        } else {
            Property.Group file = (Property.Group) sheet.properties().get("file");
            Property.Quantity index = (Property.Quantity) sheet.properties().get("index");
            for (int row = 0; row < sheet.size(); row++) {
                rows.put(file.word(row) + "@" + (long) index.values()[row], row);
            }
        }
        return origin -> rows.getOrDefault(origin, -1);
    }
}
