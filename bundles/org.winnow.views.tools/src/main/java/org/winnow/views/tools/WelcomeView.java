// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.tools;

import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;

/** Where to begin. */
@Component(service = View.class)
public final class WelcomeView implements View {

    private static final float LARGE = 1.8f;
    private static final int RECENT = 4;

    /** Called by Declarative Services. */
    public WelcomeView() {}

    @Override
    public Info info() {
        return Info.of("welcome", "Welcome", Place.CENTRE);
    }

    @Override
    public JComponent open(Workbench workbench) {
        JPanel panel = new JPanel(new GridBagLayout());
        panel.setName("welcome");
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.anchor = GridBagConstraints.WEST;
        place.insets = new Insets(4, 24, 4, 24);
        JLabel title = new JLabel("Winnow");
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * LARGE));
        panel.add(title, place);
        panel.add(
                new JLabel(
                        "<html>Finds, among thousands of configurations, the few hundred that carry"
                                + " the information<br>for training a machine-learning potential, and"
                                + " shows how well they stand for the rest."),
                place);
        place.insets = new Insets(14, 24, 2, 24);
        add(
                "Open files, or drop them on the window",
                "Open…",
                "open-file",
                panel,
                place,
                workbench);
        place.insets = new Insets(2, 24, 2, 24);
        add(
                "Look at 619 Li–Si configurations (surrogate labels)",
                "Open the Example",
                "open-example",
                panel,
                place,
                workbench);
        add("Choose those that stand for all", "Select…", "select-form", panel, place, workbench);
        add(
                "Keep what was done, to do it again without the window",
                "Save the Script…",
                "save-script",
                panel,
                place,
                workbench);
        addRecent(panel, place, workbench);
        place.insets = new Insets(14, 24, 4, 24);
        panel.add(
                new JLabel(
                        "Ctrl+Shift+P finds every command and view; a click anywhere shows the"
                                + " same configuration everywhere."),
                place);
        return panel;
    }

    /** The files opened last, as the window remembers them: names of one entry between tabs. */
    private static void addRecent(JPanel panel, GridBagConstraints place, Workbench workbench) {
        workbench.remembered("recent.files").stream()
                .flatMap(String::lines)
                .limit(RECENT)
                .map(line -> List.of(line.split("\t")))
                .forEach(
                        files -> {
                            JButton button = new JButton(String.join("  ", files));
                            button.putClientProperty("JButton.buttonType", "borderless");
                            button.setToolTipText("Open again");
                            button.addActionListener(e -> workbench.open(files));
                            panel.add(button, place);
                        });
    }

    private static void add(
            String text,
            String title,
            String command,
            JPanel panel,
            GridBagConstraints place,
            Workbench workbench) {
        JPanel line = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
        JButton button = new JButton(title);
        button.setName("welcome:" + command);
        button.addActionListener(e -> workbench.run(command));
        line.add(button);
        line.add(new JLabel(text));
        panel.add(line, place);
    }
}
