// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;

/** Zooms, moves, points and marks with the mouse. */
final class MapMouse extends MouseAdapter {

    private static final double STEP = 1.2;

    /** A press that moves less is a click. */
    private static final int CLICK = 4;

    private final MapCanvas canvas;
    private final Session session;
    private final JPopupMenu menu;
    private Tool tool = Tool.PAN;
    private Combine combine = Combine.REPLACE;
    private Point start;
    private Point last;
    private boolean moved;
    private final List<Point> line = new ArrayList<>();

    MapMouse(MapCanvas canvas, Session session, JPopupMenu menu) {
        this.canvas = canvas;
        this.session = session;
        this.menu = menu;
        canvas.addMouseListener(this);
        canvas.addMouseMotionListener(this);
        canvas.addMouseWheelListener(this);
    }

    void use(Tool next) {
        tool = next;
    }

    void use(Combine next) {
        combine = next;
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        Viewport view = canvas.view();
        if (view != null) {
            double factor = Math.pow(STEP, e.getPreciseWheelRotation());
            canvas.see(view.zoomed(factor, e.getX(), e.getY()));
        }
    }

    @Override
    public void mousePressed(MouseEvent e) {
        canvas.requestFocusInWindow();
        start = e.getPoint();
        last = start;
        moved = false;
        line.clear();
        line.add(start);
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        Viewport view = canvas.view();
        if (view == null || start == null) {
            return;
        }
        moved |= start.distance(e.getPoint()) >= CLICK;
        if (!moved) {
            return;
        }
        if (pans(e)) {
            canvas.see(view.panned(e.getX() - last.x, e.getY() - last.y));
        } else {
            line.add(e.getPoint());
            canvas.draw(tool == Tool.BOX ? box(e.getPoint()) : lasso());
        }
        last = e.getPoint();
    }

    private boolean pans(MouseEvent e) {
        return tool == Tool.PAN || !SwingUtilities.isLeftMouseButton(e);
    }

    private Rectangle2D box(Point end) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(start, end);
        return box;
    }

    private Path2D lasso() {
        Path2D path = new Path2D.Double();
        path.moveTo(start.x, start.y);
        line.forEach(p -> path.lineTo(p.x, p.y));
        path.closePath();
        return path;
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (moved && !pans(e)) {
            canvas.draw(null);
            mark(caught(e.getPoint()), e);
        } else if (!moved && SwingUtilities.isRightMouseButton(e)) {
            menu.show(canvas, e.getX(), e.getY());
        }
        start = null;
    }

    @Override
    public void mouseClicked(MouseEvent e) {
        if (!SwingUtilities.isLeftMouseButton(e) || moved) {
            return;
        }
        int row = canvas.rowAt(e.getX(), e.getY());
        if (e.getClickCount() == 2 && row < 0) {
            canvas.fit();
        } else if (row >= 0 && (e.isShiftDown() || e.isAltDown())) {
            mark(Rows.of(row), e);
        } else if (row >= 0 && e.isControlDown()) {
            session.mark(Combine.INVERT.apply(session.state().marked(), Rows.of(row)));
        } else if (row >= 0) {
            session.current(row);
        }
    }

    private void mark(Rows caught, MouseEvent e) {
        Combine how = combine.under(e.isShiftDown(), e.isAltDown());
        session.mark(how.apply(session.state().marked(), caught));
    }

    /** {@return what lies within the box or lasso} */
    private Rows caught(Point end) {
        Viewport view = canvas.view();
        Lasso lasso;
        if (tool == Tool.BOX) {
            lasso =
                    Lasso.box(
                            view.valueX(start.x),
                            view.valueY(start.y),
                            view.valueX(end.x),
                            view.valueY(end.y));
        } else {
            lasso =
                    new Lasso(
                            line.stream().mapToDouble(p -> view.valueX(p.x)).toArray(),
                            line.stream().mapToDouble(p -> view.valueY(p.y)).toArray());
        }
        Cloud all = canvas.scene().all();
        return all.where(i -> lasso.contains(all.x()[i], all.y()[i]));
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        session.hover(canvas.rowAt(e.getX(), e.getY()));
    }

    @Override
    public void mouseExited(MouseEvent e) {
        session.hover(-1);
    }
}
