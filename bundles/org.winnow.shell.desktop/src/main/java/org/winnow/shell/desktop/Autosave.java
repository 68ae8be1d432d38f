// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.Timer;
import org.winnow.api.engine.Inputs;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Sheet;
import org.winnow.workbench.model.SheetReader;
import org.winnow.workbench.model.State;
import org.winnow.workbench.model.Topic;

/**
 * Keeps the session in a file while the window is open, two seconds after each change. The file
 * goes when the window closes; where it stays behind, the process was killed, and the next window
 * takes it up.
 */
final class Autosave {

    private static final int WAIT_MILLIS = 2000;

    private final Bench bench;
    private final Timer timer = new Timer(WAIT_MILLIS, e -> save());

    Autosave(Bench bench) {
        this.bench = bench;
        timer.setRepeats(false);
    }

    /** From now on changes are kept. */
    void begin() {
        bench.watch(timer::restart, Topic.DATA, Topic.STATE);
    }

    private static String name(long process) {
        return process + ".properties";
    }

    private Path file() throws IOException {
        return bench.memory().folder("sessions").resolve(name(ProcessHandle.current().pid()));
    }

    /** Keeps the session as it is now. */
    void save() {
        State state = bench.session().state();
        Sheet sheet = bench.session().sheet();
        if (sheet.size() == 0) {
            return;
        }
        Properties p = new Properties();
        p.setProperty("files", String.join("\n", sheet.inputs().files()));
        p.setProperty("size", String.valueOf(sheet.size()));
        p.setProperty("removed", state.removed().toString());
        p.setProperty("rejected", state.rejected().toString());
        p.setProperty("marked", state.marked().toString());
        p.setProperty("filter", state.filter());
        p.setProperty("shown", state.shown().toString());
        Choice choice = state.choice();
        p.setProperty("choice.rows", join(Arrays.stream(choice.rows()).boxed()));
        p.setProperty("choice.distances", join(Arrays.stream(choice.distances()).boxed()));
        p.setProperty("choice.nearest", join(Arrays.stream(choice.nearest()).boxed()));
        p.setProperty("choice.origin", choice.origin());
        p.setProperty("script", String.join("\n", bench.script().lines()));
        try {
            Memory.write(file(), p);
        } catch (IOException e) {
            bench.fail("Keeping the session", e);
        }
    }

    private static String join(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Takes up what a killed process left, if there is something. */
    void restore() {
        try (Stream<Path> files = Files.list(bench.memory().folder("sessions"))) {
            Optional<Path> left = files.filter(Autosave::isLeft).findFirst();
            if (left.isPresent()) {
                restore(left.get());
            }
        } catch (IOException e) {
            bench.fail("Looking for an unfinished session", e);
        }
    }

    private static boolean isLeft(Path file) {
        String process = file.getFileName().toString().replace(".properties", "");
        try {
            return ProcessHandle.of(Long.parseLong(process)).isEmpty();
        } catch (NumberFormatException e) {
            return false; // none of ours
        }
    }

    private void restore(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        Files.delete(file);
        List<String> files = p.getProperty("files").lines().toList();
        bench.jobs()
                .start(
                        "Restore " + String.join(" ", files),
                        List.of(),
                        progress ->
                                SheetReader.read(
                                        bench.datasets(),
                                        Inputs.of(files.toArray(String[]::new)),
                                        progress),
                        sheet -> restore(sheet, p));
    }

    private void restore(Sheet sheet, Properties p) {
        bench.session().open(sheet);
        if (sheet.size() != Integer.parseInt(p.getProperty("size"))) {
            bench.say("the files have changed: they were opened, the unfinished session is lost");
            return;
        }
        Choice choice =
                new Choice(
                        split(p, "choice.rows").mapToInt(Integer::parseInt).toArray(),
                        split(p, "choice.distances").mapToDouble(Double::parseDouble).toArray(),
                        split(p, "choice.nearest").mapToInt(Integer::parseInt).toArray(),
                        p.getProperty("choice.origin"));
        State state =
                new State(
                        Rows.parse(p.getProperty("removed")),
                        Rows.parse(p.getProperty("rejected")),
                        choice,
                        Rows.parse(p.getProperty("marked")),
                        p.getProperty("filter"),
                        Rows.parse(p.getProperty("shown")));
        bench.session().edit("Restore", state);
        bench.recorded().restore(p.getProperty("script").lines().toList());
        bench.say("the session that was not closed is back, as it was last kept");
    }

    private static Stream<String> split(Properties p, String key) {
        return Arrays.stream(p.getProperty(key).split(",")).filter(word -> !word.isEmpty());
    }

    /** The user closes the window: nothing is to be restored. */
    void end() {
        timer.stop();
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            bench.fail("Closing the session", e);
        }
    }
}
