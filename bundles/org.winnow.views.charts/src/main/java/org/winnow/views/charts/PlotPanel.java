// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.event.MouseInputAdapter;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.model.Session;

/**
 * A chart that can be looked into: the wheel zooms, a drag zooms to a rectangle, a drag with Shift
 * or the middle button moves, a double click shows all again. What stands for a configuration tells
 * the session when the mouse is on it or clicks it.
 */
final class PlotPanel extends JComponent {

    private static final long serialVersionUID = 1L;

    private static final double STEP = 0.85;
    private static final int CLICK = 4;
    private static final double RING = 10;
    private static final int INDENT = 6;

    /** Something on the chart that can be taken by the mouse. */
    interface Handle {

        /** {@return whether it is under the mouse} */
        boolean takes(Point2D mouse, PlotImage image);

        /** The mouse moved with it. @param done whether it was let go */
        void moved(Point2D mouse, PlotImage image, boolean done);

        /** Draws it over the chart. */
        void paint(Graphics2D graphics, PlotImage image, ChartTheme theme);
    }

    private final transient Session session;
    private transient Optional<Handle> handle = Optional.empty();
    private final transient Backing backing =
            new Backing(Painters.all(), SwingUtilities::invokeLater, this::repaint);
    private transient Rectangle2D band;

    PlotPanel(Session session, String name) {
        this.session = session;
        setName(name);
        setToolTipText("");
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
    }

    void handle(Handle one) {
        handle = Optional.of(one);
    }

    /** Shows a plot, all of it. */
    void plot(Spots next) {
        backing.show(next);
        repaint();
    }

    Spots spots() {
        return backing.spots();
    }

    void reset() {
        if (backing.image() != null) {
            backing.image().reset();
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(380, 285);
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (backing.spots() == null) {
            return;
        }
        Graphics2D graphics = (Graphics2D) g.create();
        ChartTheme now = ChartTheme.ofWindow();
        backing.paint(graphics, getSize(), now);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(now.font());
        overlay(graphics, now);
        graphics.dispose();
    }

    private void overlay(Graphics2D graphics, ChartTheme theme) {
        graphics.setPaint(theme.accent());
        if (backing.drawn()) {
            ring(graphics, session.current(), 2);
            ring(graphics, session.hover(), 1);
            handle.ifPresent(h -> h.paint(graphics, backing.image(), theme));
        } else {
            graphics.setPaint(theme.ink());
            graphics.drawString("drawing …", INDENT, getHeight() - INDENT);
        }
        if (band != null) {
            graphics.setPaint(theme.accent());
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(band);
        }
    }

    private void ring(Graphics2D graphics, int row, int width) {
        graphics.setStroke(new BasicStroke(width));
        for (Point2D p : backing.of(row)) {
            if (backing.image().area().contains(p)) {
                graphics.draw(
                        new Ellipse2D.Double(p.getX() - RING / 2, p.getY() - RING / 2, RING, RING));
            }
        }
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        return near(e).map(
                        s ->
                                String.format(
                                        Locale.ROOT,
                                        "%s%s: %.6g, %.6g",
                                        s.series().label(),
                                        s.row() < 0 ? "" : ", configuration " + s.row(),
                                        s.x(),
                                        s.y()))
                .orElse(null);
    }

    private Optional<Spots.Spot> near(MouseEvent e) {
        return backing.near(e.getPoint());
    }

    private boolean holds(MouseEvent e) {
        return backing.drawn()
                && handle.map(h -> h.takes(e.getPoint(), backing.image())).orElse(false);
    }

    /** What the mouse does. */
    private final class Mouse extends MouseInputAdapter {

        private Point2D from;
        private boolean moves;
        private boolean holds;

        @Override
        public void mousePressed(MouseEvent e) {
            if (backing.image() == null
                    || e.isPopupTrigger()
                    || SwingUtilities.isRightMouseButton(e)) {
                return;
            }
            holds = holds(e);
            moves = e.isShiftDown() || SwingUtilities.isMiddleMouseButton(e);
            from = e.getPoint();
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (from == null || backing.image() == null) {
                from = null; // another plot came meanwhile
                return;
            }
            if (holds) {
                handle.get().moved(e.getPoint(), backing.image(), false);
            } else if (moves) {
                shift(e.getX() - from.getX(), e.getY() - from.getY());
                from = e.getPoint();
            } else {
                band = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
                band.add(e.getPoint());
                band = band.createIntersection(backing.image().area());
            }
            repaint();
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (from == null || backing.image() == null) {
                from = null;
                return;
            }
            boolean clicked = !moves && from.distance(e.getPoint()) < CLICK;
            if (holds) {
                handle.get().moved(e.getPoint(), backing.image(), true);
            } else if (clicked && e.getClickCount() == 2) {
                reset();
            } else if (clicked) {
                near(e).filter(s -> s.row() >= 0).ifPresent(s -> session.current(s.row()));
            } else if (band != null && band.getWidth() > CLICK && band.getHeight() > CLICK) {
                backing.image().zoom(band);
            }
            band = null;
            from = null;
            repaint();
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            setCursor(
                    Cursor.getPredefinedCursor(
                            holds(e) ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR));
            if (backing.linked()) {
                session.hover(near(e).map(Spots.Spot::row).orElse(-1));
            }
        }

        @Override
        public void mouseExited(MouseEvent e) {
            session.hover(-1);
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent e) {
            PlotImage image = backing.image();
            if (image == null) {
                return;
            }
            double factor = StrictMath.pow(STEP, -e.getPreciseWheelRotation());
            Rectangle2D a = image.area();
            double x = e.getX() - (e.getX() - a.getX()) * factor;
            double y = e.getY() - (e.getY() - a.getY()) * factor;
            image.zoom(new Rectangle2D.Double(x, y, a.getWidth() * factor, a.getHeight() * factor));
            repaint();
        }

        private void shift(double dx, double dy) {
            Rectangle2D a = backing.image().area();
            backing.image()
                    .zoom(
                            new Rectangle2D.Double(
                                    a.getX() - dx, a.getY() - dy, a.getWidth(), a.getHeight()));
        }
    }
}
