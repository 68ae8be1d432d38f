// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.winnow.shell.desktop.BuiltIn.command;
import static org.winnow.shell.desktop.BuiltIn.info;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.winnow.workbench.Command;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.State;

/**
 * Commands of the menus Edit and Select: what changes the state, each a step that can be undone.
 */
final class StateCommands {

    private static final Predicate<Session> MARKED = s -> !s.state().marked().isEmpty();
    private static final Predicate<Session> OPEN = s -> s.sheet().size() > 0;

    private StateCommands() {}

    static List<Command> all() {
        return List.of(
                command(
                        info("undo", "Undo", "Edit", 100, "control Z", true),
                        w -> w.session().undoable().isPresent(),
                        w -> w.session().undo()),
                command(
                        info("redo", "Redo", "Edit", 101, "control shift Z", true),
                        w -> w.session().redoable().isPresent(),
                        w -> w.session().redo()),
                edit("mark-all", "Mark All", "Edit", 200, "control A", OPEN, (s, t) -> mark(t, s)),
                edit(
                        "mark-none",
                        "Mark None",
                        "Edit",
                        201,
                        "control shift A",
                        MARKED,
                        (s, t) -> t.withMarked(Rows.NONE)),
                edit(
                        "mark-invert",
                        "Invert Marks",
                        "Edit",
                        202,
                        "control I",
                        OPEN,
                        (s, t) -> t.withMarked(s.visible().without(t.marked()))),
                edit(
                        "mark-selected",
                        "Mark the Selection",
                        "Edit",
                        203,
                        "",
                        s -> s.state().choice().size() > 0,
                        (s, t) -> t.withMarked(t.choice().set())),
                edit(
                        "remove",
                        "Remove",
                        "Edit",
                        300,
                        "DELETE",
                        MARKED,
                        (s, t) -> t.withRemoved(t.removed().with(t.marked()))),
                edit(
                        "reject",
                        "Reject as Bad",
                        "Edit",
                        301,
                        "",
                        MARKED,
                        (s, t) -> t.withRejected(t.rejected().with(t.marked()))),
                edit(
                        "restore-all",
                        "Restore All Removed",
                        "Edit",
                        302,
                        "",
                        s -> !s.state().removed().isEmpty(),
                        (s, t) -> t.withRemoved(Rows.NONE)),
                edit(
                        "accept-all",
                        "Accept All Rejected but the Unreadable",
                        "Edit",
                        303,
                        "",
                        s -> !s.state().rejected().without(s.sheet().unreadable()).isEmpty(),
                        (s, t) -> t.withRejected(s.sheet().unreadable())),
                command(
                        info("select-form", "Select…", "Select", 100, "control K", true),
                        w -> true,
                        w -> w.show("select-form")),
                edit(
                        "choose-marked",
                        "Add to the Selection",
                        "Select",
                        200,
                        "control ENTER",
                        MARKED,
                        (s, t) -> t.withChoice(t.choice().with(t.marked()))),
                edit(
                        "drop-marked",
                        "Take from the Selection",
                        "Select",
                        201,
                        "control BACK_SPACE",
                        s -> !s.state().marked().among(s.state().choice().set()).isEmpty(),
                        (s, t) -> t.withChoice(t.choice().without(t.marked()))),
                edit(
                        "choose-none",
                        "Clear the Selection",
                        "Select",
                        202,
                        "",
                        s -> s.state().choice().size() > 0,
                        (s, t) -> t.withChoice(Choice.NONE)),
                command(
                        info("evaluate-form", "Train and Evaluate…", "Evaluate", 100, "", false),
                        w -> true,
                        w -> w.show("evaluate-form")),
                step("next", "Next Configuration", 400, "PAGE_DOWN", 1),
                step("previous", "Previous Configuration", 401, "PAGE_UP", -1));
    }

    private static State mark(State state, Session session) {
        return state.withMarked(session.visible());
    }

    private static Command edit(
            String id,
            String title,
            String menu,
            int order,
            String key,
            Predicate<Session> when,
            BiFunction<Session, State, State> change) {
        return command(
                info(id, title, menu, order, key, id.equals("remove")),
                w -> when.test(w.session()),
                w -> {
                    State now = w.session().state();
                    boolean counts = menu.equals("Edit") && !now.marked().isEmpty();
                    w.session()
                            .edit(
                                    counts && order >= 300 && order < 302
                                            ? title + " " + now.marked().size()
                                            : title,
                                    change.apply(w.session(), now));
                });
    }

    /** Goes to the next or previous visible configuration. */
    private static Command step(String id, String title, int order, String key, int by) {
        return command(
                info(id, title, "Edit", order, "control " + key, false),
                w -> w.session().sheet().size() > 0,
                w -> {
                    Session session = w.session();
                    Rows visible = session.visible();
                    int row = session.current() + by;
                    while (row >= 0 && row < session.sheet().size() && !visible.contains(row)) {
                        row += by;
                    }
                    if (visible.contains(row)) {
                        session.current(row);
                    }
                });
    }
}
