// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTextTest {

    @Test
    void quotesOnlyWordsThatTheConsoleWouldTakeApart() {
        assertEquals(
                "select a.xyz 'my data.xyz' --descriptor soap:cutoff=3,l=6 --out 'a$b'",
                CommandText.of(
                        "select",
                        List.of("a.xyz", "my data.xyz"),
                        "--descriptor",
                        "soap:cutoff=3,l=6",
                        "--out",
                        "a$b"));
    }

    @Test
    void anApostropheTakesDoubleQuotes() {
        assertEquals("info \"it's \\$1\"", CommandText.of("info", "it's $1"));
    }

    @Test
    void anEmptyWordStaysAWord() {
        assertEquals("subset --drop ''", CommandText.of("subset", "--drop", ""));
    }

    @Test
    void pathsBelowTheWorkingFolderAreRelative() {
        assertEquals("a/b", CommandText.path(Path.of("a", "b").toAbsolutePath()));
        assertEquals("/x/y", CommandText.path(Path.of("/x/z/../y")));
    }
}
