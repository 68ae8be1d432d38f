// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.io.Format;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;

/** What is installed now, with settings and literature; follows bundles that come and go. */
@Component(service = View.class)
public final class CatalogueView implements View {

    private Workbench workbench;
    private Catalogue.Watch watch;
    private JTree tree;
    private JEditorPane page;
    private String shown = "";

    /** Called by Declarative Services. */
    public CatalogueView() {}

    /** A leaf of the tree. */
    private record Leaf(String title, String html) {
        @Override
        public String toString() {
            return title;
        }
    }

    @Override
    public Info info() {
        return Info.of("catalogue", "Catalogue", Place.RIGHT);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        tree = new JTree();
        tree.setName("catalogue-tree");
        tree.setRootVisible(false);
        tree.setShowsRootHandles(true);
        tree.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
        tree.addTreeSelectionListener(e -> showPage());
        page = new JEditorPane("text/html", "");
        page.setName("catalogue-page");
        page.setEditable(false);
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        page.setText(body("What you choose above is explained here."));
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, scroll(tree), scroll(page));
        split.setResizeWeight(0.5);
        split.setBorder(BorderFactory.createEmptyBorder());
        watch = bench.catalogue().watch(() -> SwingUtilities.invokeLater(this::fill));
        fill();
        return split;
    }

    private static JScrollPane scroll(JComponent part) {
        JScrollPane scroll = new JScrollPane(part);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }

    private void fill() {
        Map<String, DefaultMutableTreeNode> kinds = new LinkedHashMap<>();
        DefaultMutableTreeNode root = new DefaultMutableTreeNode();
        for (AlgorithmInfo a : workbench.catalogue().algorithms()) {
            node(plural(a.kind()), kinds, root)
                    .add(
                            new DefaultMutableTreeNode(
                                    new Leaf(a.id() + "  –  " + a.title(), html(a))));
        }
        for (Format.Info f : workbench.datasets().formats()) {
            node("formats", kinds, root)
                    .add(
                            new DefaultMutableTreeNode(
                                    new Leaf(f.id() + "  –  " + f.title(), html(f))));
        }
        for (String sentence : workbench.catalogue().broken()) {
            node("broken", kinds, root)
                    .add(new DefaultMutableTreeNode(new Leaf(sentence, escape(sentence))));
        }
        tree.setModel(new DefaultTreeModel(root));
        for (int i = 0; i < tree.getRowCount(); i++) {
            tree.expandRow(i);
            Object leaf = leaf(tree.getPathForRow(i));
            if (leaf instanceof Leaf l && l.title().equals(shown)) {
                tree.setSelectionRow(i);
            }
        }
    }

    private static String plural(String kind) {
        return kind.endsWith("s") ? kind : kind + "s";
    }

    private static DefaultMutableTreeNode node(
            String kind, Map<String, DefaultMutableTreeNode> kinds, DefaultMutableTreeNode root) {
        return kinds.computeIfAbsent(
                kind,
                k -> {
                    DefaultMutableTreeNode node = new DefaultMutableTreeNode(k);
                    root.add(node);
                    return node;
                });
    }

    private static Object leaf(TreePath path) {
        return path == null
                ? null
                : ((DefaultMutableTreeNode) path.getLastPathComponent()).getUserObject();
    }

    private void showPage() {
        if (leaf(tree.getSelectionPath()) instanceof Leaf leaf) {
            shown = leaf.title();
            page.setFont(UIManager.getFont("Label.font"));
            page.setText(body(leaf.html()));
            page.setCaretPosition(0);
        }
    }

    private static String body(String html) {
        return "<html><body style='margin:6px'>" + html + "</body></html>";
    }

    private static String html(AlgorithmInfo a) {
        StringBuilder text = new StringBuilder();
        text.append("<b>").append(escape(a.title())).append("</b><br>");
        text.append(escape(a.kind() + " " + a.id())).append("<br>after ");
        text.append(escape(a.source())).append("<br>from ").append(escape(a.bundle()));
        text.append("<p><table cellpadding='2'>");
        for (AlgorithmInfo.Setting s : a.settings()) {
            text.append("<tr><td valign='top'><b>")
                    .append(escape(s.name()))
                    .append("</b></td><td>");
            text.append(escape(s.label()))
                    .append(s.unit().isEmpty() ? "" : " [" + escape(s.unit()) + "]");
            text.append("<br>").append(escape(s.description())).append("<br>");
            text.append(escape(bounds(s))).append("</td></tr>");
        }
        return text.append(a.settings().isEmpty() ? "" : "</table>").toString();
    }

    private static String bounds(AlgorithmInfo.Setting s) {
        List<String> parts = new ArrayList<>();
        parts.add(s.choices().isEmpty() ? s.type() : String.join(" | ", s.choices()));
        s.minimum().ifPresent(m -> parts.add("≥ " + m));
        s.maximum().ifPresent(m -> parts.add("≤ " + m));
        parts.add("default " + (s.defaultValue().isEmpty() ? "none" : s.defaultValue()));
        return String.join(", ", parts);
    }

    private static String html(Format.Info f) {
        return "<b>"
                + escape(f.title())
                + "</b><br>files "
                + escape(String.join(" ", f.extensions()))
                + "<br>also called "
                + escape(String.join(", ", f.aliases()))
                + "<br>"
                + (f.writable() ? "read and written" : "only read");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
