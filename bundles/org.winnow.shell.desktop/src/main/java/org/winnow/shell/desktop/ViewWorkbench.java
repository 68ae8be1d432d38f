// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.workbench.Jobs;
import org.winnow.workbench.Script;
import org.winnow.workbench.Task;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/** The workbench of one view: what fails is shown in the view's place; all ends when it closes. */
final class ViewWorkbench implements Workbench, AutoCloseable {

    private final Bench bench;
    private final Consumer<Throwable> onFailure;
    private final List<Session.Watch> watches = new ArrayList<>();
    private boolean open = true;

    ViewWorkbench(Bench bench, Consumer<Throwable> onFailure) {
        this.bench = bench;
        this.onFailure = onFailure;
    }

    private void guarded(Runnable call) {
        if (!open) {
            return;
        }
        try {
            call.run();
        } catch (Throwable e) { // whatever a plugin throws must not reach the others
            onFailure.accept(e);
        }
    }

    @Override
    public Session session() {
        return bench.session();
    }

    @Override
    public void watch(Runnable onChange, Topic... topics) {
        watches.add(bench.session().watch(() -> guarded(onChange), topics));
    }

    @Override
    public Jobs jobs() {
        return new Jobs() {
            @Override
            public <R> Task start(
                    String title, List<String> lines, Work<R> work, Consumer<R> then) {
                return bench.jobs()
                        .start(title, lines, work, result -> guarded(() -> then.accept(result)));
            }

            @Override
            public List<Task> tasks() {
                return bench.jobs().tasks();
            }
        };
    }

    @Override
    public Script script() {
        return bench.script();
    }

    @Override
    public Engine engine() {
        return bench.engine();
    }

    @Override
    public Catalogue catalogue() {
        return bench.catalogue();
    }

    @Override
    public Datasets datasets() {
        return bench.datasets();
    }

    @Override
    public <S> List<S> services(Class<S> type) {
        return bench.services(type);
    }

    @Override
    public void open(List<String> files) {
        bench.open(files);
    }

    @Override
    public void show(String view) {
        bench.show(view);
    }

    @Override
    public void run(String command) {
        bench.run(command);
    }

    @Override
    public void say(String sentence) {
        bench.say(sentence);
    }

    @Override
    public void fail(String what, Throwable cause) {
        bench.fail(what, cause);
    }

    @Override
    public Optional<String> remembered(String key) {
        return bench.remembered(key);
    }

    @Override
    public void remember(String key, String value) {
        bench.remember(key, value);
    }

    @Override
    public Path scratch() {
        return bench.scratch();
    }

    @Override
    public void close() {
        open = false;
        watches.forEach(Session.Watch::close);
        watches.clear();
    }
}
