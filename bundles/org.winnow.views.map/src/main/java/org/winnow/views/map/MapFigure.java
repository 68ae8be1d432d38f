// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Graphics2D;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.data.Range;
import org.winnow.api.evaluation.Table;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.chart.Figure;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Property;

/**
 * A map for print.
 *
 * @param scene what is shown
 * @param across which part
 * @param up which part
 * @param choice gives ranks
 * @param colour the property that colours; null for none
 */
record MapFigure(Scene scene, Range across, Range up, Choice choice, Property colour)
        implements Figure {

    @Override
    public String name() {
        return "map";
    }

    @Override
    public void draw(Graphics2D graphics, int width, int height, ChartTheme theme) {
        MapChart chart = new MapChart(scene, theme, true);
        chart.see(across, up);
        chart.draw(graphics, width, height);
    }

    /** {@return number, coordinates, rank (0 if not chosen) and colour of every point shown} */
    @Override
    public Table data() {
        Cloud all = scene.all();
        int[] ranks = new int[scene.x().length];
        for (int i = 0; i < choice.size(); i++) {
            ranks[choice.rows()[i]] = i + 1;
        }
        String last = colour == null ? "colour" : "colour: " + colour.label();
        return new Table(
                name(),
                List.of(
                        "configuration",
                        scene.xAxis().label(),
                        scene.yAxis().label(),
                        "rank",
                        last),
                list(
                        all.size(),
                        i -> {
                            int row = all.rows()[i];
                            double x = scene.xAxis().values()[row];
                            double y = scene.yAxis().values()[row];
                            return List.of(row, x, y, ranks[row], value(row));
                        }));
    }

    private Object value(int row) {
        if (colour == null) {
            return "";
        }
        return colour instanceof Property.Quantity quantity
                ? (Object) quantity.values()[row]
                : ((Property.Group) colour).word(row);
    }

    /** Rows that are made while they are read: there may be many. */
    private static List<List<Object>> list(int size, IntFunction<List<Object>> row) {
        return new AbstractList<>() {
            @Override
            public List<Object> get(int index) {
                return row.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
