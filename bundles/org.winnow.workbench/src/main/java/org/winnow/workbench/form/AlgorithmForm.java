// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.form;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.Catalogue;

/**
 * Lets the user choose an algorithm of a kind and tune it: a field for every setting, made from
 * what the catalogue knows of it. Bring it up to date with {@link #refresh} when the catalogue has
 * changed.
 */
public final class AlgorithmForm extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final String kind;
    private final JComboBox<AlgorithmInfo> choice = new JComboBox<>();
    private final JPanel fields = new JPanel(new BorderLayout());
    private final transient Map<String, SettingsForm> forms = new LinkedHashMap<>();

    /**
     * Makes a form.
     *
     * @param catalogue knows the algorithms
     * @param kind such as {@code descriptor}
     * @param preferred the id chosen at first, if it is installed
     */
    public AlgorithmForm(Catalogue catalogue, String kind, String preferred) {
        super(new BorderLayout(0, 4));
        this.catalogue = catalogue;
        this.kind = kind;
        setName("algorithm:" + kind);
        choice.setName("choice:" + kind);
        choice.setRenderer(new Title());
        choice.addActionListener(e -> showFields());
        add(choice, BorderLayout.NORTH);
        add(fields);
        refresh();
        choose(preferred);
    }

    /** Asks the catalogue again; what the user typed stays. */
    public void refresh() {
        String before = id();
        List<AlgorithmInfo> installed =
                catalogue.algorithms().stream().filter(a -> a.kind().equals(kind)).toList();
        forms.keySet().retainAll(installed.stream().map(AlgorithmInfo::id).toList());
        choice.removeAllItems();
        installed.forEach(choice::addItem);
        choose(before);
        showFields();
    }

    /** Chooses an algorithm. @param id which; nothing changes if it is not installed */
    public void choose(String id) {
        for (int i = 0; i < choice.getItemCount(); i++) {
            if (choice.getItemAt(i).id().equals(id)) {
                choice.setSelectedIndex(i);
            }
        }
    }

    /** {@return the id chosen; empty if none is installed} */
    public String id() {
        AlgorithmInfo chosen = (AlgorithmInfo) choice.getSelectedItem();
        return chosen == null ? "" : chosen.id();
    }

    /**
     * Writes what is chosen as an algorithm text, settings that are at their default left out.
     *
     * @return such as {@code soap:cutoff=4,l=8}
     * @throws IllegalArgumentException if a value is none or out of bounds; one sentence
     */
    public String text() {
        SettingsForm form = forms.get(id());
        if (form == null) {
            throw new IllegalArgumentException("a " + kind + " must be installed, found none");
        }
        String settings = form.text();
        return settings.isEmpty() ? id() : id() + ":" + settings;
    }

    private void showFields() {
        AlgorithmInfo chosen = (AlgorithmInfo) choice.getSelectedItem();
        fields.removeAll();
        if (chosen != null) {
            choice.setToolTipText(chosen.source() + ", from " + chosen.bundle());
            fields.add(forms.computeIfAbsent(chosen.id(), id -> new SettingsForm(chosen)));
        }
        revalidate();
        repaint();
    }

    private static final class Title extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focus) {
            AlgorithmInfo info = (AlgorithmInfo) value;
            String text = info == null ? "" : info.id() + "  –  " + info.title();
            JLabel label =
                    (JLabel) super.getListCellRendererComponent(list, text, index, selected, focus);
            label.setName(info == null ? "" : info.id());
            return label;
        }
    }
}
