// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each answer is one sentence, an exit code, and no trace in the folder. */
class BadInputTest {

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;
    private final List<String> frames = new ArrayList<>(LiSi.frames(60));

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
    }

    private void assertRefused(String text, String... words) throws Exception {
        Files.writeString(folder.resolve("bad.xyz"), text);
        winnow.run("select", "bad.xyz", "--size", "2", "--out", "r").refused(1, words);
        assertEquals(List.of("bad.xyz"), winnow.files());
    }

    private String damaged(int frame, String pattern, String replacement) {
        List<String> copy = new ArrayList<>(frames);
        copy.set(frame, copy.get(frame).replaceFirst(pattern, replacement));
        return String.join("", copy);
    }

    private String lineOf(int frame, int line) {
        long before = frames.subList(0, frame).stream().mapToLong(f -> f.lines().count()).sum();
        return "bad.xyz:" + (before + line) + ":";
    }

    @Test
    void aTruncatedFrame() throws Exception {
        String all = String.join("", frames);
        assertRefused(all.substring(0, all.length() - 2000), "bad.xyz:");
    }

    @Test
    void aWrongAtomCount() throws Exception {
        assertRefused(damaged(2, "^[0-9]+\n", "63\n"), "bad.xyz:");
        assertRefused(damaged(2, "^[0-9]+\n", "1000000000000\n"), "bad.xyz:", "1000000000000");
        assertRefused(damaged(2, "^[0-9]+\n", "-4\n"), "bad.xyz:");
    }

    @Test
    void whatIsNoNumber() throws Exception {
        for (String bad : List.of("NaN", "1.0D+00", "***")) {
            String atom = "(?m)^(Li|Si) +[-0-9.]+ ";
            assertRefused(
                    damaged(3, atom, "$1 " + bad.replace("*", "\\*") + " "), lineOf(3, 3), bad);
        }
    }

    @Test
    void anUnknownSpecies() throws Exception {
        assertRefused(damaged(1, "(?m)^(Li|Si) ", "Xx "), lineOf(1, 3), "Xx");
    }

    @Test
    void anEmptyFileAndBinaryRubbish() throws Exception {
        assertRefused("", "bad.xyz");
        byte[] rubbish = new byte[50_000];
        new Random(4).nextBytes(rubbish);
        Files.write(folder.resolve("bad.xyz"), rubbish);
        winnow.run("info", "bad.xyz").refused(1, "bad.xyz");
        Files.write(folder.resolve("bad.xyz.gz"), rubbish);
        winnow.run("info", "bad.xyz.gz").refused(1, "bad.xyz.gz");
    }

    @Test
    void aDamagedFileAmongMany() throws Exception {
        LiSi.write(folder.resolve("a.xyz"), frames.subList(0, 2));
        LiSi.write(folder.resolve("b.xyz"), List.of(frames.get(3).replaceFirst("Si ", "Qq ")));
        LiSi.write(folder.resolve("c.xyz"), frames.subList(4, 6));
        winnow.run("select", "a.xyz", "b.xyz", "c.xyz", "--size", "2", "--out", "r")
                .refused(1, "b.xyz:", "Qq");
        assertEquals(List.of("a.xyz", "b.xyz", "c.xyz"), winnow.files());
    }

    @Test
    void quarantineSetsDamagedFramesAsideVerbatim() throws Exception {
        Files.writeString(folder.resolve("bad.xyz"), damaged(1, "(?m)^(Li|Si) ", "Xx "));
        String said =
                winnow.run("select", "bad.xyz", "--size", "2", "--quarantine", "--out", "r")
                        .ok()
                        .out();
        assertTrue(said.contains("1 set aside"), said);
        String aside =
                Winnow.names(folder.resolve("r")).stream()
                        .filter(name -> name.contains("quarantine"))
                        .map(name -> Winnow.text(folder.resolve("r").resolve(name)))
                        .reduce("", String::concat);
        assertTrue(aside.contains(frames.get(1).replaceFirst("(?m)^(Li|Si) ", "Xx ")), "verbatim");
    }

    @Test
    void aFileWithoutForcesIsFineToSelectFrom() throws Exception {
        List<String> bare =
                frames.stream()
                        .map(
                                f ->
                                        f.replace(":forces:R:3", "")
                                                .replaceAll("(?m)^((Li|Si)( +\\S+){3}).*", "$1"))
                        .toList();
        LiSi.write(folder.resolve("bare.xyz"), bare);
        winnow.run("select", "bare.xyz", "--size", "2", "--out", "r").ok();
    }

    @Test
    void oneConfigurationAndIdenticalOnes() throws Exception {
        LiSi.write(folder.resolve("one.xyz"), frames.subList(0, 1));
        winnow.run("select", "one.xyz", "--size", "1", "--out", "r1").ok();
        LiSi.write(folder.resolve("same.xyz"), java.util.Collections.nCopies(5, frames.get(0)));
        winnow.run("select", "same.xyz", "--size", "3", "--out", "r3").ok();
        List<String> picks = Winnow.text(folder.resolve("r3/picks.csv")).lines().toList();
        assertEquals(4, picks.size());
        assertEquals(3, picks.stream().skip(1).map(p -> p.split(",")[2]).distinct().count());
    }

    @Test
    void moreThanThereAre() throws Exception {
        LiSi.write(folder.resolve("few.xyz"), frames.subList(0, 4));
        winnow.run("select", "few.xyz", "--size", "5", "--out", "r").refused(1, "4", "5");
        assertEquals(List.of("few.xyz"), winnow.files());
    }

    @Test
    void aSliceOutOfRange() throws Exception {
        LiSi.write(folder.resolve("few.xyz"), frames.subList(0, 4));
        Winnow.Result result = winnow.run("info", "few.xyz@7:");
        assertTrue(result.exit() == 1 || result.exit() == 2, result.err());
        result.refused(result.exit(), "few.xyz", "slice 7:");
    }

    @Test
    void anOutputThatIsThereAlready() throws Exception {
        LiSi.write(folder.resolve("few.xyz"), frames.subList(0, 4));
        Files.createDirectory(folder.resolve("r"));
        Files.writeString(folder.resolve("r/mine.txt"), "keep");
        Winnow.Result result = winnow.run("select", "few.xyz", "--size", "2", "--out", "r");
        result.refused(result.exit(), "--overwrite is given, got r");
        assertTrue(result.exit() == 1 || result.exit() == 2, result.err());
        assertEquals(List.of("mine.txt"), Winnow.names(folder.resolve("r")));
    }

    @Test
    void anOutputFolderThatCannotBeWritten() throws Exception {
        LiSi.write(folder.resolve("few.xyz"), frames.subList(0, 4));
        winnow.run("select", "few.xyz", "--size", "2", "--out", "/proc/winnow/r")
                .refused(1, "/proc");
        winnow.run("select", "few.xyz", "--size", "2", "--out", "few.xyz/r").refused(1, "few.xyz");
    }

    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String target = disk.toString();
        int mounted = call("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", target);
        Assumptions.assumeTrue(mounted == 0, "a small disk can be mounted by root only");
        try {
            winnow.run("select", Winnow.LISI, "--size", "100", "--out", target + "/r").refused(1);
            assertEquals(List.of(), Winnow.names(disk));
        } finally {
            call("umount", target);
        }
    }

    private static int call(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (java.io.IOException e) {
            return -1; // no such program
        }
    }
}
