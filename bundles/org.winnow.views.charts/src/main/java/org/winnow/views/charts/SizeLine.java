// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Session;

/**
 * A line at the size of the selection. Taken by the mouse it makes the selection the first picks of
 * the latest job, as many as where it is let go; while it moves it tells what they are worth.
 */
final class SizeLine implements PlotPanel.Handle {

    private static final double NEAR = 7;
    private static final int NONE = -1;

    private final Session session;
    private int held = NONE;

    SizeLine(Session session) {
        this.session = session;
    }

    /** {@return all picks of the latest job} */
    private Optional<Choice> picks() {
        return session.result(Choice.class).filter(c -> c.size() > 0);
    }

    /** {@return how many are chosen} */
    private int size() {
        return held == NONE ? session.state().choice().size() : held;
    }

    @Override
    public boolean takes(Point2D mouse, PlotImage image) {
        double x = image.at(size(), 0, false).getX();
        return picks().isPresent() && Math.abs(x - mouse.getX()) <= NEAR;
    }

    @Override
    public void moved(Point2D mouse, PlotImage image, boolean done) {
        Choice picks = picks().orElse(Choice.NONE);
        long nearest = Math.round(image.value(0, mouse.getX()));
        held = (int) Math.max(1, Math.min(picks.size(), nearest));
        if (done) {
            int size = held;
            held = NONE;
            Choice next = picks.first(size);
            if (!Arrays.equals(next.rows(), session.state().choice().rows())) {
                session.edit("Select the first " + size, session.state().withChoice(next));
            }
        }
    }

    @Override
    public void paint(Graphics2D graphics, PlotImage image, ChartTheme theme) {
        Rectangle2D area = image.area();
        double x = image.at(size(), 0, false).getX();
        if (size() == 0 || picks().isEmpty() || x < area.getMinX() || x > area.getMaxX()) {
            return;
        }
        graphics.setPaint(theme.accent());
        graphics.setStroke(new BasicStroke(held == NONE ? 1.4f : 2.2f));
        graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        tell(graphics, words(image), x, area, theme);
    }

    /** What the first picks are worth, read off the curves. */
    private String words(PlotImage image) {
        int size = size();
        boolean prefix = isPrefix(size);
        StringBuilder words = new StringBuilder(prefix ? "" : "about ").append(size);
        for (Series series : image.plot().series()) {
            if (series.style() == Style.LINE && size >= 1 && size <= series.y().length) {
                double value = series.y()[size - 1];
                words.append(
                        series.onRight()
                                ? String.format(Locale.ROOT, " · %.2f %%", value)
                                : String.format(Locale.ROOT, " · %.4g", value));
            }
        }
        return words.toString();
    }

    /** Whether the selection is what the job picked first; users may add and take away. */
    private boolean isPrefix(int size) {
        int[] picked = picks().map(Choice::rows).orElse(new int[0]);
        return held != NONE
                || size <= picked.length
                        && Arrays.equals(
                                Arrays.copyOf(picked, size), session.state().choice().rows());
    }

    private static void tell(
            Graphics2D graphics, String words, double x, Rectangle2D area, ChartTheme theme) {
        FontMetrics letters = graphics.getFontMetrics();
        double width = letters.stringWidth(words) + 10;
        double height = letters.getHeight() + 4;
        double left = Math.max(area.getMinX(), Math.min(area.getMaxX() - width, x - width / 2));
        double top = area.getCenterY() - height / 2;
        graphics.fill(new RoundRectangle2D.Double(left, top, width, height, 8, 8));
        graphics.setPaint(theme.dark() ? Color.BLACK : Color.WHITE);
        graphics.drawString(words, (float) left + 5, (float) top + 2 + letters.getAscent());
    }
}
