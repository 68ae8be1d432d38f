// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.winnow.shell.desktop.BuiltIn.command;
import static org.winnow.shell.desktop.BuiltIn.info;

import java.awt.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JOptionPane;
import org.winnow.workbench.Command;
import org.winnow.workbench.Perspective;
import org.winnow.workbench.Workbench;

/** Commands of the menu View about perspectives: save under a name, reset, delete. */
final class PerspectiveCommands {

    private final Component parent;
    private final Docks docks;
    private final List<Perspective> perspectives;
    private final OwnPerspectives own;
    private final Runnable onChange;

    /**
     * Makes them, and adds the user's perspectives to the others.
     *
     * @param parent of dialogs
     * @param docks what stands where
     * @param perspectives all that there are
     * @param own those of the user
     * @param onChange called when there are others, or another one is shown
     */
    PerspectiveCommands(
            Component parent,
            Docks docks,
            List<Perspective> perspectives,
            OwnPerspectives own,
            Runnable onChange) {
        this.parent = parent;
        this.docks = docks;
        this.perspectives = perspectives;
        this.own = own;
        this.onChange = onChange;
        perspectives.addAll(own.all());
    }

    List<Command> all() {
        return List.of(
                command(
                        info("save-perspective", "Save Perspective As…", "View", 200, "", false),
                        w -> docks.perspective().isPresent(),
                        w -> docks.perspective().ifPresent(p -> save(p, w))),
                command(
                        info("reset-perspective", "Reset Perspective", "View", 201, "", false),
                        w -> docks.perspective().isPresent(),
                        w -> reset()),
                command(
                        info("delete-perspective", "Delete Perspective", "View", 202, "", false),
                        w -> ownOne().isPresent(),
                        w -> ownOne().ifPresent(p -> delete(p, w))));
    }

    private Optional<Perspective> ownOne() {
        return docks.perspective().filter(own::has);
    }

    private void save(Perspective from, Workbench workbench) {
        Object name =
                JOptionPane.showInputDialog(
                        parent,
                        "Name of the perspective",
                        "Save Perspective",
                        JOptionPane.PLAIN_MESSAGE,
                        null,
                        null,
                        own.has(from) ? from.title() : "My " + from.title());
        if (name == null) {
            return;
        }
        Perspective saved = own.save(String.valueOf(name), from, perspectives);
        boolean known = perspectives.stream().anyMatch(p -> p.id().equals(saved.id()));
        if (known && !agrees("Replace the perspective " + saved.title() + "?")) {
            return;
        }
        if (!known) {
            perspectives.add(saved);
            perspectives.sort(Comparator.comparingInt(Perspective::order));
        }
        docks.saveAs(saved);
        onChange.run();
        workbench.say("the perspective " + saved.title() + " is saved");
    }

    private boolean agrees(String question) {
        return JOptionPane.showConfirmDialog(
                        parent, question, "Perspectives", JOptionPane.YES_NO_OPTION)
                == JOptionPane.YES_OPTION;
    }

    private void reset() {
        docks.reset();
        onChange.run();
    }

    private void delete(Perspective gone, Workbench workbench) {
        if (agrees("Delete the perspective " + gone.title() + "?")) {
            own.delete(gone);
            perspectives.removeIf(p -> p.id().equals(gone.id()));
            docks.leave(gone, perspectives.get(0));
            onChange.run();
            workbench.say("the perspective " + gone.title() + " is deleted");
        }
    }
}
