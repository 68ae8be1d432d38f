// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.Inputs;
import picocli.CommandLine.Parameters;

/** What is read: the options of every verb that takes files of configurations. */
final class Reading extends Formats {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = FILES)
    List<String> files = new ArrayList<>();

    /** {@return what the user said} */
    Inputs inputs() {
        return inputs(files);
    }
}
