// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jmol.adapter.smarter.SmarterJmolAdapter;
import org.jmol.api.JmolViewer;
import org.jmol.util.Logger;

/**
 * Jmol as a component: rotated by dragging, zoomed with the wheel, moved with Shift and a double
 * drag. It is made in the background, and shows the latest script once it is there. Its own menu
 * and its access to files are switched off.
 */
final class JmolPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    /** No access to files, no start-up script. */
    private static final String OPTIONS = "-R -i";

    private static final String FIRST =
            "set disablePopupMenu true;set zoomLarge false;frank off;set antialiasDisplay true;set picking off;"
                    + "set autobond true;set perspectiveDepth true;set ambientPercent 35;";

    private transient JmolViewer viewer;
    private transient String waiting = "";
    private transient Color paper = Color.WHITE;
    private boolean closed;

    JmolPanel(IntConsumer onClick) {
        setName("structure-canvas");
        setFocusable(true);
        setPreferredSize(new Dimension(360, 300));
        addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent e) {
                        requestFocusInWindow();
                    }

                    @Override
                    public void mouseClicked(MouseEvent e) {
                        if (viewer != null && SwingUtilities.isLeftMouseButton(e)) {
                            onClick.accept(viewer.findNearestAtomIndex(e.getX(), e.getY()));
                        }
                    }
                });
    }

    /** Begins to make the viewer. @param onFailure told if that fails, on the event thread */
    void start(java.util.function.Consumer<Throwable> onFailure) {
        CompletableFuture.supplyAsync(this::make)
                .whenComplete(
                        (made, failure) ->
                                SwingUtilities.invokeLater(
                                        () -> {
                                            if (failure != null) {
                                                onFailure.accept(failure);
                                            } else {
                                                use(made);
                                            }
                                        }));
    }

    private JmolViewer make() {
        Logger.setLogLevel(0); // it writes to the standard output
        return JmolViewer.allocateViewer(
                this, new SmarterJmolAdapter(), "winnow", null, null, OPTIONS, null);
    }

    private void use(JmolViewer made) {
        if (closed) {
            made.dispose();
            return;
        }
        viewer = made;
        viewer.evalStringQuiet(FIRST + waiting);
        waiting = "";
    }

    /** Shows a model. @param script made by {@link ModelScript} @param behind its background */
    void show(String script, Color behind) {
        paper = behind;
        if (viewer == null) {
            waiting = script;
        } else {
            viewer.evalStringQuiet(script);
        }
    }

    /** {@return what is seen now} */
    BufferedImage image() {
        BufferedImage image =
                new BufferedImage(
                        Math.max(1, getWidth()),
                        Math.max(1, getHeight()),
                        BufferedImage.TYPE_INT_RGB);
        Graphics graphics = image.createGraphics();
        paintComponent(graphics);
        graphics.dispose();
        return image;
    }

    void close() {
        closed = true;
        if (viewer != null) {
            viewer.dispose();
            viewer = null;
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(paper);
        graphics.fillRect(0, 0, getWidth(), getHeight());
        if (viewer != null && getWidth() > 0 && getHeight() > 0) {
            if (viewer.getScreenWidth() != getWidth() || viewer.getScreenHeight() != getHeight()) {
                viewer.setScreenDimension(getWidth(), getHeight());
            }
            viewer.renderScreenImage(graphics, getWidth(), getHeight());
        }
    }
}
