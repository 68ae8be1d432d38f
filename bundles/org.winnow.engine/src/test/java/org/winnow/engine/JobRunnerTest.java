// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;

/** Jobs that other bundles bring. */
class JobRunnerTest {

    private record Doubling(int number) implements Job<Integer> {}

    private record Unheard() implements Job<Integer> {}

    private static final class Doubler implements JobRunner<Doubling, Integer> {

        @Override
        public Class<Doubling> kind() {
            return Doubling.class;
        }

        @Override
        public Integer run(Doubling job, int threads, Progress progress) {
            return threads * job.number() * 2;
        }
    }

    @Test
    void aJobThatABundleBroughtIsHandedToIt() throws IOException {
        Fakes fakes = new Fakes();
        fakes.runners = List.of(new Doubler());

        assertEquals(42, fakes.engine().run(new Doubling(7), 3, Progress.NONE));
    }

    @Test
    void aJobThatNobodyKnowsIsRefusedByName() {
        Fakes fakes = new Fakes();
        fakes.runners = List.of(new Doubler());

        UsageException e =
                assertThrows(
                        UsageException.class,
                        () -> fakes.engine().run(new Unheard(), 1, Progress.NONE));

        assertEquals(
                "the engine or an installed bundle must know the job, got Unheard", e.getMessage());
    }
}
