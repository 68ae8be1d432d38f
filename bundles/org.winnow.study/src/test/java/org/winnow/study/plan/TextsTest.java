// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

    @TempDir Path folder;

    private static String key(Path potential) {
        String text = "mtp:level=8,potential=" + potential + ",radial=6";
        return new Texts.Text(text, "b", Map.of("potential", potential.toString())).keyed();
    }

    @Test
    void aPotentialCountsByNameAndContentAndNotByPlace() throws IOException {
        Path here = Files.writeString(folder.resolve("a.mtp"), "one");
        Path there =
                Files.writeString(
                        Files.createDirectory(folder.resolve("x")).resolve("a.mtp"), "one");
        String before = key(here);
        assertEquals(before, key(there));
        Files.writeString(here, "two");
        assertNotEquals(before, key(here));
    }

    @Test
    void withoutAPotentialTheTextIsItsKey() {
        assertEquals("soap:cutoff=3", new Texts.Text("soap:cutoff=3", "b", Map.of()).keyed());
        assertEquals("mtp:a=1", new Texts.Text("mtp:a=1", "b", Map.of("potential", "")).keyed());
    }
}
