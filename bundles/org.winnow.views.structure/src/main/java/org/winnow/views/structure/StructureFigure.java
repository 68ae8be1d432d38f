// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.winnow.api.evaluation.Table;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.chart.Figure;

/**
 * What the structure view shows, as a picture with its atoms.
 *
 * @param configuration what
 * @param image as seen on the screen
 */
record StructureFigure(Configuration configuration, BufferedImage image) implements Figure {

    @Override
    public String name() {
        return "structure";
    }

    @Override
    public void draw(Graphics2D graphics, int width, int height, ChartTheme theme) {
        double scale =
                Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
        int w = (int) Math.round(scale * image.getWidth());
        int h = (int) Math.round(scale * image.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, (width - w) / 2, (height - h) / 2, w, h, null);
    }

    @Override
    public Table data() {
        List<String> columns = new ArrayList<>(List.of("species", "x", "y", "z"));
        if (configuration.hasForces()) {
            columns.addAll(List.of("force_x", "force_y", "force_z"));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < configuration.size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add(Species.symbol(configuration.species(i)));
            for (int axis = 0; axis < 3; axis++) {
                row.add(configuration.position(3 * i + axis));
            }
            for (int axis = 0; axis < 3 && configuration.hasForces(); axis++) {
                row.add(configuration.force(3 * i + axis));
            }
            rows.add(row);
        }
        return new Table(name(), columns, rows);
    }
}
