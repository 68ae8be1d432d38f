// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.winnow.workbench.chart.ChartTheme;

/**
 * A plot that was drawn.
 *
 * @param request what was asked for; with the ranges that it has
 * @param plot where numbers stand on it; whoever draws it in the background lets go of it
 * @param image the dots
 * @param index finds points quickly; empty where there are few
 */
record Picture(Request request, PlotImage plot, BufferedImage image, Optional<SpotIndex> index) {

    /**
     * What is to be drawn.
     *
     * @param spots of the plot
     * @param ranges which part, as by {@link PlotImage#ranges}; empty for all
     * @param size in pixels of the component
     * @param dots of the screen a pixel
     * @param theme colours
     */
    record Request(
            Spots spots,
            Optional<List<Range>> ranges,
            Dimension size,
            double dots,
            ChartTheme theme) {}

    /**
     * Draws. Time grows with the number of points.
     *
     * @param request what
     * @param plot of it, used by no other thread
     */
    static Picture draw(Request request, PlotImage plot) {
        request.ranges().ifPresent(plot::see);
        Dimension size = request.size();
        BufferedImage image = plot.draw(size.width, size.height, request.dots(), request.theme());
        Request done =
                new Request(
                        request.spots(),
                        Optional.of(plot.ranges()),
                        size,
                        request.dots(),
                        request.theme());
        Optional<SpotIndex> index =
                request.spots().many()
                        ? Optional.of(new SpotIndex(request.spots(), plot, size))
                        : Optional.empty();
        return new Picture(done, plot, image, index);
    }
}
