// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where results go: the options of every verb that writes. */
final class Writing {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            required = true,
            description = "File or folder to be made; appears whole or not at all.")
    String out;

    @Option(names = "--overwrite", description = "Replace what is there already.")
    boolean overwrite;

    /** {@return the path} */
    Path path() {
        return SaidPath.of("--out", out);
    }
}
