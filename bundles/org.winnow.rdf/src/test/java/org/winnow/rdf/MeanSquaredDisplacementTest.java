// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Finding.Level;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.api.trajectory.TrajectoryEvaluator.Session;

class MeanSquaredDisplacementTest {

    private static final MeanSquaredDisplacement MSD = new MeanSquaredDisplacement(true, 0.1, 0.5);
    private static final Cell TILTED = Look.cell(6, 0, 0, 4, 6, 0, -3, 2, 7);

    /** A frame whose atoms are put back into the cell. */
    private static Configuration wrapped(Cell cell, int[] species, double[] p, String time) {
        double[] in = p.clone();
        double[] h = cell.vectors();
        for (int i = 0; i < p.length; i += 3) { // lower triangular cells
            for (int k = 2; k >= 0; k--) {
                double whole = Math.floor(in[i + k] / h[4 * k]);
                for (int axis = 0; axis < 3; axis++) {
                    in[i + axis] -= whole * h[3 * k + axis];
                }
            }
        }
        var builder = Configuration.of(species, in).cell(cell);
        return (time.isEmpty() ? builder : builder.property("time", time)).build();
    }

    /** Two atoms of equal mass that part with this velocity each, in Å a frame. */
    private static List<Configuration> parting(double[] velocity, int frames, double step) {
        List<Configuration> all = new ArrayList<>();
        for (int t = 0; t < frames; t++) {
            double[] p = {0, 0, 0, 1, 1, 1};
            for (int k = 0; k < 3; k++) {
                p[k] += t * velocity[k];
                p[3 + k] -= t * velocity[k];
            }
            String time = step > 0 ? String.valueOf(1000 + t * step) : "";
            all.add(wrapped(TILTED, Look.all(Look.SI, 2), p, time));
        }
        return all;
    }

    @Test
    void followsStraightMotionAcrossTheBoundary() {
        double[] velocity = {0.9, -0.5, 0.7};
        Finding found = Look.at(MSD, parting(velocity, 150, 0), List.of());
        double square = 0.81 + 0.25 + 0.49;
        double[] expected = IntStream.range(0, 150).mapToDouble(t -> square * t * t).toArray();
        double[] msd = column(found, "msd", "msd");
        assertEquals(150, msd.length);
        for (int t = 0; t < 150; t++) {
            assertEquals(expected[t], msd[t], 1e-9 * expected[t] + 1e-9, "lag " + t);
        }
        assertTrue(Double.isNaN(column(found, "diffusion", "diffusion_cm2_per_s")[0]));
        // a line through t² from 15 to 74 has the slope 15 + 74
        assertEquals(square * 89, column(found, "diffusion", "slope_per_frame")[0], 1e-6);
    }

    private static double[] column(Finding found, String table, String column) {
        int k = Look.table(found, table).columns().indexOf(column);
        return Look.table(found, table).rows().stream()
                .mapToDouble(row -> ((Number) row.get(k)).doubleValue())
                .toArray();
    }

    @Test
    void driftOfTheCentreOfMassIsNoMotion() {
        List<Configuration> frames = new ArrayList<>();
        double ratio = Species.mass(Look.LI) / Species.mass(Look.SI);
        int[] species = {Look.LI, Look.SI};
        for (int t = 0; t < 40; t++) {
            double drift = 0.8 * t;
            double[] p = {drift + 0.1 * t, drift, 0, drift - ratio * 0.1 * t, drift + 3, 1};
            frames.add(wrapped(TILTED, species, p, ""));
        }
        Finding found = Look.at(MSD, frames, List.of());
        double[] msd = column(found, "msd", "msd");
        for (int t = 0; t < 40; t++) {
            assertEquals(0.01 * t * t, msd[t], 1e-9, "Li, lag " + t);
            assertEquals(ratio * ratio * 0.01 * t * t, msd[40 + t], 1e-9, "Si, lag " + t);
        }
    }

    @Test
    void aRandomWalkDiffusesAsItMust() {
        Random random = new Random(2);
        int n = 200;
        double[] p = new double[3 * n];
        List<Configuration> frames = new ArrayList<>();
        for (int t = 0; t < 300; t++) {
            frames.add(wrapped(Look.cube(9), Look.all(Look.LI, n), p, String.valueOf(2.0 * t)));
            for (int k = 0; k < p.length; k++) {
                p[k] += 0.2 * random.nextGaussian();
            }
        }
        Finding found = Look.at(MSD, frames, List.of());
        // ⟨x²⟩ = 0.04 a frame of 2 fs: D = 0.01 Å²/fs = 1e-3 cm²/s
        assertEquals(1e-3, column(found, "diffusion", "diffusion_cm2_per_s")[0], 1e-4);
        assertEquals(2, column(found, "diffusion", "interval_fs")[0], 1e-12);
        assertTrue(found.sentence().contains("cm²/s"), found.sentence());
    }

    @Test
    void eachFileAndRunIsATrajectoryOfItsOwn() {
        List<Configuration> frames = parting(new double[] {0.5, 0, 0}, 20, 1);
        Session session = MSD.begin();
        session.add(Part.TRAJECTORY, Look.frames("a.xyz", frames));
        session.add(Part.TRAJECTORY, Look.frames("b.xyz", frames.subList(3, 12)));
        Finding found = session.finish();
        double[] expected = IntStream.range(0, 20).mapToDouble(t -> 0.25 * t * t).toArray();
        assertArrayEquals(expected, column(found, "msd", "msd"), 1e-9);
        assertEquals(2, column(found, "diffusion", "runs")[0]);
        assertEquals(29, column(found, "diffusion", "frames")[0]);
    }

    @Test
    void aCellThatGrowsMovesNothing() {
        List<Configuration> frames = new ArrayList<>();
        for (int t = 0; t < 10; t++) {
            Cell cell = Look.cube(5 + 0.1 * t);
            frames.add(Look.crystal(cell, Look.all(Look.SI, 2), 0, 0, 0, 0.9, 0.5, 0.5));
        }
        for (double msd : column(Look.at(MSD, frames, List.of()), "msd", "msd")) {
            assertEquals(0, msd, 1e-20);
        }
    }

    @Test
    void unwrappedPositionsAreTakenAsTheyAre() {
        List<Configuration> frames = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            frames.add(Look.frame(Look.cube(3), Look.all(Look.SI, 2), 2.0 * t, 0, 0, 0, 0, 0));
        }
        var asGiven = new MeanSquaredDisplacement(false, 0, 1);
        double[] msd = column(Look.at(asGiven, frames, List.of()), "msd", "msd");
        assertArrayEquals(new double[] {0, 1, 4, 9, 16}, msd, 1e-12);
    }

    @Test
    void saysWhenAtomsMoveTooFarBetweenFrames() {
        List<Configuration> frames = parting(new double[] {1.6, 0, 0}, 10, 0);
        Finding found = Look.at(MSD, frames, List.of());
        assertEquals(Level.NOTICE, found.level());
        assertTrue(found.sentence().contains("doubtful"), found.sentence());
    }

    @Test
    void oneFrameHasNoSlope() {
        Finding found = Look.at(MSD, parting(new double[3], 1, 1).get(0));
        assertArrayEquals(new double[] {0}, column(found, "msd", "msd"));
        assertEquals(List.of(), found.quantities());
        assertEquals("no run has frames enough for a slope", found.sentence());
    }

    @Test
    void refusesALineThatEndsBeforeItBegins() {
        assertThrows(
                IllegalArgumentException.class, () -> new MeanSquaredDisplacement(true, 0.5, 0.1));
    }
}
