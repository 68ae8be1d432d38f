// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.winnow.shell.gogo.Failure;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a Gogo script. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=script"})
@Command(
        name = "script",
        description =
                "Runs a Gogo script; every verb is a command in it. Ends at the first failure.",
        sortOptions = false,
        footer = {
            "",
            "In the script the arguments are $1, $2, ..., all of them $args.",
            "",
            "Example:",
            "  winnow script refine.gogo data.xyz result"
        })
public final class ScriptVerb extends Verb {

    /** Where Gogo leaves the place of an error, as {@code script:LINE.COLUMN}. */
    private static final String LOCATION = ".location";

    private final BundleContext context;

    @Parameters(index = "0", paramLabel = "FILE", description = "The script, in UTF-8.")
    Path file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARG", description = "Its arguments.")
    List<String> arguments = new ArrayList<>();

    /**
     * Made by the framework.
     *
     * @param context finds Gogo
     */
    @Activate
    public ScriptVerb(BundleContext context) {
        this.context = context;
    }

    @Override
    protected Verb fresh() {
        return new ScriptVerb(context);
    }

    @Override
    protected int run() throws Exception {
        String text = Files.readString(file);
        try (CommandSession session = Sessions.open(context, screen())) {
            session.put("args", arguments);
            session.put("0", file.toString());
            for (int i = 0; i < arguments.size(); i++) {
                session.put(String.valueOf(i + 1), arguments.get(i));
            }
            execute(session, text);
        }
        return 0;
    }

    private void execute(CommandSession session, String text) throws Failure {
        try {
            session.execute(text);
        } catch (Exception e) {
            Failure failure = GogoErrors.failure(e);
            throw new Failure(
                    failure.code(), file + line(session) + ": " + failure.getMessage(), e);
        }
    }

    /** The line of the failed statement, where Gogo knows it; Gogo counts from 0. */
    private static String line(CommandSession session) {
        Object location = session.get(LOCATION);
        String text = location == null ? "" : location.toString();
        String line = text.replaceFirst(".*?(\\d+)\\.\\d+$", "$1");
        return line.matches("\\d+") ? ":" + (Integer.parseInt(line) + 1) : "";
    }
}
