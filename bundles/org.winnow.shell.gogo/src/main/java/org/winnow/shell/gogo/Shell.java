// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.NearestNames;

/**
 * Where the process enters: takes the command line, finds its verb, gives the exit code. The verb
 * is called as it is, not through Gogo's parser, so that arguments may hold any character.
 */
@Component(service = ToIntFunction.class, property = "winnow.main:Boolean=true")
public final class Shell implements ToIntFunction<String[]> {

    private final Supplier<Map<String, Verb>> verbs;

    /**
     * Made by the framework.
     *
     * @param context knows the verbs
     */
    @Activate
    public Shell(BundleContext context) {
        this(() -> Verbs.installed(context));
    }

    /** For tests. @param verbs by name */
    Shell(Supplier<Map<String, Verb>> verbs) {
        this.verbs = verbs;
    }

    @Override
    public int applyAsInt(String[] arguments) {
        Screen screen = Screen.ofProcess();
        Thread hook = new Thread(() -> screen.cancelled().set(true), "winnow-interrupt");
        if (!addHook(hook)) {
            screen.say("interrupted");
            return Failure.INTERRUPTED;
        }
        int code = run(Arrays.asList(arguments), screen);
        screen.out().flush();
        if (!screen.cancelled().get()) {
            removeHook(hook);
        }
        return code;
    }

    /**
     * Runs one command line.
     *
     * @param words the verb and its arguments
     * @param screen where to print
     * @return the exit code
     */
    int run(List<String> words, Screen screen) {
        if (words.isEmpty() || List.of("--help", "-h", "help").contains(words.get(0))) {
            return help(words, screen);
        }
        String name = words.get(0);
        try {
            Verb verb = verbs.get().get(name);
            if (verb == null) {
                throw unknown(name);
            }
            return verb.call(words.subList(1, words.size()), screen);
        } catch (Failure e) {
            screen.say(e.getMessage());
            return e.code();
        }
    }

    private int help(List<String> words, Screen screen) {
        if (words.size() > 1 && words.get(0).equals("help")) {
            return run(List.of(words.get(1), "--help"), screen);
        }
        List<List<String>> rows = new ArrayList<>();
        verbs.get().forEach((name, verb) -> rows.add(List.of(name, verb.sentence())));
        screen.out().print(Text.format(HELP, Text.table(rows)));
        return 0;
    }

    private Failure unknown(String name) {
        String what = (name.startsWith("-") ? "option " : "verb ") + name;
        String sentence = NearestNames.sentence(what, name, verbs.get().keySet());
        return new Failure(Failure.USAGE, sentence, null);
    }

    /** Fails where the user ended the process before the shell was there. */
    private static boolean addHook(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hook.setName("winnow-ended"); // the process is ending already, and the hook has run
        }
    }

    private static final String HELP =
            """
            Winnow refines training sets for machine-learning interatomic potentials.

            Usage: winnow VERB [OPTIONS] FILE...

            Verbs:
            %s
            winnow VERB --help    options of a verb, with examples
            winnow --version      versions of Winnow and Java, and whether the vector kernels work

            Examples:
              winnow info data.xyz
              winnow select data.xyz --sizes 25,50,100,200 --out result
            """;
}
