// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.winnow.api.engine.UsageException;
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
        try {
            return Path.of(out);
        } catch (InvalidPathException e) {
            throw new UsageException("--out must be a path, got '" + out + "'");
        }
    }
}
