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

/** Extrapolation grades, and MaxVol as a sampler. */
class GradeTest {

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
        List<String> frames = LiSi.frames(40);
        LiSi.write(folder.resolve("a.xyz"), frames.subList(0, 5));
        LiSi.write(folder.resolve("b.xyz"), frames.subList(5, 9));
        LiSi.write(folder.resolve("rest.xyz"), frames.subList(9, frames.size()));
    }

    private Json grade(String... more) {
        String start = "grade pot.mtp --json --train ";
        return Json.parse(winnow.run((start + String.join(" ", more)).split(" ")).ok().out());
    }

    @Test
    void gradesAPotentialsTrainingSetAndWhatItHasNotSeen() throws Exception {
        String train =
                "train a.xyz b.xyz --out pot.mtp --level 4 --min-dist auto --max-iterations 3"
                        + " --trainer mtp:starts=1";
        winnow.run(train.split(" ")).ok();

        Json own = grade("a.xyz", "--train", "b.xyz", "a.xyz", "b.xyz", "--mode", "neighborhood");
        assertTrue(own.number("filled") > 20, "filled " + own.number("filled"));
        assertTrue(own.number("filled") < own.number("parameters"), "the gauge is never filled");
        for (Object file : own.list("files")) {
            double maximum = ((Json) file).number("maximum");
            assertTrue(maximum <= 1.001 * (1 + 1e-6), "maximum " + maximum);
        }

        Json rest = grade("a.xyz", "--train", "b.xyz", "rest.xyz", "--out", "rest.csv");
        Json turned = grade("b.xyz", "--train", "a.xyz", "rest.xyz", "--threads", "1");
        assertEquals(rest.list("grades"), turned.list("grades"));
        assertTrue(((Json) rest.list("files").get(0)).number("maximum") > 1.1, "never seen");
        assertEquals(8, Files.readAllLines(folder.resolve("rest.csv")).size());

        grade("a.xyz", "rest.xyz", "--mode", "neighborhood", "--out", "rest.cfg");
        String graded = Winnow.text(folder.resolve("rest.cfg"));
        assertTrue(graded.contains("Feature   MV_grade\t"), graded);
        assertTrue(graded.lines().anyMatch(l -> l.matches(" AtomData:.* nbh_grades")), graded);
        winnow.run("grade", "pot.mtp", "a.xyz").refused(2, "--train");
    }

    @Test
    void maxVolChoosesByFeaturesAndRefusesKernelsWithoutThem() {
        String select = "select a.xyz b.xyz rest.xyz --size 9 --sampler maxvol --quiet --out ";
        winnow.run((select + "one").split(" ")).ok();
        String files = "select rest.xyz b.xyz a.xyz --size 9 --sampler maxvol --threads 1 --out ";
        winnow.run((files + "two").split(" ")).ok();
        assertEquals(prints("one"), prints("two"));
        assertEquals(9, prints("one").size());
        winnow.run((select + "three --kernel best-match").split(" ")).refused(2, "best-match");
    }

    private List<String> prints(String out) {
        return Winnow.text(folder.resolve(out).resolve("picks.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",")[3])
                .toList();
    }
}
