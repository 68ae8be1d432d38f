// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The two start scripts; the one for Windows is read, not run. */
class StartScriptsTest {

    private static final Path FOLDER = Checkout.ROOT.resolve("product/src/bin");
    private static final String SHELL = Checkout.read(FOLDER.resolve("winnow"));
    private static final String BATCH = Checkout.read(FOLDER.resolve("winnow.bat"));

    private static final Pattern OPTION = Pattern.compile("(-X|--[a-z]+-)[^\\s\"]+");

    /** What serves class data and the third descriptor, which Windows goes without. */
    private static final Pattern SHELL_ONLY = Pattern.compile(".*(Archive|java\\.base).*");

    private static Set<String> options(String script) {
        return OPTION.matcher(script)
                .results()
                .map(MatchResult::group)
                .filter(option -> !SHELL_ONLY.matcher(option).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothGiveTheJvmTheSameOptions() {
        Set<String> shell = options(SHELL);
        assertTrue(shell.contains("-XX:+UseParallelGC"), shell.toString());
        assertTrue(shell.contains("--add-modules=jdk.incubator.vector"), shell.toString());
        assertEquals(shell, options(BATCH));
    }

    @Test
    void theOneForWindowsEndsItsLinesAsWindowsDoes() {
        assertEquals(BATCH, BATCH.replaceAll("\r?\n", "\r\n"));
    }

    @Test
    void theOneForWindowsJumpsOnlyToLabelsThatAreThere() {
        Set<String> labels = found("(?m)^:(\\w+)\r?$");
        assertEquals(labels, found("goto (\\w+)"));
        assertFalse(labels.isEmpty());
    }

    @Test
    void theOneForWindowsHasNoBlockThatABracketInAPathWouldEnd() {
        assertEquals(Set.of(), found("(?m)(\\()\r?$"));
    }

    private static Set<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(BATCH)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
