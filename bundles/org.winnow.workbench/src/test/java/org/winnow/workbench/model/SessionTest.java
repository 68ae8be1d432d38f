// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;

class SessionTest {

    private final Session session = new Session();

    @BeforeEach
    void openTen() {
        session.open(new Sheet(Inputs.of("a"), 10, List.of(), Rows.of(9), row -> Optional.empty()));
    }

    private static Choice choice(int... rows) {
        return Choice.NONE.with(Rows.of(rows));
    }

    @Test
    void countsEachStateAndActiveIsWhatIsLeft() {
        session.edit("Choose", session.state().withChoice(choice(1, 2, 3)));
        session.edit("Remove", session.state().withRemoved(Rows.of(3, 4)));
        session.mark(Rows.of(0, 5));
        assertEquals(new Counts(10, 7, 2, 2, 1, 2, 10), session.counts());
    }

    @Test
    void theRemovedLeaveSelectionAndMarksAndUndoBringsAllBack() {
        session.edit("Choose", session.state().withChoice(choice(1, 2)));
        session.mark(Rows.of(2, 5));
        State before = session.state();
        session.edit("Remove 2", before.withRemoved(before.marked()));
        assertArrayEquals(new int[] {1}, session.state().choice().rows());
        assertTrue(session.state().marked().isEmpty());
        assertEquals(Optional.of("Remove 2"), session.undoable());
        session.undo();
        assertEquals(before, session.state());
        assertEquals(Optional.of("Remove 2"), session.redoable());
        session.redo();
        assertEquals(Rows.of(2, 5), session.state().removed());
    }

    @Test
    void aNewEditEndsRedo() {
        session.mark(Rows.of(1));
        session.undo();
        session.mark(Rows.of(2));
        assertFalse(session.redoable().isPresent());
        session.redo();
        assertEquals(Rows.of(2), session.state().marked());
    }

    @Test
    void theUnreadableStayRejectedAndAreNeverChosen() {
        session.edit("Choose", session.state().withChoice(choice(8, 9)));
        assertArrayEquals(new int[] {8}, session.state().choice().rows());
        session.edit("Remove", session.state().withRemoved(Rows.of(9)));
        assertTrue(session.state().removed().isEmpty());
    }

    @Test
    void visibleAreActiveOnesThatPassTheFilter() {
        session.edit("Filter", session.state().withFilter("x", Rows.of(1, 2, 9)));
        session.edit("Remove", session.state().withRemoved(Rows.of(2)));
        assertEquals(Rows.of(1), session.visible());
    }

    @Test
    void tellsOnlyOfTopicsThatWereAskedForUntilTheWatchCloses() {
        List<String> told = new ArrayList<>();
        Session.Watch watch = session.watch(() -> told.add("current"), Topic.CURRENT);
        session.watch(() -> told.add("state"), Topic.STATE, Topic.DATA);
        session.current(3);
        session.current(3);
        session.mark(Rows.of(1));
        watch.close();
        session.current(4);
        assertEquals(List.of("current", "state"), told);
    }

    @Test
    void aRowBeyondTheSheetIsNoCurrentRow() {
        session.current(3);
        session.current(10);
        assertEquals(3, session.current());
    }

    @Test
    void openingForgetsWhatWasUndone() {
        session.mark(Rows.of(1));
        session.open(Sheet.EMPTY);
        assertFalse(session.undoable().isPresent());
        assertEquals(-1, session.current());
    }
}
