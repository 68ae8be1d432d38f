// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
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

/** The form that makes a selection; its fields come from the catalogue, so plugins are in it. */
@Component(service = View.class)
public final class SelectView implements View {

    private static final int COLUMNS = 8;

    private Workbench workbench;
    private Catalogue.Watch watch;
    private final Map<String, AlgorithmForm> forms = new LinkedHashMap<>();
    private JComboBox<String> rule;
    private JTextField value;
    private JTextField seed;
    private JTextField base;
    private JTextField out;
    private JButton start;
    private JLabel problem;
    private Path started;

    /** Called by Declarative Services. */
    public SelectView() {}

    @Override
    public Info info() {
        return Info.of("select-form", "Select", Place.LEFT);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        FormColumn column = new FormColumn();
        rule = new JComboBox<>(new String[] {"size", "radius", "rep"});
        rule.setName("select-rule");
        rule.setToolTipText(
                "How many: sizes such as 25,50,100; a radius that no candidate may be farther from"
                        + " the picks than; or a representativeness in percent");
        value = field("select-value", "100");
        JPanel stop = new JPanel(new BorderLayout(6, 0));
        stop.add(rule, BorderLayout.WEST);
        stop.add(value);
        rule.addActionListener(e -> value.setText(example()));
        column.add("How many", stop);
        form("descriptor", "soap", "Descriptor: from atoms to features", column);
        form("kernel", "average", "Kernel: from features to likeness", column);
        form("sampler", "fps", "Sampler: chooses", column);
        seed = field("select-seed", "1");
        column.add("Seed", seed);
        base = field("select-base", "");
        base.putClientProperty("JTextField.placeholderText", "none");
        column.add("Files that count as chosen already", base);
        out = field("select-out", freeFolder());
        column.add("Folder for the results", withChooser(out));
        start = new JButton("Select");
        start.setName("select-start");
        start.putClientProperty("JButton.buttonType", "default");
        start.addActionListener(e -> start());
        problem = new JLabel(" ");
        problem.setName("select-problem");
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.LEADING));
        foot.add(start);
        foot.add(problem);
        JScrollPane scroll = new JScrollPane(column.panel());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel all = new JPanel(new BorderLayout());
        all.add(scroll);
        all.add(foot, BorderLayout.SOUTH);
        watch =
                bench.catalogue()
                        .watch(
                                () ->
                                        SwingUtilities.invokeLater(
                                                () ->
                                                        forms.values()
                                                                .forEach(AlgorithmForm::refresh)));
        bench.watch(this::enable, Topic.DATA, Topic.STATE);
        bench.watch(this::done, Topic.RESULTS);
        enable();
        return all;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        forms.clear();
    }

    private void form(String kind, String preferred, String title, FormColumn column) {
        AlgorithmForm form = new AlgorithmForm(workbench.catalogue(), kind, preferred);
        forms.put(kind, form);
        column.add(title, form);
    }

    private static JTextField field(String name, String text) {
        JTextField field = new JTextField(text, COLUMNS);
        field.setName(name);
        return field;
    }

    private String example() {
        return switch (String.valueOf(rule.getSelectedItem())) {
            case "radius" -> "0.1";
            case "rep" -> "99";
            default -> "100";
        };
    }

    private JComponent withChooser(JTextField field) {
        JButton browse = new JButton("…");
        browse.setToolTipText("Choose the folder above it");
        browse.addActionListener(
                e -> {
                    JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
                    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
                    if (chooser.showOpenDialog(field) == JFileChooser.APPROVE_OPTION) {
                        Path parent = chooser.getSelectedFile().toPath();
                        field.setText(
                                parent.resolve(Path.of(field.getText()).getFileName()).toString());
                    }
                });
        JPanel panel = new JPanel(new BorderLayout(4, 0));
        panel.add(field);
        panel.add(browse, BorderLayout.EAST);
        return panel;
    }

    /** A name that is not taken. */
    private static String freeFolder() {
        int number = 1;
        while (Files.exists(Path.of("selection-" + number))) {
            number++;
        }
        return "selection-" + number;
    }

    private boolean mayReplace(Path folder) {
        return JOptionPane.showConfirmDialog(
                        out,
                        folder + " is there already. Replace it?",
                        "Select",
                        JOptionPane.YES_NO_OPTION)
                == JOptionPane.YES_OPTION;
    }

    /** The folder of a selection that is done is not offered again. */
    private void done() {
        if (out.getText().equals(String.valueOf(started))) {
            out.setText(freeFolder());
        }
    }

    private void enable() {
        start.setEnabled(!workbench.session().active().isEmpty());
        int active = workbench.session().counts().active();
        say(active == 0 ? "open a data set first" : "of " + active + " active", false);
    }

    private void start() {
        try {
            SelectOrder order = order();
            if (Files.exists(order.out()) && !mayReplace(order.out())) {
                return;
            }
            new Selecting(workbench, order).start();
            say(order.title() + " …", false);
            workbench.say(order.title() + " begins; the Jobs view shows how far it is");
            started = order.out();
        } catch (IllegalArgumentException e) {
            say(e.getMessage(), true);
        }
    }

    private SelectOrder order() {
        try {
            return new SelectOrder(
                    String.valueOf(rule.getSelectedItem()),
                    value.getText().strip(),
                    forms.get("descriptor").text(),
                    forms.get("kernel").text(),
                    forms.get("sampler").text(),
                    base.getText().isBlank()
                            ? List.of()
                            : Arrays.asList(base.getText().strip().split("\\s+")),
                    Long.parseLong(seed.getText().strip()),
                    Path.of(out.getText().strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "seed must be an integer, got '" + seed.getText() + "'", e);
        }
    }

    private void say(String sentence, boolean bad) {
        problem.setForeground(UIManager.getColor(bad ? "Actions.Red" : "Label.disabledForeground"));
        problem.setText(sentence);
        problem.setToolTipText(sentence);
    }
}
