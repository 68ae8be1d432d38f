// SPDX-License-Identifier: Apache-2.0
package org.winnow.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @AfterEach
    void forget() {
        System.clearProperty("winnow.run");
    }

    @Test
    void takesTheFolderOfTheStartScript(@TempDir Path folder) throws IOException {
        System.setProperty("winnow.run", folder.toString());
        assertEquals(folder, RunFolder.make().path());
    }

    @Test
    void makesOneForEachProcessOtherwise() throws IOException {
        RunFolder one = RunFolder.make();
        RunFolder other = RunFolder.make();
        assertNotEquals(one, other);
        one.delete();
        other.delete();
    }

    @Test
    void goesWithAllThatIsInIt(@TempDir Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("run/framework/bundle1")).getParent();
        Files.writeString(folder.resolve("bundle1/state"), "x");
        new RunFolder(folder.getParent()).delete();
        assertFalse(Files.exists(folder.getParent()));
    }

    @Test
    void doesNotMindToBeGoneAlready(@TempDir Path parent) {
        RunFolder gone = new RunFolder(parent.resolve("none"));
        gone.delete();
        assertFalse(Files.exists(gone.path()));
    }
}
