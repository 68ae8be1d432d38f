// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.workbench.Jobs;
import org.winnow.workbench.Script;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.SheetReader;
import org.winnow.workbench.model.Topic;

/** The workbench of the window itself; each view's own hands on to it. */
final class Bench implements Workbench {

    /** What the bench asks of the window. */
    interface Screen {

        /** Shows a view. @param id which */
        void show(String id);

        /** Does a command. @param id which */
        void run(String id);

        /** Shows a sentence. @param sentence it @param bad whether something went wrong */
        void say(String sentence, boolean bad);
    }

    private final Services services;
    private final Memory memory;
    private final Screen screen;
    private final Session session = new Session();
    private final RecordedScript script = new RecordedScript(session);
    private final BackgroundJobs jobs = new BackgroundJobs(script, this::fail);
    private Path scratch;

    Bench(Services services, Memory memory, Screen screen) {
        this.services = services;
        this.memory = memory;
        this.screen = screen;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void watch(Runnable onChange, Topic... topics) {
        session.watch(onChange, topics);
    }

    @Override
    public Jobs jobs() {
        return jobs;
    }

    BackgroundJobs background() {
        return jobs;
    }

    @Override
    public Script script() {
        return script;
    }

    RecordedScript recorded() {
        return script;
    }

    Memory memory() {
        return memory;
    }

    @Override
    public Engine engine() {
        return services.engine();
    }

    @Override
    public Catalogue catalogue() {
        return services.catalogue();
    }

    @Override
    public Datasets datasets() {
        return services.datasets();
    }

    @Override
    public <S> List<S> services(Class<S> type) {
        return services.all(type);
    }

    @Override
    public void open(List<String> files) {
        Inputs inputs = Inputs.of(files.toArray(String[]::new));
        String title = "Open " + String.join(" ", files);
        jobs.start(
                title,
                List.of(),
                progress -> SheetReader.read(datasets(), inputs, progress),
                sheet -> {
                    memory.addRecent(files);
                    session.open(sheet);
                    say(sheet.size() + " configurations read from " + String.join(", ", files));
                });
    }

    @Override
    public void show(String view) {
        screen.show(view);
    }

    @Override
    public void run(String command) {
        screen.run(command);
    }

    @Override
    public void say(String sentence) {
        screen.say(sentence, false);
    }

    @Override
    public void fail(String what, Throwable cause) {
        screen.say(what + ": " + Problem.sentence(cause), true);
    }

    @Override
    public Optional<String> remembered(String key) {
        return memory.get(key);
    }

    @Override
    public void remember(String key, String value) {
        memory.put(key, value);
    }

    @Override
    public Path scratch() {
        try {
            if (scratch == null) {
                scratch = Files.createTempDirectory("winnow-desktop");
            }
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
