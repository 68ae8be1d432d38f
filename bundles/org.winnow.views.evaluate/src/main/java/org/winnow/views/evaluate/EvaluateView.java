// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.evaluate;

import java.awt.BorderLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.Catalogue;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.form.AlgorithmForm;
import org.winnow.workbench.form.FormColumn;
import org.winnow.workbench.model.Topic;

/** The proof of a pick: a potential trained on it, and its errors on the rest. */
@Component(service = View.class)
public final class EvaluateView implements View {

    private Workbench workbench;
    private Catalogue.Watch watch;
    private AlgorithmForm trainer;
    private JComboBox<Part> trainOn;
    private JComboBox<Part> judgeOn;
    private JTextField potential;
    private JTextField out;
    private JLabel problem;

    /** Called by Declarative Services. */
    public EvaluateView() {}

    @Override
    public Info info() {
        return Info.of("evaluate-form", "Evaluate", Place.LEFT);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        trainOn = parts("train-on", Part.SELECTED);
        judgeOn = parts("judge-on", Part.REMAINING);
        trainer = new AlgorithmForm(bench.catalogue(), "trainer", "mtp");
        potential = Fields.field("potential", free("potential-", ".mtp"));
        out = Fields.field("errors-out", free("errors-", ""));
        problem = new JLabel(" ");
        problem.setName("evaluate-problem");
        FormColumn column = new FormColumn();
        column.add("Potential", Fields.withChooser(potential));
        column.add("Train on", trainOn);
        column.add("Trainer: fits the potential", trainer);
        column.add("", button("train-start", "Train", this::train));
        column.add("Judge on", judgeOn);
        column.add("Folder for the errors", out);
        column.add("", button("evaluate-start", "Evaluate", this::judge));
        JScrollPane scroll = new JScrollPane(column.panel());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel all = new JPanel(new BorderLayout());
        problem.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        all.add(scroll);
        all.add(problem, BorderLayout.SOUTH);
        bench.watch(this::done, Topic.RESULTS);
        watch = bench.catalogue().watch(() -> SwingUtilities.invokeLater(trainer::refresh));
        return all;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }

    private static JComboBox<Part> parts(String name, Part first) {
        JComboBox<Part> box = new JComboBox<>(Part.values());
        box.setName(name);
        box.setSelectedItem(first);
        return box;
    }

    private JComponent button(String name, String title, Runnable what) {
        JButton button = new JButton(title);
        button.setName(name);
        button.addActionListener(e -> tryTo(what));
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(button, BorderLayout.WEST);
        return panel;
    }

    /** A name that is not taken. */
    private static String free(String start, String end) {
        int number = 1;
        while (Files.exists(Path.of(start + number + end))) {
            number++;
        }
        return start + number + end;
    }

    private void tryTo(Runnable what) {
        try {
            what.run();
        } catch (IllegalArgumentException e) {
            problem.setForeground(UIManager.getColor("Actions.Red"));
            problem.setText(e.getMessage());
        }
    }

    /** The folder of an evaluation that is done is not offered again. */
    private void done() {
        if (Files.exists(Path.of(out.getText().strip()))) {
            out.setText(free("errors-", ""));
        }
        say(" ");
    }

    private void say(String sentence) {
        problem.setForeground(UIManager.getColor("Label.disabledForeground"));
        problem.setText(sentence);
    }

    private void train() {
        Path file = Path.of(potential.getText().strip());
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already: name another file");
        }
        Judgement.train(workbench, (Part) trainOn.getSelectedItem(), trainer.text(), file);
        say("training; the Jobs view shows how far it is");
    }

    private void judge() {
        Path file = Path.of(potential.getText().strip());
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "there is no " + file + ": train one, or choose one");
        }
        Path folder = Path.of(out.getText().strip());
        if (Files.exists(folder)) {
            throw new IllegalArgumentException(folder + " is there already: name another folder");
        }
        Judgement.judge(workbench, (Part) judgeOn.getSelectedItem(), file, folder);
        say("comparing with labels");
    }
}
