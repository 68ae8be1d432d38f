// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.winnow.workbench.Layout.above;
import static org.winnow.workbench.Layout.beside;
import static org.winnow.workbench.Layout.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.Icon;
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
        public Optional<Icon> icon() {
            return Glyph.of(info.id());
        }

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
                                beside(0.62, stack("welcome", "map", "curve"), stack("structure")),
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
                        beside(
                                0.26,
                                stack("evaluate-form", "catalogue"),
                                above(
                                        0.6,
                                        beside(
                                                0.5,
                                                stack("parity", "rdf"),
                                                stack("errors", "structure")),
                                        beside(
                                                0.6,
                                                stack("data", "console"),
                                                stack("jobs", "properties"))))),
                new Arranged(
                        "study",
                        "Study",
                        40,
                        above(
                                0.6,
                                beside(
                                        0.5,
                                        stack("study", "curve", "redundancy", "rdf"),
                                        stack("composition", "parity", "errors")),
                                beside(0.6, stack("console", "script"), stack("jobs")))));
    }

    /**
     * Makes the window's commands.
     *
     * @param window they act on
     * @return them
     */
    static List<Command> commands(MainWindow window) {
        List<Command> all = new ArrayList<>(StateCommands.all());
        all.addAll(new FileCommands(window.frame()).all());
        all.add(act("palette", "Find a Command…", "View", 100, "control shift P", window::palette));
        for (Look look : Look.values()) {
            String name = look.name().charAt(0) + look.name().substring(1).toLowerCase(Locale.ROOT);
            int order = 300 + look.ordinal();
            all.add(
                    act(
                            "look-" + name.toLowerCase(Locale.ROOT),
                            name,
                            "View/Look",
                            order,
                            "",
                            () -> window.look(look)));
        }
        all.add(act("quit", "Quit", "File", 9900, "control Q", window::close));
        all.add(act("about", "About Winnow", "Help", 900, "", window::about));
        return all;
    }

    private static Command act(
            String id, String title, String menu, int order, String key, Runnable what) {
        return command(info(id, title, menu, order, key, false), w -> true, w -> what.run());
    }

    static Command command(Command.Info info, Predicate<Workbench> when, Consumer<Workbench> what) {
        return new Simple(info, when, what);
    }

    static Command.Info info(
            String id, String title, String menu, int order, String key, boolean toolbar) {
        return new Command.Info(id, title, menu, order, key, toolbar);
    }
}
