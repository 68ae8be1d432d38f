// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.FrameworkUtil;
import org.winnow.workbench.Workbench;

/** The data set that comes with the program. */
final class Example {

    private static final String NAME = "examples/lisi/replica_small.xyz.gz";

    private Example() {}

    /** {@return its file} @param workbench told if it is not there */
    static Optional<String> file(Workbench workbench) {
        String home =
                FrameworkUtil.getBundle(Example.class)
                        .getBundleContext()
                        .getProperty("winnow.home");
        Optional<String> found =
                Stream.of(Path.of(NAME), Path.of(home == null ? "" : home).resolve(NAME))
                        .filter(Files::exists)
                        .map(Path::toString)
                        .findFirst();
        if (found.isEmpty()) {
            workbench.say("the example is not installed: there is no " + NAME + " in " + home);
        }
        return found;
    }
}
