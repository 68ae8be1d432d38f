// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;
import org.winnow.api.report.Exploration.Quantity;

class ExplorationsTest {

    private static final double NONE = Double.NaN;

    @TempDir Path folder;

    private SmallStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new SmallStudy(folder);
    }

    @Test
    void saysWhatBecameOfEachConfiguration() throws IOException {
        Exploration all = explore(8000);
        assertEquals("Six atoms", all.title());
        assertEquals(
                List.of("training", "validation", "training", "training", "validation", "training"),
                words(all, "set"));
        assertEquals(
                List.of("not picked", "not picked", "in 2", "in 1", "not picked", "not picked"),
                words(all, "picked by FPS"));
        assertArrayEquals(new double[] {NONE, NONE, 2, 1, NONE, NONE}, numbers(all, "rank by FPS"));
        assertArrayEquals(new double[] {-1, -2, -3, -4, -5, -6}, numbers(all, "energy per atom"));
        assertArrayEquals(new double[] {10, 20, 30, 40, 50, 60}, numbers(all, "largest force"));
        assertEquals(8, numbers(all, "volume per atom")[0], 1e-12);
        assertEquals(2, numbers(all, "shortest distance")[0], 1e-12);
    }

    @Test
    void placesThemByTheCosinesOfTheirFeatures() throws IOException {
        Exploration all = explore(8000);
        assertEquals("mean similarity to Li1", all.x());
        assertEquals("mean similarity to Si1", all.y());
        // unit features: (1,0) (0.6,0.8) (1,0) | (0,1) (0,1) (0.8,0.6)
        double[] x = numbers(all, all.x());
        assertEquals((1 + 0.6 + 1) / 3, x[0], 1e-15);
        assertEquals((0.6 + 1 + 0.6) / 3, x[1], 1e-15);
        assertEquals(0.8 / 3, x[3], 1e-15);
        assertEquals((0.6 + 0.6 + 1) / 3, numbers(all, all.y())[5], 1e-15);
    }

    @Test
    void measuresTheWayToTheNearestPick() throws IOException {
        double[] distance = numbers(explore(8000), "distance to the nearest pick");
        // the subset of two holds (1, 0) and (0, 1); √(2 − 2 · 0.8) from (0.6, 0.8)
        assertArrayEquals(
                new double[] {0, Math.sqrt(0.4), 0, 0, 0, Math.sqrt(0.4)}, distance, 1e-12);
    }

    @Test
    void keepsAllPicksWhenItMustThin() throws IOException {
        Exploration some = explore(2);
        // every third, and the two picks
        assertEquals("Six atoms: 3 of 6 configurations, all picks among them", some.title());
        assertArrayEquals(new double[] {-1, -3, -4}, numbers(some, "energy per atom"));
        assertEquals(List.of("not picked", "in 2", "in 1"), words(some, "picked by FPS"));
    }

    @Test
    void worksWithoutPicks() throws IOException {
        study.selections.clear();
        study.potentials.clear();
        Exploration all = explore(8000);
        assertEquals("component 1", all.x());
        assertTrue(all.properties().stream().noneMatch(p -> p.name().startsWith("picked")));
    }

    @Test
    void refusesFeaturesOfAnotherSet() throws IOException {
        SmallAtoms.writeFeatures(folder.resolve("features.npy"), new double[] {1, 2});
        var refused = assertThrows(IOException.class, () -> explore(8000));
        assertEquals(
                "features.npy must have a row for each configuration, got 1", refused.getMessage());
        Files.writeString(folder.resolve("features.npy"), "no such thing");
        refused = assertThrows(IOException.class, () -> explore(8000));
        assertTrue(refused.getMessage().startsWith("features.npy must be an NPY file"));
    }

    private Exploration explore(int most) throws IOException {
        return Explorations.of(study.results(), study.datasets, most);
    }

    private static double[] numbers(Exploration all, String name) {
        return all.properties().stream()
                .filter(p -> p instanceof Quantity && p.name().equals(name))
                .map(p -> ((Quantity) p).values())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Exploration all, String name) {
        return all.properties().stream()
                .filter(p -> p instanceof Group && p.name().equals(name))
                .map(p -> ((Group) p).values())
                .findFirst()
                .orElseThrow();
    }
}
