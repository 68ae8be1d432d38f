// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;

class RecordedScriptTest {

    private final Session session = new Session();
    private final RecordedScript script = new RecordedScript(session);

    @Test
    void everyChangeIsAnAssignmentAndUndoOneMore() {
        session.open(Benches.sheet(9));
        session.mark(Rows.of(2, 3, 4));
        session.edit("Remove 3", session.state().withRemoved(session.state().marked()));
        session.undo();
        session.edit("Choose", session.state().withChoice(Choice.NONE.with(Rows.of(8, 1))));
        assertEquals(
                List.of(
                        "# open a.xyz",
                        "# mark 3",
                        "marked = '2:5'",
                        "# remove 3",
                        "removed = '2:5'",
                        "marked = ''",
                        "# undo remove 3",
                        "removed = ''",
                        "marked = '2:5'",
                        "# choose",
                        "selected = '1,8'"),
                script.lines());
    }

    @Test
    void whatIsOnlyLookedAtIsNotRecorded() {
        session.open(Benches.sheet(9));
        session.current(3);
        session.hover(4);
        session.colour("energy");
        assertEquals(List.of("# open a.xyz"), script.lines());
    }
}
