// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import picocli.CommandLine.Option;

/** How configurations are described and compared: the options of every verb that compares them. */
final class Comparing extends Describing {

    @Option(
            names = "--kernel",
            paramLabel = "TEXT",
            defaultValue = "average",
            description = "From features to likeness. Default: ${DEFAULT-VALUE}")
    String kernel;
}
