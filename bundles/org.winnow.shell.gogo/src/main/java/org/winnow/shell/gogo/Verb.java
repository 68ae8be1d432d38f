// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Process;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.NearestNames;
import org.winnow.api.engine.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A verb of the command line, which is also a command of Gogo in scope {@code winnow}. Its options
 * are fields with picocli's annotations; each call works on a {@link #fresh} object, so calls at
 * the same time do not disturb each other.
 */
public abstract class Verb implements Function {

    /** Property that names a verb; its value is the verb. */
    public static final String NAME = "osgi.command.function";

    /** Property that makes it a verb of ours. */
    public static final String SCOPE = "osgi.command.scope=winnow";

    @Mixin Running running = new Running();

    private Screen screen;

    /** {@return a new object of the same class with the same services and no options set} */
    protected abstract Verb fresh();

    /**
     * Does what the options say.
     *
     * @return the exit code, 0 unless the verb hands another program's on
     * @throws Exception if it cannot; see {@link Failure#of}
     */
    protected abstract int run() throws Exception;

    /** {@return verbs that this one is but a first word of, by their second word; mostly none} */
    public Map<String, Verb> branches() {
        return Map.of();
    }

    private Verb branch(String word) {
        Verb branch = branches().get(word);
        if (branch == null) {
            String name = getClass().getAnnotation(Command.class).name() + " " + word;
            throw new UsageException(
                    NearestNames.sentence("verb '" + name + "'", word, branches().keySet()));
        }
        return branch;
    }

    /** {@return what it does, in a sentence} */
    public final String sentence() {
        return getClass().getAnnotation(Command.class).description()[0];
    }

    /** {@return where to print} */
    protected final Screen screen() {
        return screen;
    }

    /** {@return whether results are printed as JSON} */
    protected final boolean json() {
        return running.json;
    }

    /**
     * Tells the user something, unless asked to be quiet.
     *
     * @param sentence lower case, no full stop
     */
    protected final void say(String sentence) {
        if (!running.quiet) {
            screen.say(sentence);
        }
    }

    /**
     * Runs a job with progress on standard error.
     *
     * @param <R> what comes of it
     * @param engine runs it
     * @param job what to do
     * @return the result
     * @throws IOException as the engine does
     */
    protected final <R> R run(Engine engine, Job<R> job) throws IOException {
        try (JobProgress progress = new JobProgress(screen, running.quiet)) {
            return engine.run(job, running.threads(), progress);
        }
    }

    /**
     * Makes a JSON object whose fields keep their order.
     *
     * @param pairs a name, its value, a name, its value, …
     * @return the object
     */
    protected static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    /**
     * Prints a JSON document on standard output.
     *
     * @param document maps, lists, numbers, texts, logicals
     * @throws IOException if it cannot be written
     */
    protected final void printJson(Object document) throws IOException {
        Json.print(document, screen.out());
    }

    /**
     * Prints on standard output.
     *
     * @param format as for {@link String#format}
     * @param values what to put in
     */
    protected final void print(String format, Object... values) {
        screen.out().print(Text.format(format, values));
    }

    /**
     * Parses the arguments and runs.
     *
     * @param arguments without the verb
     * @param on where to print
     * @return the exit code
     * @throws Failure with sentence and exit code
     */
    public final int call(List<String> arguments, Screen on) throws Failure {
        Verb call = fresh();
        call.screen = on;
        try {
            boolean branches = !branches().isEmpty() && !arguments.isEmpty();
            if (branches && !arguments.get(0).startsWith("-")) {
                return branch(arguments.get(0)).call(arguments.subList(1, arguments.size()), on);
            }
            if (Usage.parse(call, arguments, on.out())) {
                return 0;
            }
            call.running.check();
            return call.run();
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            // what breaks while the user ends it is of no interest
            boolean ended = on.cancelled().get();
            Failure failure = Failure.of(ended ? new CancellationException() : e);
            if (call.running.debug) {
                failure.printStackTrace(on.err());
            }
            throw failure;
        } finally {
            on.out().flush();
        }
    }

    /** Called by Gogo, from the console or a script. */
    @Override
    public final Object execute(CommandSession session, List<Object> arguments) throws Exception {
        Process process = Process.Utils.current();
        Object given = session.get(Screen.class.getName());
        Screen base = given instanceof Screen screen ? screen : Screen.ofProcess();
        Screen on =
                new Screen(
                        process.in(),
                        process.out(),
                        process.err(),
                        base.terminal(),
                        base.cancelled());
        int code = call(arguments.stream().map(String::valueOf).toList(), on);
        if (code != 0) {
            throw new UsageException("the exit code must be 0, got " + code);
        }
        return null;
    }
}
