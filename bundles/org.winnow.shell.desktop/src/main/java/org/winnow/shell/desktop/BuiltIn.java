// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.winnow.workbench.Layout.above;
import static org.winnow.workbench.Layout.beside;
import static org.winnow.workbench.Layout.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.winnow.workbench.Command;
import org.winnow.workbench.Layout;
import org.winnow.workbench.Perspective;
import org.winnow.workbench.Workbench;

/** The commands and perspectives that the window itself brings. */
final class BuiltIn {

    private BuiltIn() {}

    /** A command out of its parts. */
    private record Simple(Info info, Predicate<Workbench> when, Consumer<Workbench> what)
            implements Command {

        @Override
        public boolean enabled(Workbench workbench) {
            return when.test(workbench);
        }

        @Override
        public void run(Workbench workbench) {
            what.accept(workbench);
        }
    }

    private record Arranged(String id, String title, int order, Layout layout)
            implements Perspective {}

    /** {@return perspectives of the four kinds of work} */
    static List<Perspective> perspectives() {
        return List.of(
                new Arranged(
                        "explore",
                        "Explore",
                        10,
                        above(
                                0.62,
                                beside(
                                        0.62,
                                        stack("welcome", "map", "curve"),
                                        stack("structure", "properties")),
                                beside(
                                        0.68,
                                        stack("data", "console", "script"),
                                        stack("properties", "jobs", "catalogue")))),
                new Arranged(
                        "select",
                        "Select",
                        20,
                        beside(
                                0.26,
                                stack("select-form", "catalogue"),
                                above(
                                        0.6,
                                        beside(0.55, stack("map"), stack("curve", "redundancy")),
                                        beside(
                                                0.6,
                                                stack("data", "script"),
                                                stack("composition", "structure", "jobs"))))),
                new Arranged(
                        "evaluate",
                        "Evaluate",
                        30,
                        above(
                                0.6,
                                beside(0.5, stack("parity", "rdf"), stack("errors", "structure")),
                                beside(
                                        0.6,
                                        stack("data", "console"),
                                        stack("jobs", "properties")))),
                new Arranged(
                        "study",
                        "Study",
                        40,
                        above(
                                0.6,
                                beside(
                                        0.5,
                                        stack("curve", "redundancy", "rdf"),
                                        stack("composition", "parity", "errors")),
                                beside(0.6, stack("console", "script"), stack("jobs")))));
    }

    /**
     * Makes the window's commands.
     *
     * @param close closes the window
     * @param docks shows views
     * @return them
     */
    static List<Command> commands(Runnable close, Docks docks) {
        List<Command> all = new ArrayList<>();
        all.add(
                command(
                        info("undo", "Undo", "Edit", 1000, "control Z", true),
                        w -> w.session().undoable().isPresent(),
                        w -> w.session().undo()));
        all.add(
                command(
                        info("redo", "Redo", "Edit", 1001, "control shift Z", true),
                        w -> w.session().redoable().isPresent(),
                        w -> w.session().redo()));
        all.add(
                command(
                        info("quit", "Quit", "File", 9900, "control Q", false),
                        w -> true,
                        w -> close.run()));
        all.add(
                command(
                        info("reset-perspective", "Reset Perspective", "View", 5000, "", false),
                        w -> true,
                        w -> docks.reset()));
        return all;
    }

    static Command command(Command.Info info, Predicate<Workbench> when, Consumer<Workbench> what) {
        return new Simple(info, when, what);
    }

    static Command.Info info(
            String id, String title, String menu, int order, String key, boolean toolbar) {
        return new Command.Info(id, title, menu, order, key, toolbar);
    }
}
