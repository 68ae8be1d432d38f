// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.Progress;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

class PortionTest {

    private static final Path OUT = Path.of("out.xyz");

    private final Session session = new Session();
    private final List<Job<?>> jobs = new ArrayList<>();
    private final Engine engine =
            new Engine() {
                @Override
                public <R> R run(Job<R> job, int threads, Progress progress) {
                    jobs.add(job);
                    return null;
                }
            };

    @BeforeEach
    void open() {
        session.open(
                new Sheet(
                        Inputs.of("a.xyz", "b.xyz"),
                        6,
                        List.of(),
                        Rows.NONE,
                        row -> Optional.empty()));
    }

    @Test
    void allActiveAreTheFilesThemselves() throws IOException {
        Portion portion = Portion.active(session, OUT);
        portion.write(engine, Progress.NONE);
        assertEquals(List.of("a.xyz", "b.xyz"), portion.inputs().files());
        assertEquals(List.of(), portion.lines());
        assertEquals(List.of(), jobs);
    }

    @Test
    void withoutTheRemovedAFileIsMadeAsItsLineSays() throws IOException {
        session.edit("", session.state().withRemoved(Rows.of(1, 4, 5)));
        Portion portion = Portion.active(session, OUT);
        portion.write(engine, Progress.NONE);
        assertArrayEquals(new int[] {0, 2, 3}, portion.rows());
        assertEquals(List.of("out.xyz"), portion.inputs().files());
        assertEquals(
                List.of("subset a.xyz b.xyz --drop 1,4:6 --out out.xyz --overwrite"),
                portion.lines());
        assertEquals(1, jobs.size());
    }

    @Test
    void rowsKeepTheirOrder() {
        assertEquals(
                List.of("subset a.xyz b.xyz --keep 5,0,1 --out out.xyz --overwrite"),
                Portion.of(session, new int[] {5, 0, 1}, OUT).lines());
        assertEquals(
                List.of("subset a.xyz b.xyz --keep 0:2,5 --out out.xyz --overwrite"),
                Portion.of(session, new int[] {0, 1, 5}, OUT).lines());
    }
}
