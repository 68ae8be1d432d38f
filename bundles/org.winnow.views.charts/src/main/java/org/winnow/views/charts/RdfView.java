// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.RdfJob;
import org.winnow.workbench.CommandText;
import org.winnow.workbench.Portion;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Topic;

/**
 * Radial distribution functions of each composition, beside the reference where there is one: of
 * what is open, or out of a folder that {@code winnow rdf} made.
 */
@Component(service = View.class)
public final class RdfView implements View {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private Workbench workbench;
    private PlotPane pane;
    private JButton compute;

    /** Called by Declarative Services. */
    public RdfView() {}

    @Override
    public Info info() {
        return Info.of("rdf", "RDF", Place.CENTRE);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        pane =
                new PlotPane(
                        bench,
                        "rdf",
                        "Radial distribution functions of what is open, or out of a folder that"
                                + " winnow rdf made: use the buttons above.");
        JButton folder = new JButton("Open a Folder…");
        folder.setName("rdf-open");
        folder.addActionListener(e -> choose());
        compute = new JButton("Compute");
        compute.setName("rdf-compute");
        compute.setToolTipText("Of all active configurations, by composition");
        compute.addActionListener(e -> compute());
        pane.tool(folder);
        pane.tool(compute);
        bench.watch(this::show, Topic.RESULTS, Topic.DATA);
        bench.watch(this::enable, Topic.STATE, Topic.DATA);
        show();
        enable();
        return pane.panel();
    }

    private void enable() {
        compute.setEnabled(!workbench.session().active().isEmpty());
    }

    private void show() {
        pane.show(
                workbench.session().result(RdfJob.Result.class).stream()
                        .flatMap(result -> result.findings().stream())
                        .flatMap(found -> found.finding().plots().stream())
                        .map(Spots::of)
                        .toList());
    }

    private void compute() {
        int number = 1;
        while (workbench.scratch().resolve("rdf-" + number).toFile().exists()) {
            number++;
        }
        Path out = workbench.scratch().resolve("rdf-" + number);
        Portion portion =
                Portion.active(workbench.session(), out.resolveSibling(out.getFileName() + ".xyz"));
        RdfJob job = new RdfJob(portion.inputs(), Optional.empty(), 0, out, true, List.of("rdf"));
        List<String> lines = new ArrayList<>(portion.lines());
        lines.add(
                CommandText.of(
                        "rdf",
                        portion.inputs().files(),
                        "--out",
                        CommandText.path(out),
                        "--overwrite"));
        workbench
                .jobs()
                .start(
                        "Radial distribution functions",
                        lines,
                        progress -> {
                            portion.write(workbench.engine(), progress);
                            return workbench.engine().run(job, THREADS, progress);
                        },
                        result -> {
                            workbench.session().keep(result);
                            workbench.say(result.findings().get(0).finding().sentence());
                        });
    }

    private void choose() {
        JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
        chooser.setName("chooser:rdf");
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showOpenDialog(pane.panel()) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        try {
            pane.show(RdfFile.read(chooser.getSelectedFile().toPath()));
        } catch (IOException e) {
            workbench.fail("Opening the folder", e);
        }
    }
}
