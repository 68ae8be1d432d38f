// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import picocli.CommandLine.Option;

/** The option of every verb that leaves something to chance. */
final class Chance {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The only source of chance. Default: ${DEFAULT-VALUE}")
    long seed;
}
