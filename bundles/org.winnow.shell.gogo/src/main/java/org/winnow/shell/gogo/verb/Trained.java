// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.Inputs;
import picocli.CommandLine.Parameters;

/** A potential, and the files of configurations that it is put to. */
final class Trained extends Formats {

    @Parameters(
            index = "0",
            paramLabel = "POT",
            description =
                    "File of a trained potential, such as pot.mtp; --type-map names the species of"
                            + " one that only numbers them.")
    String potential;

    @Parameters(index = "1..*", paramLabel = "FILE", arity = "1..*", description = FILES)
    List<String> files = new ArrayList<>();

    /** {@return the potential} */
    Path path() {
        return SaidPath.of("the potential", potential);
    }

    /** {@return what the user said} */
    Inputs inputs() {
        return inputs(files);
    }
}
