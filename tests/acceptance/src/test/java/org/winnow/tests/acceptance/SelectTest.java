// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectTest {

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
        LiSi.write(folder.resolve("all.xyz"), LiSi.frames(4));
    }

    /** Fingerprints and distances in order of choice: what must not depend on how it was run. */
    private List<String> picks(String out) {
        return Winnow.text(folder.resolve(out).resolve("picks.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + " " + cells[3] + " " + cells[6])
                .toList();
    }

    private List<String> reference() {
        winnow.run("select", "all.xyz", "--size", "30", "--out", "reference").ok();
        return picks("reference");
    }

    @Test
    void leavesEverythingThatWasPromised() throws Exception {
        winnow.run("select", Winnow.LISI, "--sizes", "25,50,100,200", "--out", "result").ok();
        List<String> names = Winnow.names(folder.resolve("result"));
        for (String size : List.of("25", "50", "100", "200")) {
            assertTrue(names.contains("selected-" + size + ".xyz"), names.toString());
            assertTrue(names.contains("remaining-" + size + ".xyz"), names.toString());
            int selected = count("result/selected-" + size + ".xyz");
            assertEquals(Integer.parseInt(size), selected);
            assertEquals(619, selected + count("result/remaining-" + size + ".xyz"));
        }
        for (String figure : List.of("curve", "similarity-map", "redundancy")) {
            Path png = folder.resolve("result/figures/" + figure + ".png");
            assertEquals("89504e47", HexFormat.of().formatHex(Files.readAllBytes(png), 0, 4));
            Path svg = folder.resolve("result/figures/" + figure + ".svg");
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
            assertEquals("svg", document.getDocumentElement().getTagName());
        }
        assertTables();
        assertManifest();
    }

    private void assertTables() {
        List<String> picks = Winnow.text(folder.resolve("result/picks.csv")).lines().toList();
        assertEquals("rank,file,index,fingerprint,composition,config_type,distance", picks.get(0));
        assertEquals(201, picks.size());
        List<String> curve = Winnow.text(folder.resolve("result/curve.csv")).lines().toList();
        assertEquals("size,farthest_distance,representativeness", curve.get(0));
        assertEquals(201, curve.size());
        String composition = Winnow.text(folder.resolve("result/composition.csv"));
        assertTrue(composition.startsWith("set,composition,count,percent"), composition);
    }

    private void assertManifest() {
        Json manifest = Json.parse(Winnow.text(folder.resolve("result/manifest.json")));
        Json input = (Json) manifest.list("inputs").get(0);
        assertEquals(907144, input.number("bytes"));
        assertEquals(
                "0e60139c3536d96b1d8043c6f89aa02a27265a9f374656fab5a5f0321db7d277",
                input.text("sha256"));
        Json settings = manifest.object("algorithms").object("descriptor").object("settings");
        assertEquals("3", settings.text("cutoff"));
        assertEquals(200, manifest.list("picks").size());
        assertEquals(1, manifest.number("seed"));
        Json environment = manifest.object("environment");
        assertTrue(environment.object("bundles").members().containsKey("org.winnow.soap"));
        assertTrue(!environment.text("java").isEmpty());
    }

    @Test
    void distancesFallFromPickToPick() {
        double last = Double.POSITIVE_INFINITY;
        for (String pick : reference().subList(1, 30)) {
            double distance = Double.parseDouble(pick.split(" ")[2]);
            assertTrue(distance <= last + 1e-9, pick);
            last = distance;
        }
    }

    @Test
    void picksDoNotDependOnTheNumberOfThreads() {
        List<String> reference = reference();
        for (String threads : List.of("1", "2")) {
            String out = "threads-" + threads;
            winnow.run("select", "all.xyz", "--size", "30", "--threads", threads, "--out", out)
                    .ok();
            assertEquals(reference, picks(out));
        }
    }

    @Test
    void picksDoNotDependOnFilesAndTheirOrder() {
        List<String> reference = reference();
        List<String> frames = LiSi.frames(4);
        Collections.shuffle(frames, new Random(1));
        LiSi.write(folder.resolve("b.xyz"), frames.subList(0, 40));
        LiSi.write(folder.resolve("a.xyz"), frames.subList(40, 41));
        LiSi.write(folder.resolve("c.xyz"), frames.subList(41, frames.size()));
        winnow.run("select", "c.xyz", "a.xyz", "b.xyz", "--size", "30", "--out", "split").ok();
        assertEquals(reference, picks("split"));
    }

    @Test
    void picksDoNotDependOnVectorKernels() {
        List<String> reference = reference();
        Winnow scalar = new Winnow(folder).with("WINNOW_OPTS", "-Dwinnow.simd=off");
        assertTrue(scalar.run("--version").ok().out().contains("off"), "vector kernels are off");
        scalar.run("select", "all.xyz", "--size", "30", "--out", "scalar").ok();
        assertEquals(reference, picks("scalar"));
    }

    @Test
    void picksDoNotDependOnTheJdk() throws Exception {
        List<Path> others = otherJdks();
        Assumptions.assumeFalse(others.isEmpty(), "no second JDK lies in /usr/lib/jvm");
        List<String> reference = reference();
        for (Path jdk : others) {
            String out = "on-" + jdk.getFileName();
            Winnow other = new Winnow(folder).with("JAVA_HOME", jdk.toString());
            other.run("select", "all.xyz", "--size", "30", "--out", out).ok();
            assertEquals(reference, picks(out), jdk.toString());
        }
    }

    private static List<Path> otherJdks() throws Exception {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> jdks = Files.list(all)) {
            return jdks.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .filter(jdk -> Files.exists(jdk.resolve("release")))
                    .filter(jdk -> !Files.isSymbolicLink(jdk) && !jdk.equals(own))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    @Test
    void aBaseIsNotChosenAgain() {
        winnow.run("select", "all.xyz", "--size", "10", "--out", "first").ok();
        winnow.run("select", "all.xyz", "--size", "10", "--base", "first/selected-10.xyz")
                .refused(2, "--out");
        winnow.run(
                        "select",
                        "all.xyz",
                        "--size",
                        "10",
                        "--base",
                        "first/selected-10.xyz",
                        "--out",
                        "second")
                .ok();
        double last = Double.parseDouble(picks("first").get(9).split(" ")[2]);
        double next = Double.parseDouble(picks("second").get(0).split(" ")[2]);
        assertTrue(next <= last + 1e-9, next + " after " + last);
    }

    @Test
    void nothingIsPickedWhereTheBaseIsEnough() {
        var said =
                winnow.run(
                        "select",
                        "all.xyz",
                        "--base",
                        "all.xyz",
                        "--radius",
                        "0.001",
                        "--out",
                        "result");
        said.ok();
        assertTrue(said.err().contains("the base alone meets the target"), said.err());
        assertEquals(List.of(), picks("result"));
        assertEquals("", Winnow.text(folder.resolve("result/selected-0.xyz")));
        String[] curve =
                Winnow.text(folder.resolve("result/curve.csv")).lines().toArray(String[]::new);
        assertEquals(2, curve.length);
        assertTrue(curve[1].startsWith("0,"), curve[1]);
    }

    @Test
    void theRadiusIsKept() {
        winnow.run("select", "all.xyz", "--radius", "0.15", "--out", "result").ok();
        List<String> curve = Winnow.text(folder.resolve("result/curve.csv")).lines().toList();
        double farthest = Double.parseDouble(curve.get(curve.size() - 1).split(",")[1]);
        double before = Double.parseDouble(curve.get(curve.size() - 2).split(",")[1]);
        assertTrue(farthest <= 0.15 && before > 0.15, before + ", " + farthest);
    }

    @Test
    void whatWasSelectedIsAsItWas() {
        winnow.run("select", "all.xyz", "--size", "3", "--out", "result").ok();
        List<String> frames = LiSi.frames(4);
        String selected = Winnow.text(folder.resolve("result/selected-3.xyz"));
        String[] atoms = selected.split("\n");
        String first =
                String.join("\n", Arrays.copyOfRange(atoms, 2, 2 + Integer.parseInt(atoms[0])));
        assertEquals(
                1,
                frames.stream().filter(frame -> numbers(frame).contains(numbers(first))).count());
    }

    /** Without trailing zeros and blanks, in which writers may differ. */
    private static String numbers(String text) {
        return text.replaceAll("(\\.[0-9]*?)0+(?=\\s|$)", "$1").replaceAll("[ \\t]+", " ");
    }

    private int count(String file) {
        String out = winnow.run("info", file, "--json").ok().out();
        return (int) Json.parse(out).number("configurations");
    }
}
