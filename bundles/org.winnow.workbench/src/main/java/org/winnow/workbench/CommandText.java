// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Writes command lines as the console and scripts read them. */
public final class CommandText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./@:=+,-]+");

    private CommandText() {}

    /**
     * Joins words.
     *
     * @param words the verb and its arguments
     * @return the line, words in quotes where they need them
     */
    public static String of(List<String> words) {
        return String.join(" ", words.stream().map(CommandText::quoted).toList());
    }

    /** {@return the line of some words} @param words the verb and its arguments */
    public static String of(String... words) {
        return of(Arrays.asList(words));
    }

    /**
     * Joins a verb, files and options.
     *
     * @param verb the verb
     * @param files what it reads
     * @param options what follows
     * @return the line
     */
    public static String of(String verb, List<String> files, String... options) {
        List<String> words = new ArrayList<>();
        words.add(verb);
        words.addAll(files);
        words.addAll(Arrays.asList(options));
        return of(words);
    }

    /** {@return a path as scripts name it: relative where it lies below the working folder} */
    public static String path(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return word.indexOf('\'') < 0
                ? "'" + word + "'"
                : '"' + word.replaceAll("([\\\\\"$])", "\\\\$1") + '"';
    }
}
