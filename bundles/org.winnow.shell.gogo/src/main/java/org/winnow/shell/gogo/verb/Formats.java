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

/** How files of configurations are understood. */
class Formats {

    /** What may stand for files of configurations. */
    static final String FILES =
            "Files, folders or globs, plain or .gz, .xz, .zst; FILE@::10 takes every tenth"
                    + " configuration; - is standard input.";

    @Option(
            names = "--format",
            paramLabel = "ID",
            description = {
                "Format of the files, with settings where it has some, such as",
                "vasp-outcar:energy=sigma-zero. Default: found from name and content."
            })
    String format;

    @Option(
            names = "--type-map",
            paramLabel = "Li,Si",
            description = "Species of the types 0, 1, ... in files that only number them.")
    String typeMap;

    /** {@return what to read} @param files as on the command line */
    final Inputs inputs(List<String> files) {
        return new Inputs(files, Optional.ofNullable(format), new FormatSettings(types()));
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
