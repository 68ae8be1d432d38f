// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Table;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.api.trajectory.TrajectoryEvaluator.Frame;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.api.trajectory.TrajectoryEvaluator.Session;

/** Shows frames to an evaluator and reads numbers from what it found. */
final class Look {

    static final int LI = 3;
    static final int SI = 14;

    private Look() {}

    static Cell cell(double... vectors) {
        return Cell.of(vectors, true, true, true);
    }

    static Cell cube(double a) {
        return cell(a, 0, 0, 0, a, 0, 0, 0, a);
    }

    static int[] all(int species, int n) {
        int[] all = new int[n];
        Arrays.fill(all, species);
        return all;
    }

    static Configuration frame(Cell cell, int[] species, double... positions) {
        return Configuration.of(species, positions).cell(cell).build();
    }

    /** Atoms at fractions of the cell vectors. */
    static Configuration crystal(Cell cell, int[] species, double... fractions) {
        double[] positions = new double[fractions.length];
        for (int i = 0; i < positions.length; i++) {
            for (int k = 0; k < 3; k++) {
                positions[i] += fractions[i - i % 3 + k] * cell.vector(3 * k + i % 3);
            }
        }
        return frame(cell, species, positions);
    }

    static List<Frame> frames(String file, List<Configuration> configurations) {
        return IntStream.range(0, configurations.size())
                .mapToObj(
                        i ->
                                new Frame(
                                        new Dataset.Origin(file, i, 10L * i + 1),
                                        configurations.get(i)))
                .toList();
    }

    static Finding at(TrajectoryEvaluator evaluator, Configuration... frames) {
        return at(evaluator, List.of(frames), List.of());
    }

    static Finding at(
            TrajectoryEvaluator evaluator,
            List<Configuration> frames,
            List<Configuration> reference) {
        Session session = evaluator.begin();
        session.add(Part.TRAJECTORY, frames("a.xyz", frames));
        if (!reference.isEmpty()) {
            session.add(Part.REFERENCE, frames("b.xyz", reference));
        }
        return session.finish();
    }

    static Table table(Finding finding, String name) {
        return finding.tables().stream().filter(t -> t.name().equals(name)).findFirst().get();
    }

    /** A column of the rows whose second value, such as the pair, is this. */
    static double[] column(Finding finding, String table, String second, String column) {
        Table t = table(finding, table);
        int k = t.columns().indexOf(column);
        return t.rows().stream()
                .filter(row -> row.get(1).equals(second))
                .mapToDouble(row -> ((Number) row.get(k)).doubleValue())
                .toArray();
    }

    /** The value of the only row. */
    static double peak(Finding finding, String pair, String column) {
        double[] values = column(finding, "peaks", pair, column);
        if (values.length != 1) {
            throw new AssertionError(values.length + " rows for " + pair);
        }
        return values[0];
    }

    /** All numbers as text, to compare bit by bit. */
    static String text(Finding finding) {
        return finding.sentence() + finding.quantities() + finding.tables();
    }
}
