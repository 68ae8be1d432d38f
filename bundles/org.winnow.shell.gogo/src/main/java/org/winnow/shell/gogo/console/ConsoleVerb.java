// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.NearestNames;
import org.winnow.shell.gogo.Screen;
import org.winnow.shell.gogo.Verb;
import org.winnow.shell.gogo.Verbs;
import picocli.CommandLine.Command;

/** The interactive console: Gogo with a line editor, history and completion. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=console"})
@Command(
        name = "console",
        description = "Opens the interactive console: the same verbs, history, completion by Tab.",
        sortOptions = false,
        footer = {
            "",
            "Ctrl-C ends the running job, Ctrl-D or exit the console.",
            "Words with blanks or one of $ | ; { } < > * stand in quotes.",
            "",
            "Example:",
            "  winnow console"
        })
public final class ConsoleVerb extends Verb {

    private static final String PROMPT = "winnow> ";

    private final BundleContext context;
    private final Catalogue catalogue;
    private final Datasets datasets;

    /**
     * Made by the framework.
     *
     * @param context finds Gogo and the verbs
     * @param catalogue completes algorithms
     * @param datasets completes formats
     */
    @Activate
    public ConsoleVerb(
            BundleContext context, @Reference Catalogue catalogue, @Reference Datasets datasets) {
        this.context = context;
        this.catalogue = catalogue;
        this.datasets = datasets;
    }

    @Override
    protected Verb fresh() {
        return new ConsoleVerb(context, catalogue, datasets);
    }

    @Override
    protected int run() throws Exception {
        Sessions.watchPlugins(context);
        AtomicBoolean cancelled = new AtomicBoolean();
        try (Terminal terminal = terminal()) {
            terminal.handle(Signal.INT, signal -> cancelled.set(true));
            boolean watched = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
            Screen jobs =
                    new Screen(screen().in(), screen().out(), screen().err(), watched, cancelled);
            try (CommandSession session = Sessions.open(context, jobs)) {
                talk(session, reader(terminal), jobs);
            }
        }
        return 0;
    }

    /** JLine looks for its parts with the thread's class loader, which must be its own. */
    private static Terminal terminal() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Terminal.class.getClassLoader());
        try {
            return TerminalBuilder.builder().system(true).dumb(true).build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private LineReader reader(Terminal terminal) {
        LineReaderBuilder builder =
                LineReaderBuilder.builder()
                        .appName("winnow")
                        .terminal(terminal)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .completer(
                                new Completion(
                                        () -> Verbs.installed(context), catalogue, datasets));
        history().ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }

    /** Until the user leaves. */
    private void talk(CommandSession session, LineReader reader, Screen screen) {
        while (true) {
            try {
                String line = reader.readLine(PROMPT).strip();
                if (line.equals("exit") || line.equals("quit")) {
                    return;
                }
                if (!line.isEmpty()) {
                    screen.cancelled().set(false);
                    execute(session, line, screen);
                }
            } catch (UserInterruptException e) {
                screen.cancelled().set(false); // Ctrl-C while typing: the line is given up
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    private void execute(CommandSession session, String line, Screen screen) {
        try {
            Object result = session.execute(line);
            if (result != null) {
                screen.out().println(session.format(result, 0));
            }
        } catch (Exception e) {
            screen.say(GogoErrors.failure(e).getMessage() + hint(e, line));
        }
        screen.out().flush();
    }

    private String hint(Exception thrown, String line) {
        boolean unknown = thrown.getClass().getSimpleName().equals("CommandNotFoundException");
        String name = line.split("\\s", 2)[0];
        if (!unknown) {
            return "";
        }
        List<String> nearest = NearestNames.of(name, Verbs.installed(context).keySet());
        return "; nearest: " + String.join(", ", nearest);
    }

    /** Where the lines typed are kept; nowhere if that cannot be written. */
    private static Optional<Path> history() {
        String state = System.getenv("XDG_STATE_HOME");
        Path folder =
                state == null || state.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".local", "state")
                        : Path.of(state);
        try {
            return Optional.of(
                    Files.createDirectories(folder.resolve("winnow")).resolve("history"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
