// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jfree.data.Range;
import org.winnow.workbench.chart.ChartTheme;

/**
 * What was drawn of a plot, kept dot for dot of the screen, so that a mouse that moves over it
 * costs no new drawing. It is drawn anew once the plot, the part that is seen, the size, the
 * colours or the screen's dots change: at once where there are few points, otherwise in the
 * background, while the picture before stays. For the event thread.
 */
final class Backing {

    private final Executor background;
    private final Executor eventThread;
    private final Runnable onDrawn;
    private Spots spots;
    private PlotImage plot;
    private Picture picture;
    private boolean linked;
    private boolean current;
    private boolean busy;

    /**
     * Shows nothing yet.
     *
     * @param background draws plots of many points
     * @param eventThread takes what was drawn there
     * @param onDrawn called when there is something to be painted
     */
    Backing(Executor background, Executor eventThread, Runnable onDrawn) {
        this.background = background;
        this.eventThread = eventThread;
        this.onDrawn = onDrawn;
    }

    /** Shows a plot, all of it, from the next painting on. */
    void show(Spots next) {
        spots = next;
        linked = next.linked();
        plot = next.many() ? null : new PlotImage(next.plot());
        picture = null;
        current = false;
    }

    /** {@return the plot that is shown; null for none} */
    Spots spots() {
        return spots;
    }

    /** {@return where numbers stand; null until a plot was drawn} */
    PlotImage image() {
        return picture == null ? null : plot;
    }

    /** {@return whether points of the plot stand for configurations} */
    boolean linked() {
        return linked;
    }

    /** {@return whether the plot as it is now was painted, so that places on it are known} */
    boolean drawn() {
        return current;
    }

    /** Paints a plot all over a component. @param theme the colours */
    void paint(Graphics2D graphics, Dimension size, ChartTheme theme) {
        AffineTransform screen = graphics.getTransform();
        double dots = screen.getScaleX();
        Picture.Request now = new Picture.Request(spots, ranges(), size, dots, theme);
        current = picture != null && picture.request().equals(now);
        if (!current && !spots.many()) {
            picture = Picture.draw(now, plot);
            current = true;
        } else if (!current && !busy) {
            begin(now);
        }
        if (picture != null) {
            // dot by dot, not blurred by a scale there and back
            graphics.scale(1 / dots, 1 / dots);
            graphics.drawImage(picture.image(), 0, 0, null);
            graphics.setTransform(screen);
        }
    }

    private Optional<List<Range>> ranges() {
        return Optional.ofNullable(plot).map(PlotImage::ranges);
    }

    private void begin(Picture.Request request) {
        busy = true;
        Optional<PlotImage> whole = Optional.ofNullable(plot);
        background.execute(
                () -> {
                    Optional<Picture> made = Optional.empty();
                    try {
                        PlotImage fresh =
                                whole.isPresent()
                                        ? whole.get().part(request.ranges().orElseThrow())
                                        : new PlotImage(request.spots().plot());
                        made = Optional.of(Picture.draw(request, fresh));
                    } finally {
                        Optional<Picture> result = made;
                        eventThread.execute(() -> done(request, result));
                    }
                });
    }

    /** Takes a picture, unless something else is wanted by now: then it is drawn once more. */
    private void done(Picture.Request request, Optional<Picture> made) {
        busy = false;
        if (made.isPresent() && request.spots() == spots && request.ranges().equals(ranges())) {
            picture = made.get();
            plot = picture.plot();
        }
        if (made.isPresent()) {
            onDrawn.run();
        }
    }

    /** {@return the point nearest to a place, if one is near} */
    Optional<Spots.Spot> near(Point2D place) {
        if (!current || !plot.area().contains(place)) {
            return Optional.empty();
        }
        return picture.index().isPresent()
                ? picture.index().get().near(place)
                : spots.near(place, plot);
    }

    /** {@return where the points of a configuration stand} @param row of the sheet */
    List<Point2D> of(int row) {
        if (!current) {
            return List.of();
        }
        return picture.index().isPresent() ? picture.index().get().of(row) : spots.of(row, plot);
    }
}
