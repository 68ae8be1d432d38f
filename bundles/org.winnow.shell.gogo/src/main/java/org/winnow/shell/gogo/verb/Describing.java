// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import picocli.CommandLine.Option;

/** How configurations are described: the option of every verb that does. */
class Describing {

    @Option(
            names = "--descriptor",
            paramLabel = "TEXT",
            defaultValue = "soap",
            description = "From atoms to features. Default: ${DEFAULT-VALUE}")
    String descriptor;
}
