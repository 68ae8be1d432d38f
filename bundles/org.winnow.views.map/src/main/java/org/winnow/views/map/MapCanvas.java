// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import org.jfree.data.Range;
import org.winnow.workbench.chart.ChartTheme;

/** A map on the screen: scene, part that is seen, and what the user points at or draws. */
final class MapCanvas extends JComponent {

    private static final long serialVersionUID = 1L;

    private static final Stroke THICK = new BasicStroke(2.2f);
    private static final Stroke LINE = new BasicStroke(1.2f);
    private static final double CURRENT = 15;
    private static final double HOVER = 12;

    /** How far the mouse may be from a point, pixels. */
    static final double REACH = 9;

    private transient Scene scene;
    private transient MapChart chart;
    private transient ChartTheme theme;
    private Range across = new Range(0, 1);
    private Range up = new Range(0, 1);
    private int current = -1;
    private int hover = -1;
    private transient Shape drawn;
    private transient IntFunction<String> reason = row -> "";

    MapCanvas() {
        setName("map-canvas");
        setOpaque(true);
        setFocusable(true);
        setPreferredSize(new Dimension(480, 360));
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** Says what a tooltip tells of a row. */
    void tell(IntFunction<String> text) {
        reason = text;
    }

    /** Shows another scene. @param fit whether to show all of it, rather than the same part */
    void show(Scene next, boolean fit) {
        scene = next;
        chart = null;
        if (fit) {
            fit();
        }
        repaint();
    }

    /** Shows all. */
    void fit() {
        if (scene != null) {
            see(scene.rangeX(), scene.rangeY());
        }
    }

    private void see(Range x, Range y) {
        across = x;
        up = y;
        repaint();
    }

    /** Shows another part. */
    void see(Viewport view) {
        see(view.x(), view.y());
    }

    Range across() {
        return across;
    }

    Range up() {
        return up;
    }

    Scene scene() {
        return scene;
    }

    /** {@return where values lie, in pixels; null before anything was drawn} */
    Viewport view() {
        Viewport drawnLast = chart == null ? null : chart.view();
        return drawnLast == null ? null : new Viewport(across, up, drawnLast.area());
    }

    void point(int currentRow, int hoverRow) {
        current = currentRow;
        hover = hoverRow;
        repaint();
    }

    /** Shows a box or lasso under way. @param shape in pixels; null for none */
    void draw(Shape shape) {
        drawn = shape;
        repaint();
    }

    /** {@return the row at a pixel, chosen ones first; or −1} */
    int rowAt(int x, int y) {
        Viewport view = view();
        if (view == null || !view.area().contains(x, y)) {
            return -1;
        }
        ToIntFunction<Cloud> nearest = cloud -> cloud.nearest(view, x, y, REACH);
        int picked = nearest.applyAsInt(scene.picked());
        return picked >= 0 ? picked : nearest.applyAsInt(scene.all());
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return hover < 0 ? null : reason.apply(hover);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        chart = null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        ChartTheme now = ChartTheme.ofWindow();
        g.setColor(now.paper());
        g.fillRect(0, 0, getWidth(), getHeight());
        if (scene != null) {
            if (chart == null || !now.equals(theme)) {
                theme = now;
                chart = new MapChart(scene, theme, false);
            }
            chart.see(across, up);
            chart.draw(g, getWidth(), getHeight());
            overlay(g);
        }
        g.dispose();
    }

    private void overlay(Graphics2D g) {
        Viewport view = view();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.clip(view.area());
        ring(g, view, hover, HOVER, LINE);
        ring(g, view, current, CURRENT, THICK);
        if (drawn != null) {
            Color accent = theme.accent();
            g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 40));
            g.fill(drawn);
            g.setColor(accent);
            g.setStroke(LINE);
            g.draw(drawn);
        }
    }

    private void ring(Graphics2D g, Viewport view, int row, double size, Stroke stroke) {
        if (scene.has(row)) {
            double x = view.pixelX(scene.x()[row]);
            double y = view.pixelY(scene.y()[row]);
            g.setColor(theme.accent());
            g.setStroke(stroke);
            g.draw(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
        }
    }
}
