// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.NearestNames;
import org.winnow.api.engine.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reads a verb's words into its fields, and says in one sentence what is wrong with them. */
public final class Usage {

    private static final int WIDTH = 100;

    private Usage() {}

    /**
     * Fills the fields of a verb.
     *
     * @param verb with picocli's annotations
     * @param arguments without the verb
     * @param out where the help goes
     * @return whether help was asked for, and printed
     * @throws UsageException if the words are not understood
     */
    static boolean parse(Verb verb, List<String> arguments, PrintStream out) {
        CommandLine line = line(verb);
        try {
            line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(sentence(line, e));
        }
        if (line.isUsageHelpRequested()) {
            line.usage(out, Ansi.OFF);
            return true;
        }
        return false;
    }

    /**
     * Models a verb.
     *
     * @param verb with picocli's annotations
     * @return picocli's model of it
     */
    public static CommandLine line(Verb verb) {
        CommandLine line = new CommandLine(verb);
        line.setCommandName("winnow " + line.getCommandName());
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOverwrittenOptionsAllowed(false);
        return line;
    }

    /** A word that is not understood may be why another is missing, so it comes first. */
    private static String sentence(CommandLine line, ParameterException e) {
        if (!line.getUnmatchedArguments().isEmpty()) {
            return unknown(line, line.getUnmatchedArguments().get(0));
        }
        return e instanceof MissingParameterException missing
                ? missing(line, missing)
                : lowerCase(e.getMessage()) + see(line);
    }

    private static String unknown(CommandLine line, String word) {
        if (!word.startsWith("-")) {
            return "'" + word + "' is one word too many" + see(line);
        }
        String name = word.replaceFirst("=.*", "");
        List<String> names = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return NearestNames.sentence("option " + name, name, names);
    }

    private static String missing(CommandLine line, MissingParameterException e) {
        List<String> names = new ArrayList<>();
        for (ArgSpec argument : e.getMissing()) {
            names.add(
                    argument instanceof OptionSpec option
                            ? option.longestName() + " " + option.paramLabel()
                            : argument.paramLabel());
        }
        return names.isEmpty()
                ? lowerCase(e.getMessage()) + see(line)
                : String.join(" and ", names) + " must be given" + see(line);
    }

    private static String see(CommandLine line) {
        return "; see " + line.getCommandName() + " --help";
    }

    private static String lowerCase(String sentence) {
        String text = sentence == null ? "the words are not understood" : sentence.strip();
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
