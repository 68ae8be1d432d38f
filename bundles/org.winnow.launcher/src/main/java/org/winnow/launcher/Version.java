// SPDX-License-Identifier: Apache-2.0
package org.winnow.launcher;

import java.util.Optional;

/** What {@code --version} says. */
final class Version {

    private Version() {}

    /** {@return program, JVM, and whether the vector kernels work} */
    static String text() {
        return "winnow "
                + program()
                + System.lineSeparator()
                + "Java "
                + System.getProperty("java.version")
                + " ("
                + System.getProperty("java.vm.name")
                + "), "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + System.lineSeparator()
                + "vector kernels: "
                + obstacle().map(why -> "off, " + why).orElse("on")
                + System.lineSeparator();
    }

    /** {@return the program's version} */
    static String program() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    /** {@return whether the user leaves the vector kernels on} */
    static boolean isWished() {
        return !"off".equals(System.getProperty("winnow.simd"));
    }

    /** {@return why the vector kernels do not work; empty if they do} */
    static Optional<String> obstacle() {
        if (!isWished()) {
            return Optional.of("winnow.simd=off");
        }
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? Optional.empty()
                : Optional.of("this JVM was started without the module jdk.incubator.vector");
    }
}
