// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.winnow.shell.desktop.BuiltIn.command;
import static org.winnow.shell.desktop.BuiltIn.info;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import org.winnow.workbench.Command;
import org.winnow.workbench.Portion;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Session;

/** Commands of the menu File: what opens and what writes files. */
final class FileCommands {

    private final Component parent;

    FileCommands(Component parent) {
        this.parent = parent;
    }

    List<Command> all() {
        return List.of(
                command(
                        info("open-file", "Open…", "File", 100, "control O", true),
                        w -> true,
                        this::open),
                command(
                        info("open-example", "Open the Example", "File", 110, "", false),
                        w -> true,
                        w -> Example.file(w).ifPresent(f -> w.open(List.of(f)))),
                export("selected", "control E", 200, s -> s.state().choice().rows()),
                export("remaining", "", 201, s -> remaining(s)),
                export("active", "", 202, s -> s.active().toArray()),
                export("marked", "", 203, s -> s.state().marked().toArray()),
                export("removed", "", 204, s -> s.state().removed().toArray()),
                command(
                        info(
                                "save-script",
                                "Save the Script…",
                                "File",
                                300,
                                "control shift S",
                                false),
                        w -> !w.script().lines().isEmpty(),
                        this::saveScript));
    }

    private static int[] remaining(Session session) {
        return session.active().without(session.state().choice().set()).toArray();
    }

    private void open(Workbench workbench) {
        JFileChooser chooser = chooser("Open");
        chooser.setMultiSelectionEnabled(true);
        chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
        if (chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION) {
            List<String> files = new ArrayList<>();
            Arrays.stream(chooser.getSelectedFiles()).map(File::getPath).forEach(files::add);
            workbench.open(files);
        }
    }

    private JFileChooser chooser(String name) {
        JFileChooser chooser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
        chooser.setName("chooser:" + name.toLowerCase(Locale.ROOT));
        return chooser;
    }

    private Command export(String what, String key, int order, Function<Session, int[]> rows) {
        String title = Character.toUpperCase(what.charAt(0)) + what.substring(1);
        return command(
                info("export-" + what, "Export " + title + "…", "File", order, key, false),
                w -> w.session().sheet().size() > 0,
                w -> {
                    if (rows.apply(w.session()).length == 0) {
                        w.say("there is nothing to export: no configuration is " + what);
                        return;
                    }
                    JFileChooser chooser = chooser("export");
                    chooser.setDialogTitle("Export " + what);
                    chooser.setSelectedFile(new File(what + ".xyz"));
                    if (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION
                            && mayWrite(chooser.getSelectedFile().toPath())) {
                        Path out = chooser.getSelectedFile().toPath();
                        export(w, what, rows.apply(w.session()), out);
                    }
                });
    }

    /** Writes rows. @param workbench it @param what for people @param rows them @param out file */
    static void export(Workbench workbench, String what, int[] rows, Path out) {
        Portion portion = Portion.of(workbench.session(), rows, out);
        workbench
                .jobs()
                .start(
                        "Export " + what,
                        portion.lines(),
                        progress -> {
                            portion.write(workbench.engine(), progress);
                            return rows.length;
                        },
                        count -> workbench.say(count + " configurations written to " + out));
    }

    private boolean mayWrite(Path file) {
        return !Files.exists(file)
                || JOptionPane.showConfirmDialog(
                                parent,
                                file + " is there already. Replace it?",
                                "Replace",
                                JOptionPane.YES_NO_OPTION)
                        == JOptionPane.YES_OPTION;
    }

    private void saveScript(Workbench workbench) {
        JFileChooser chooser = chooser("script");
        chooser.setSelectedFile(new File("session.gogo"));
        if (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION
                && mayWrite(chooser.getSelectedFile().toPath())) {
            Path file = chooser.getSelectedFile().toPath();
            try {
                List<String> lines = new ArrayList<>();
                lines.add(
                        "# a session of the desktop; replay: winnow script " + file.getFileName());
                lines.addAll(workbench.script().lines());
                Files.write(file, lines);
                workbench.say(
                        "the script is in " + file + "; winnow script " + file + " replays it");
            } catch (IOException e) {
                workbench.fail("Saving the script", e);
            }
        }
    }
}
