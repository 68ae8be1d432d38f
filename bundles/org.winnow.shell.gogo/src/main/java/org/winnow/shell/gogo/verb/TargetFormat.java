// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The format to write: the option of every verb that writes configurations to one file. */
final class TargetFormat {

    @Option(
            names = "--to",
            paramLabel = "ID",
            description = "Format to write. Default: by the name of --out.")
    private String id;

    /** {@return the format's id; empty where the name of the file decides} */
    Optional<String> id() {
        return Optional.ofNullable(id);
    }
}
