// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import java.awt.Graphics2D;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.evaluation.Table;

/**
 * A picture as it stood at one instant, with the numbers in it. Immutable: it is drawn and written
 * on any thread while the view goes on.
 */
@ConsumerType
public interface Figure {

    /** {@return a file name without ending, such as {@code map}} */
    String name();

    /**
     * Draws it from 0, 0; the paper is filled already.
     *
     * @param graphics of a screen, an image, an SVG or a PDF; smooth
     * @param width in points
     * @param height in points
     * @param theme its colours and letters
     */
    void draw(Graphics2D graphics, int width, int height, ChartTheme theme);

    /** {@return what is drawn, as numbers; rows may be made while they are read} */
    Table data();
}
