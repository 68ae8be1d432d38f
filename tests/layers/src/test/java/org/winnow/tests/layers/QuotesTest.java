// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Code in the documents is code that compiles: a fenced block under {@code <!-- quoted: FILE -->}
 * stands in that file, line by line; a line of three dots leaves some out.
 */
class QuotesTest {

    private static final Pattern QUOTE =
            Pattern.compile("<!-- quoted: (\\S+) -->\\n```\\w*\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theDocumentsQuoteWhatTheFilesSay() {
        List<String> wrong = new ArrayList<>();
        for (String document : List.of("README.md", "CONTRIBUTING.md", "docs/plugin-guide.md")) {
            Matcher quotes = QUOTE.matcher(text(document));
            while (quotes.find()) {
                int from = 0;
                String file = text(quotes.group(1));
                for (String part : quotes.group(2).split("(?m)^ *(// )?\\.\\.\\.\\n")) {
                    from = file.indexOf(part, from);
                    if (from < 0) {
                        wrong.add(document + " quotes " + quotes.group(1) + " wrongly: " + part);
                        break;
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thePluginGuideQuotesTheExample() {
        long quotes = QUOTE.matcher(text("docs/plugin-guide.md")).results().count();
        assertTrue(quotes >= 4, "quotes in the plugin guide: " + quotes);
    }

    private static String text(String file) {
        Path path = Checkout.ROOT.resolve(file);
        return Files.exists(path) ? Checkout.read(path) : "";
    }
}
