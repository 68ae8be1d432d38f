// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void givesEveryMarkTheSameArea() {
        for (int i = 0; i < 7; i++) {
            assertEquals(Math.PI * 4, area(new Look(i).mark(4)), 0.02, "mark " + i);
        }
    }

    @Test
    void repeatsNoPairOfColourAndMarkAmongFiftySix() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 56; i++) {
            Look look = new Look(i);
            seen.add(look.colour() + " " + look.mark(4).getBounds2D() + i % 7);
        }
        assertEquals(56, seen.size());
    }

    @Test
    void showsTheOthersInGrey() {
        int rgb = Look.OTHERS.colour().getRGB() & 0xFFFFFF;
        assertEquals(rgb >> 16, rgb & 0xFF);
    }

    /** By the shoelace formula. */
    private static double area(Shape shape) {
        PathIterator path = new FlatteningPathIterator(shape.getPathIterator(null), 1e-3);
        double[] point = new double[6];
        double twice = 0;
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            if (path.currentSegment(point) == PathIterator.SEG_LINETO) {
                twice += x * point[1] - y * point[0];
            }
            if (path.currentSegment(point) != PathIterator.SEG_CLOSE) {
                x = point[0];
                y = point[1];
            }
        }
        path = shape.getPathIterator(null);
        path.currentSegment(point);
        return Math.abs(twice + x * point[1] - y * point[0]) / 2;
    }
}
