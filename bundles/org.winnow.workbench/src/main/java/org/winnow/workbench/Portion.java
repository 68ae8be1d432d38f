// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SubsetJob;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;

/**
 * Some configurations of a session as files that a job can read: the open files themselves where
 * nothing is left out, otherwise a file made for it. Immutable; made on the event thread, used on
 * any.
 */
public final class Portion {

    private final Inputs all;
    private final int[] rows;
    private final Optional<SubsetJob> subset;

    private Portion(Inputs all, int[] rows, Optional<SubsetJob> subset) {
        this.all = all;
        this.rows = rows;
        this.subset = subset;
    }

    /**
     * Those that are neither removed nor rejected.
     *
     * @param session what is open
     * @param file where they are written if some are left out
     * @return them
     */
    public static Portion active(Session session, Path file) {
        Inputs inputs = session.sheet().inputs();
        int[] rows = session.active().toArray();
        Rows inactive = session.state().inactive();
        if (inactive.isEmpty()) {
            return new Portion(inputs, rows, Optional.empty());
        }
        Optional<String> drop = Optional.of(inactive.toString());
        return new Portion(
                inputs,
                rows,
                Optional.of(
                        new SubsetJob(
                                inputs, Optional.empty(), drop, file, Optional.empty(), true)));
    }

    /**
     * Some rows, in their order.
     *
     * @param session what is open
     * @param rows which
     * @param file where they are written
     * @return them
     */
    public static Portion of(Session session, int[] rows, Path file) {
        Inputs inputs = session.sheet().inputs();
        boolean ascending = IntStream.range(1, rows.length).allMatch(i -> rows[i - 1] < rows[i]);
        String keep =
                ascending
                        ? Rows.of(rows).toString()
                        : String.join(",", Arrays.stream(rows).mapToObj(String::valueOf).toList());
        return new Portion(
                inputs,
                rows.clone(),
                Optional.of(
                        new SubsetJob(
                                inputs,
                                Optional.of(keep),
                                Optional.empty(),
                                file,
                                Optional.empty(),
                                true)));
    }

    /** {@return the row of each configuration, in their order} */
    public int[] rows() {
        return rows.clone();
    }

    /** {@return what a job reads, once {@link #write} is done} */
    public Inputs inputs() {
        return subset.map(s -> Inputs.of(CommandText.path(s.out()))).orElse(all);
    }

    /** {@return the command lines that do as {@link #write}; empty if it has nothing to do} */
    public List<String> lines() {
        return subset.map(s -> List.of(line(s))).orElse(List.of());
    }

    private static String line(SubsetJob job) {
        String numbers = job.keep().isPresent() ? "--keep" : "--drop";
        return CommandText.of(
                "subset",
                job.inputs().files(),
                numbers,
                job.keep().or(job::drop).orElse(""),
                "--out",
                CommandText.path(job.out()),
                "--overwrite");
    }

    /**
     * Writes the file, if there is need of one.
     *
     * @param engine writes it
     * @param progress may end it
     * @throws IOException if it cannot be written
     */
    public void write(Engine engine, Progress progress) throws IOException {
        if (subset.isPresent()) {
            engine.run(subset.get(), Runtime.getRuntime().availableProcessors(), progress);
        }
    }
}
