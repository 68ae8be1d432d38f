// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InlineSvgTest {

    private static final String OPEN =
            "<svg xmlns='http://www.w3.org/2000/svg'"
                    + " xmlns:xlink='http://www.w3.org/1999/xlink' width='9pt' viewBox='0 0 9 9'>";

    @TempDir Path folder;

    @Test
    void renamesIdentifiersAndReferencesButNoText() throws IOException {
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 9 9\">"
                        + "<clipPath id=\"p-c\"></clipPath><g clip-path=\"url(#p-c)\" width=\"3\">"
                        + "<text>id=\"c\" url(#c) &lt;b&gt; &amp;</text></g>"
                        + "<use href=\"#p-c\"></use></svg>",
                inline(
                        "<?xml version='1.0'?><!-- made -->"
                                + OPEN
                                + "<clipPath id='c'/><g clip-path='url(#c)' width='3' onclick='x()'>"
                                + "<text>id=\"c\" url(#c) &lt;b> &amp;</text></g>"
                                + "<use xlink:href='#c'/></svg>"));
    }

    @Test
    void refusesWhatRunsOrFetches() {
        for (String part :
                new String[] {
                    "<script>x()</script>",
                    "<image xlink:href='http://example.org/a.png'/>",
                    "<use xlink:href='other.svg#a'/>",
                    "<p xmlns='http://www.w3.org/1999/xhtml'/>",
                    "<open>"
                }) {
            IOException refusal =
                    assertThrows(IOException.class, () -> inline(OPEN + part + "</svg>"), part);
            assertTrue(refusal.getMessage().startsWith("a.svg must be an SVG, got "), part);
        }
    }

    @Test
    void readsNoOtherFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String entity = "<!DOCTYPE svg [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        assertThrows(IOException.class, () -> inline(entity + OPEN + "<text>&e;</text></svg>"));
    }

    private String inline(String svg) throws IOException {
        return InlineSvg.of(Files.writeString(folder.resolve("a.svg"), svg), "p");
    }
}
