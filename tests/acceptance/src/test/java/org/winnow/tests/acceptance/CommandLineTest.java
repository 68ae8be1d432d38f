// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
    }

    @Test
    void saysItsVersionAndNothingElseOnStandardError() {
        Winnow.Result result = winnow.run("--version").ok();
        assertTrue(result.out().matches("(?s)winnow [0-9]+\\.[0-9]+\\.[0-9]+.*"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void helpsWithEveryVerb() {
        String help = winnow.run("--help").ok().out();
        for (String verb :
                List.of("info", "select", "describe", "similarity", "split", "convert")) {
            assertTrue(help.contains(verb), verb);
            String own = winnow.run(verb, "--help").ok().out();
            assertTrue(own.startsWith("Usage: winnow " + verb) && own.contains("Example"), own);
        }
    }

    @Test
    void listsWhatIsInstalledAndFindsNothingBroken() {
        String list = winnow.run("algorithms").ok().out();
        for (String id : List.of("soap", "average", "rematch", "fps", "stochastic", "extxyz")) {
            assertTrue(list.contains(" " + id + " "), id + " in " + list);
        }
        assertTrue(!list.contains("broken"), list);
        String soap = winnow.run("algorithms", "soap").ok().out();
        assertTrue(soap.contains("cutoff") && soap.contains("Å"), soap);
    }

    @Test
    void anUnknownVerbIsRefusedWithTheNearestOnes() {
        winnow.run("selekt").refused(2, "selekt", "select");
        winnow.run("info", "--jsno", "x.xyz").refused(2, "--jsno");
    }

    @Test
    void anUnknownAlgorithmOrSettingIsRefusedWithTheNearestOnes() {
        winnow.run("select", Winnow.LISI, "--size", "3", "--out", "r", "--sampler", "fpz")
                .refused(2, "fpz", "fps");
        winnow.run(
                        "select",
                        Winnow.LISI,
                        "--size",
                        "3",
                        "--out",
                        "r",
                        "--descriptor",
                        "soap:cutof=3")
                .refused(2, "cutof", "cutoff");
        winnow.run(
                        "select",
                        Winnow.LISI,
                        "--size",
                        "3",
                        "--out",
                        "r",
                        "--descriptor",
                        "soap:cutoff=x")
                .refused(2, "cutoff", "x");
        assertEquals(List.of(), winnow.files());
    }

    @Test
    void countsWhatAFileHolds() {
        Json info = Json.parse(winnow.run("info", Winnow.LISI, "--json").ok().out());
        assertEquals(619, info.number("configurations"));
        assertEquals(39429, info.number("atoms"));
        assertEquals(List.of("Li", "Si"), info.list("species"));
        assertEquals(393, info.object("compositions").number("Li1Si1"));
        assertEquals(619, info.object("labels").number("forces"));
    }

    @Test
    void readsStandardInputSlicesAndGlobs() {
        List<String> frames = LiSi.frames(100);
        LiSi.write(folder.resolve("a1.xyz"), frames.subList(0, 3));
        LiSi.write(folder.resolve("a2.xyz"), frames.subList(3, 7));
        assertEquals(7, count("a*.xyz"));
        assertEquals(7, count("."));
        assertEquals(2, count("a2.xyz@::2"));
        assertEquals(1, count("a2.xyz@-1:"));
    }

    private int count(String input) {
        String out = winnow.run("info", input, "--json").ok().out();
        return (int) Json.parse(out).number("configurations");
    }

    @Test
    void runsAScript() throws Exception {
        LiSi.write(folder.resolve("few.xyz"), LiSi.frames(200));
        Files.writeString(folder.resolve("refine.gogo"), "select $1 --size 2 --out $2\n");
        winnow.run("script", "refine.gogo", "few.xyz", "picked").ok();
        assertTrue(Files.exists(folder.resolve("picked/manifest.json")));
        Files.writeString(folder.resolve("bad.gogo"), "select nothing.xyz --size 2 --out x\n");
        assertEquals(1, winnow.run("script", "bad.gogo").exit());
    }
}
