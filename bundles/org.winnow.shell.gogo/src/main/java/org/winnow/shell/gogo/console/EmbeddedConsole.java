// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.Candidate;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.shell.Console;
import org.winnow.shell.gogo.Failure;
import org.winnow.shell.gogo.Screen;
import org.winnow.shell.gogo.Verbs;

/** The console inside another shell's window. */
@Component
public final class EmbeddedConsole implements Console {

    private final BundleContext context;
    private final Completion completion;

    /**
     * Made by the framework.
     *
     * @param context finds Gogo and the verbs
     * @param catalogue completes algorithms
     * @param datasets completes formats
     */
    @Activate
    public EmbeddedConsole(
            BundleContext context, @Reference Catalogue catalogue, @Reference Datasets datasets) {
        this.context = context;
        this.completion = new Completion(() -> Verbs.installed(context), catalogue, datasets);
    }

    @Override
    public Session open(PrintStream out, PrintStream err) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Screen screen = new Screen(InputStream.nullInputStream(), out, err, false, cancelled);
        return new Line(Sessions.open(context, screen), screen, completion);
    }

    private record Line(CommandSession session, Screen screen, Completion completion)
            implements Session {

        @Override
        public int run(String line) {
            screen.cancelled().set(false);
            try {
                Object result = session.execute(line);
                if (result != null) {
                    screen.out().println(session.format(result, 0));
                }
                return 0;
            } catch (Exception e) {
                Failure failure = GogoErrors.failure(e);
                screen.say(failure.getMessage());
                return failure.code();
            } finally {
                screen.out().flush();
            }
        }

        @Override
        public void cancel() {
            screen.cancelled().set(true);
        }

        @Override
        public List<String> complete(String line) {
            List<Candidate> candidates = new ArrayList<>();
            DefaultParser parser = new DefaultParser();
            var parsed = parser.parse(line, line.length(), ParseContext.COMPLETE);
            completion.complete(null, parsed, candidates);
            return candidates.stream()
                    .map(Candidate::value)
                    .filter(value -> value.startsWith(parsed.word()))
                    .sorted()
                    .toList();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
