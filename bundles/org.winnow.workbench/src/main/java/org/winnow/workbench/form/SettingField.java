// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.form;

import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.winnow.api.engine.AlgorithmInfo;

/** The field of one setting: a box to tick, a list of choices, or a line to type in. */
final class SettingField {

    private static final int COLUMNS = 8;

    private final AlgorithmInfo.Setting setting;
    private final JComponent component;

    SettingField(AlgorithmInfo.Setting setting) {
        this.setting = setting;
        component = make();
        component.setName("setting:" + setting.name());
        component.setToolTipText(help());
    }

    private JComponent make() {
        if (setting.type().equals("logical")) {
            return new JCheckBox("", Boolean.parseBoolean(setting.defaultValue()));
        }
        if (!setting.choices().isEmpty()) {
            JComboBox<String> box = new JComboBox<>(setting.choices().toArray(String[]::new));
            box.setSelectedItem(setting.defaultValue());
            return box;
        }
        JTextField field = new JTextField(setting.defaultValue(), COLUMNS);
        field.getDocument().addDocumentListener(new Checking());
        return field;
    }

    JComponent component() {
        return component;
    }

    String name() {
        return setting.name();
    }

    String value() {
        if (component instanceof JCheckBox box) {
            return String.valueOf(box.isSelected());
        }
        return component instanceof JComboBox<?> box
                ? String.valueOf(box.getSelectedItem())
                : ((JTextField) component).getText().strip();
    }

    boolean isDefault() {
        return value().equals(setting.defaultValue());
    }

    /** {@return name, sentence, bounds, default} */
    String help() {
        StringBuilder text = new StringBuilder(setting.name());
        if (!setting.description().isEmpty()) {
            text.append(": ").append(setting.description());
        }
        setting.minimum().ifPresent(m -> text.append(" At least ").append(m).append('.'));
        setting.maximum().ifPresent(m -> text.append(" At most ").append(m).append('.'));
        if (!setting.defaultValue().isEmpty()) {
            text.append(" Default: ").append(setting.defaultValue()).append('.');
        }
        return text.toString();
    }

    /** Refuses what is no number where one must be, and what is out of bounds. */
    void check() {
        problem()
                .ifPresent(
                        sentence -> {
                            throw new IllegalArgumentException(sentence);
                        });
    }

    private Optional<String> problem() {
        String value = value();
        boolean integer = setting.type().equals("integer");
        if (value.equals(setting.defaultValue()) || !integer && !setting.type().equals("real")) {
            return Optional.empty();
        }
        try {
            double number = integer ? Long.parseLong(value) : Double.parseDouble(value);
            boolean low = setting.minimum().filter(m -> number < Double.parseDouble(m)).isPresent();
            boolean high =
                    setting.maximum().filter(m -> number > Double.parseDouble(m)).isPresent();
            return low || high ? Optional.of(bounds() + ", got " + value) : Optional.empty();
        } catch (NumberFormatException e) {
            String what = integer ? "an integer" : "a number";
            return Optional.of(name() + " must be " + what + ", got '" + value + "'");
        }
    }

    private String bounds() {
        String least = setting.minimum().map(m -> "at least " + m).orElse("");
        String most = setting.maximum().map(m -> "at most " + m).orElse("");
        String and = least.isEmpty() || most.isEmpty() ? "" : " and ";
        return name() + " must be " + least + and + most;
    }

    /** Marks the field while what stands in it is refused. */
    private final class Checking implements DocumentListener {

        private void changed() {
            Optional<String> problem = problem();
            component.putClientProperty("JComponent.outline", problem.isPresent() ? "error" : null);
            component.setToolTipText(problem.orElse(help()));
        }

        @Override
        public void insertUpdate(DocumentEvent e) {
            changed();
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            changed();
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            changed();
        }
    }
}
