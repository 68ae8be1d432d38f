// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.winnow.api.engine.GradeJob.Grade;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.ActiveSet;

/** Grades what was read: in parallel over configurations, results in the order of the files. */
final class Grader {

    private final GradeRows rows;
    private final ActiveSet set;
    private final Candidates all;

    Grader(GradeRows rows, ActiveSet set, Candidates all) {
        this.rows = rows;
        this.set = set;
        this.all = all;
    }

    /** Takes grades in order. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes one.
         *
         * @param configuration graded
         * @param grade of it
         * @param sites grades of its rows
         * @throws IOException to end the run
         */
        void accept(Configuration configuration, double grade, double[] sites) throws IOException;
    }

    /**
     * Grades all.
     *
     * @param sink takes each
     * @param clock told the share done
     * @return in the order of the files
     * @throws IOException from the sink, or if files must be read again and cannot be
     */
    List<Grade> run(Sink sink, StageClock clock) throws IOException {
        List<Grade> grades = new ArrayList<>();
        all.forEach(
                (first, batch) -> {
                    double[][] sites = new double[batch.size()][];
                    IntStream.range(0, sites.length)
                            .parallel()
                            .forEach(
                                    i -> {
                                        String place = all.entries().get(first + i).place();
                                        sites[i] = set.grades(rows.of(batch.get(i), place));
                                        clock.report((double) first / all.count());
                                    });
                    for (int i = 0; i < sites.length; i++) {
                        double worst = Arrays.stream(sites[i]).max().orElse(0);
                        grades.add(grade(all.entries().get(first + i), worst));
                        sink.accept(batch.get(i), worst, sites[i]);
                    }
                },
                clock);
        return grades;
    }

    private static Grade grade(Candidates.Entry e, double grade) {
        return new Grade(
                e.origin().file(), e.origin().index(), e.composition(), e.tag(), e.atoms(), grade);
    }
}
