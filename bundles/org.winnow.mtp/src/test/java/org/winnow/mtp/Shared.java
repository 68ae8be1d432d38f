// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the data kept beside the checkout; tests that need it are skipped where it is absent. */
public final class Shared {

    private Shared() {}

    /** {@return a file below shared/data} */
    public static Path data(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "no folder shared/data beside the checkout");
        return folder.resolve("shared/data").resolve(name);
    }
}
