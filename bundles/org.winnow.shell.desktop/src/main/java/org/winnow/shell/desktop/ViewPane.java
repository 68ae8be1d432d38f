// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import io.github.andrewauclair.moderndocking.Dockable;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.winnow.workbench.View;

/** A view's place in the window: the view, or why there is none. */
final class ViewPane extends JPanel implements Dockable {

    private static final long serialVersionUID = 1L;

    private final transient View view;
    private final transient View.Info info;
    private final transient Bench bench;
    private transient ViewWorkbench workbench;

    /** Empty until it is first shown. */
    ViewPane(View view, Bench bench) {
        super(new BorderLayout());
        this.view = view;
        this.info = view.info();
        this.bench = bench;
        setName("view:" + info.id());
    }

    View view() {
        return view;
    }

    View.Info info() {
        return info;
    }

    /** Opens the view the first time it gets into a window. */
    @Override
    public void addNotify() {
        super.addNotify();
        if (workbench == null) {
            open();
        }
    }

    private void open() {
        removeAll();
        workbench = new ViewWorkbench(bench, this::fail);
        try {
            JComponent component = view.open(workbench);
            add(component);
            FileDrop.install(component, bench);
        } catch (Throwable e) { // whatever a plugin throws is shown, and the rest goes on
            fail(e);
        }
        revalidate();
        repaint();
    }

    /** Shows a failure in the view's place. @param cause what the view threw */
    void fail(Throwable cause) {
        close();
        removeAll();
        JPanel head = new JPanel(new FlowLayout(FlowLayout.LEADING));
        JLabel title = new JLabel(info.title() + " failed: " + Problem.sentence(cause));
        title.setName("failure:" + info.id());
        JButton again = new JButton("Open again");
        again.addActionListener(e -> open());
        head.add(title);
        head.add(again);
        JTextArea trace = new JTextArea(Problem.trace(cause));
        trace.setEditable(false);
        JScrollPane scroll = new JScrollPane(trace);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(head, BorderLayout.NORTH);
        add(scroll);
        revalidate();
        repaint();
        bench.say(info.title() + " failed: " + Problem.sentence(cause));
    }

    /** Ends the view. */
    void close() {
        if (workbench != null) {
            workbench.close();
            try {
                view.close();
            } catch (RuntimeException e) {
                bench.fail("Closing " + info.title(), e);
            }
        }
    }

    @Override
    public String getPersistentID() {
        return info.id();
    }

    @Override
    public String getTabText() {
        return info.title();
    }

    @Override
    public Icon getIcon() {
        return info.icon().orElse(null);
    }

    @Override
    public boolean isMinMaxAllowed() {
        return true;
    }

    @Override
    public boolean isWrappableInScrollpane() {
        return false;
    }
}
