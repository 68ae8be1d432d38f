// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.views.structure.Neighbourhood.Place;

/** How much room a model takes, its cell included. */
final class Extent {

    /** Percent of the view that a model fills. */
    private static final double FILL = 95;

    /** Room around atoms, Å; much as Jmol leaves. */
    private static final double ROOM = 1.5;

    private static final double LEAST = 5;

    private final List<Place> atoms;
    private final List<Place> all;

    Extent(Configuration configuration, List<Place> images) {
        atoms = new ArrayList<>(images);
        for (int i = 0; i < configuration.size(); i++) {
            atoms.add(Place.of(configuration, i));
        }
        all = new ArrayList<>(atoms);
        edges(configuration.cell()).forEach(ends -> all.addAll(List.of(ends)));
    }

    /** {@return the part of a script that brings cell and atoms into sight} */
    String fit() {
        Place middle = new Place(-1, middle(Place::x), middle(Place::y), middle(Place::z));
        double zoom = FILL * radius(atoms, middle) / radius(all, middle); // Jmol fits the atoms
        return "center {"
                + ModelScript.numbers(middle.x(), middle.y(), middle.z())
                + "};zoom "
                + Math.round(Math.max(LEAST, zoom))
                + ";";
    }

    private double middle(ToDoubleFunction<Place> part) {
        var range = all.stream().mapToDouble(part).summaryStatistics();
        return (range.getMin() + range.getMax()) / 2;
    }

    private static double radius(List<Place> places, Place middle) {
        double largest = 0;
        for (Place place : places) {
            double dx = place.x() - middle.x();
            double dy = place.y() - middle.y();
            double dz = place.z() - middle.z();
            largest = Math.max(largest, dx * dx + dy * dy + dz * dz);
        }
        return Math.sqrt(largest) + ROOM;
    }

    /** {@return the two ends of each of the twelve edges; none where there is no cell} */
    static List<Place[]> edges(Cell cell) {
        List<Place[]> edges = new ArrayList<>();
        for (int along = 0; along < 3 && cell.present(); along++) {
            for (int corner = 0; corner < 4; corner++) {
                int[] start = new int[3];
                start[(along + 1) % 3] = corner & 1;
                start[(along + 2) % 3] = corner >> 1;
                int[] end = start.clone();
                end[along] = 1;
                edges.add(new Place[] {corner(cell, start), corner(cell, end)});
            }
        }
        return edges;
    }

    private static Place corner(Cell cell, int[] shares) {
        double[] p = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                p[axis] += shares[i] * cell.vector(3 * i + axis);
            }
        }
        return new Place(-1, p[0], p[1], p[2]);
    }
}
