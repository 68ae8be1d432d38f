// SPDX-License-Identifier: Apache-2.0
package org.winnow.example.view;

import java.util.BitSet;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/** Lists the groups of a data set with their sizes; a click marks a group in all views. */
@Component(service = View.class)
public final class TagsView implements View {

    private final DefaultListModel<String> lines = new DefaultListModel<>();
    private Session session;

    /** Called by the platform. */
    public TagsView() {}

    @Override
    public Info info() {
        return Info.of("tags", "Groups", Place.RIGHT);
    }

    @Override
    public JComponent open(Workbench workbench) {
        session = workbench.session();
        JList<String> list = new JList<>(lines);
        list.setName("tags-list");
        list.addListSelectionListener(
                e -> {
                    if (!e.getValueIsAdjusting() && !list.isSelectionEmpty()) {
                        session.mark(group(list.getSelectedIndex()));
                    }
                });
        workbench.watch(this::show, Topic.DATA);
        show();
        return new JScrollPane(list);
    }

    private void show() {
        lines.clear();
        if (session.properties().get("tag") instanceof Property.Group tags) {
            for (int code = 0; code < tags.words().size(); code++) {
                lines.addElement(tags.words().get(code) + ": " + group(code).size());
            }
        }
    }

    /** The active configurations of one group. */
    private Rows group(int code) {
        Property.Group tags = (Property.Group) session.properties().get("tag");
        BitSet rows = new BitSet();
        session.active().stream().filter(row -> tags.codes()[row] == code).forEach(rows::set);
        return Rows.of(rows);
    }
}
