// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Species;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read: the options of every verb that takes files of configurations. */
final class Reading {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files, folders or globs, plain or .gz, .xz, .zst; FILE@::10 takes every tenth"
                            + " configuration; - is standard input.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "ID",
            description = "Format of the files. Default: found from name and content.")
    String format;

    @Option(
            names = "--type-map",
            paramLabel = "Li,Si",
            description = "Species of the types 0, 1, ... in files that only number them.")
    String typeMap;

    /** {@return what the user said} */
    Inputs inputs() {
        return inputs(files);
    }

    /** {@return other files, read in the same way} @param others as on the command line */
    Inputs inputs(List<String> others) {
        return new Inputs(others, Optional.ofNullable(format), new FormatSettings(types()));
    }

    private List<Integer> types() {
        List<Integer> numbers = new ArrayList<>();
        if (typeMap != null) {
            for (String symbol : typeMap.split(",", -1)) {
                numbers.add(number(symbol.strip()));
            }
        }
        return numbers;
    }

    private static int number(String symbol) {
        try {
            return Species.number(symbol);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--type-map must be chemical symbols such as Li,Si, got '" + symbol + "'");
        }
    }
}
