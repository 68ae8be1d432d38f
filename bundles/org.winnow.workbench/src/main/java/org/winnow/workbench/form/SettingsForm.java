// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.form;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.winnow.api.engine.AlgorithmInfo;

/** A field for every setting of one algorithm, with label, unit and help. */
public final class SettingsForm extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingField> settings = new ArrayList<>();

    /** Makes the fields, each at its default. @param algorithm whose settings */
    public SettingsForm(AlgorithmInfo algorithm) {
        super(new GridBagLayout());
        setName("settings:" + algorithm.id());
        GridBagConstraints c = new GridBagConstraints();
        c.insets = new Insets(2, 0, 2, 8);
        c.fill = GridBagConstraints.HORIZONTAL;
        for (AlgorithmInfo.Setting setting : algorithm.settings()) {
            SettingField field = new SettingField(setting);
            settings.add(field);
            JLabel label = new JLabel(title(setting));
            label.setToolTipText(field.help());
            label.setLabelFor(field.component());
            c.gridx = 0;
            c.weightx = 0;
            add(label, c);
            c.gridx = 1;
            c.weightx = 1;
            add(field.component(), c);
        }
        if (settings.isEmpty()) {
            add(new JLabel("no settings"), c);
        }
        c.gridx = 0;
        c.gridy = settings.size() + 1;
        c.weighty = 1;
        add(new JPanel(), c);
    }

    private static String title(AlgorithmInfo.Setting setting) {
        String label = setting.label().isEmpty() ? setting.name() : setting.label();
        return setting.unit().isEmpty() || label.contains("[")
                ? label
                : label + " [" + setting.unit() + "]";
    }

    /**
     * Writes what differs from the defaults.
     *
     * @return such as {@code cutoff=4,l=8}; empty if nothing does
     * @throws IllegalArgumentException if a value is none or out of bounds; one sentence
     */
    public String text() {
        List<String> texts = new ArrayList<>();
        for (SettingField field : settings) {
            field.check();
            if (!field.isDefault()) {
                texts.add(field.name() + "=" + field.value());
            }
        }
        return String.join(",", texts);
    }
}
