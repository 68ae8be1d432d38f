// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.evaluate;

import java.awt.BorderLayout;
import java.awt.Desktop;
import java.awt.FlowLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.StudyJob;
import org.winnow.workbench.CommandText;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.form.FormColumn;
import org.winnow.workbench.model.Topic;

/** A whole study from its file: what it would do, what it did, and what follows. */
@Component(service = View.class)
public final class StudyView implements View {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final StepsTable steps = new StepsTable();
    private Workbench workbench;
    private JTextField file;
    private JTextField out;
    private JTextArea conclusions;
    private JButton report;

    /** Called by Declarative Services. */
    public StudyView() {}

    @Override
    public Info info() {
        return Info.of("study", "Study", Place.CENTRE);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        file = Fields.field("study-file", "study.yaml");
        out = Fields.field("study-out", "study");
        conclusions = new JTextArea();
        conclusions.setName("study-conclusions");
        conclusions.setEditable(false);
        conclusions.setLineWrap(true);
        conclusions.setWrapStyleWord(true);
        JTable table = new JTable(steps);
        table.setName("study-steps");
        table.setFillsViewportHeight(true);
        JSplitPane split =
                new JSplitPane(JSplitPane.VERTICAL_SPLIT, scroll(table), scroll(conclusions));
        split.setResizeWeight(0.6);
        split.setBorder(BorderFactory.createEmptyBorder());
        FormColumn column = new FormColumn();
        column.add("Study file", Fields.withChooser(file));
        column.add("Folder of the study", out);
        JPanel head = new JPanel(new BorderLayout());
        head.add(column.panel());
        head.add(buttons(), BorderLayout.SOUTH);
        JPanel all = new JPanel(new BorderLayout());
        all.add(head, BorderLayout.NORTH);
        all.add(split);
        bench.watch(this::show, Topic.RESULTS, Topic.DATA);
        show();
        return all;
    }

    private JComponent buttons() {
        JButton plan = new JButton("Plan");
        plan.setName("study-plan");
        plan.setToolTipText("What would be done, what is kept, how long and how large it is");
        plan.addActionListener(e -> start(true));
        JButton run = new JButton("Run");
        run.setName("study-run");
        run.setToolTipText("Goes on where an earlier run ended");
        run.addActionListener(e -> start(false));
        report = new JButton("Open the Report");
        report.setName("study-report");
        report.addActionListener(e -> openReport());
        JPanel panel = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 6));
        panel.add(plan);
        panel.add(run);
        panel.add(report);
        return panel;
    }

    private static JScrollPane scroll(JComponent part) {
        JScrollPane scroll = new JScrollPane(part);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private void start(boolean dryRun) {
        Path study = Path.of(file.getText().strip());
        Path folder = Path.of(out.getText().strip());
        String line =
                CommandText.of(
                        "study", "run", CommandText.path(study), "--out", CommandText.path(folder));
        StudyJob job = new StudyJob(study, folder, dryRun);
        workbench
                .jobs()
                .start(
                        (dryRun ? "Plan " : "Study ") + study,
                        List.of(dryRun ? line + " --dry-run" : line),
                        progress -> workbench.engine().run(job, THREADS, progress),
                        result -> workbench.session().keep(result));
    }

    private void show() {
        Optional<StudyJob.Result> result = workbench.session().result(StudyJob.Result.class);
        steps.show(result.map(StudyJob.Result::steps).orElse(List.of()));
        conclusions.setText(result.map(r -> String.join("\n\n", r.conclusions())).orElse(""));
        conclusions.setCaretPosition(0);
        report.setEnabled(result.filter(r -> Files.exists(r.report())).isPresent());
    }

    private void openReport() {
        workbench
                .session()
                .result(StudyJob.Result.class)
                .ifPresent(
                        result -> {
                            try {
                                Desktop.getDesktop().browse(result.report().toUri());
                            } catch (IOException | UnsupportedOperationException e) {
                                workbench.say("the report is in " + result.report());
                            }
                        });
    }
}
