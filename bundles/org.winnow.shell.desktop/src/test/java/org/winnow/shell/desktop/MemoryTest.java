// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir Path folder;

    @Test
    void keepsTextsOverRestarts() {
        new Memory(folder).put("key", "Å = ü\n2");
        assertEquals(Optional.of("Å = ü\n2"), new Memory(folder).get("key"));
    }

    @Test
    void theLatestFilesComeFirstAndNoneTwice() {
        Memory memory = new Memory(folder);
        memory.addRecent(List.of("a"));
        memory.addRecent(List.of("b", "c d"));
        memory.addRecent(List.of("a"));
        assertEquals(List.of(List.of("a"), List.of("b", "c d")), new Memory(folder).recent());
    }

    @Test
    void aFileThatIsNotReadableBeginsAfresh() throws Exception {
        Files.write(folder.resolve("desktop.properties"), new byte[] {'a', '=', (byte) 0xff, 1});
        assertEquals(Optional.empty(), new Memory(folder).get("a"));
    }
}
