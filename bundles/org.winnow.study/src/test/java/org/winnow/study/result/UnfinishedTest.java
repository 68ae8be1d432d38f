// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfinishedTest {

    @Test
    void namesTheTrainingsThatDidNotConverge() {
        assertEquals(
                "1 of 3 trainings ended at the limit of iterations before it converged (FPS-2):"
                        + " compare its errors with care",
                Unfinished.sentence(List.of("FPS-2"), 3).orElseThrow());
        assertEquals(
                "2 of 3 trainings ended at the limit of iterations before they converged (FPS-2,"
                        + " initial set): compare their errors with care",
                Unfinished.sentence(List.of("FPS-2", "initial set"), 3).orElseThrow());
    }

    @Test
    void saysNothingWhereAllDid() {
        assertEquals(Optional.empty(), Unfinished.sentence(List.of(), 3));
    }
}
