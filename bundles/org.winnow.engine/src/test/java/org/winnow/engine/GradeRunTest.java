// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.GradeJob;
import org.winnow.api.engine.GradeJob.Mode;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;

class GradeRunTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();
    private final List<String> warnings = new ArrayList<>();
    private final Progress progress =
            new Progress() {
                @Override
                public void report(double fraction) {}

                @Override
                public void warn(String sentence) {
                    warnings.add(sentence);
                }
            };

    @BeforeEach
    void offerPotentials() {
        fakes.potentials = List.of(new FakePotentials(), new FakeSlopes());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private GradeJob.Result grade(Inputs training, Inputs inputs, Mode mode, Path out)
            throws IOException {
        Path potential = file("pot.txt", "slope");
        var job =
                new GradeJob(
                        potential, training, inputs, mode, 1.001, Optional.ofNullable(out), false);
        return fakes.engine().run(job, 2, progress);
    }

    private Inputs inputs(String name, String... lines) throws IOException {
        return Inputs.of(file(name, lines).toString());
    }

    @Test
    void gradesMeansOfConfigurationsByTheOutermostOnes() throws IOException {
        Inputs training = inputs("train", "a Li 0.5", "b Li 2", "c Li 1");
        Inputs graded = inputs("graded", "d Li 4", "e Li 1", "f Li 0.5 Si 3.5");
        GradeJob.Result result = grade(training, graded, Mode.CONFIGURATION, null);
        assertEquals(new GradeJob.Active(2, 2, 3, 2), result.active());
        assertEquals(7.0 / 3, result.grades().get(0).grade(), 1e-12);
        assertEquals(2.0 / 3, result.grades().get(1).grade(), 1e-12);
        assertEquals(1, result.grades().get(2).grade(), 1e-12);
        GradeJob.Summary file = result.files().get(0);
        assertEquals(1, file.median(), 1e-12);
        assertEquals(7.0 / 3, file.maximum(), 1e-12);
        assertEquals(List.of(1, 1, 0), file.above());
        assertTrue(warnings.isEmpty(), warnings.toString());
    }

    @Test
    void gradesTheWorstAtomByAllAtoms() throws IOException {
        Inputs training = inputs("train", "a Li 0 Li 1", "b Li 0.5 Li 0.25");
        Inputs graded = inputs("graded", "d Li 0.5 Li 3", "e Li 0.5");
        GradeJob.Result result = grade(training, graded, Mode.NEIGHBORHOOD, null);
        assertEquals(new GradeJob.Active(2, 2, 4, 1), result.active());
        assertEquals(3, result.grades().get(0).grade(), 1e-12);
        assertEquals(0.5, result.grades().get(1).grade(), 1e-12);
    }

    @Test
    void theOrderOfTrainingFilesDoesNotMatter() throws IOException {
        String a = file("a", "a Li 0.5", "b Li 2").toString();
        String b = file("b", "c Li 1", "d Li 3", "e Li 0.1").toString();
        Inputs graded = inputs("graded", "d Li 4", "e Li 1.3");
        var one = grade(Inputs.of(a, b), graded, Mode.CONFIGURATION, null);
        var other = grade(Inputs.of(b, a), graded, Mode.CONFIGURATION, null);
        assertEquals(one.grades(), other.grades());
    }

    @Test
    void writesATable() throws IOException {
        Inputs training = inputs("train", "a Li 0", "b Li 1");
        Path out = folder.resolve("grades.csv");
        Inputs graded = inputs("graded", "d Li 4");
        grade(training, graded, Mode.CONFIGURATION, out);
        assertEquals(
                List.of(
                        "file,index,composition,config_type,atoms,grade",
                        graded.files().get(0) + ",0,Li1,d,1,4.0"),
                Files.readAllLines(out));
        IOException e =
                assertThrows(
                        IOException.class, () -> grade(training, graded, Mode.CONFIGURATION, out));
        assertTrue(e.getMessage().contains("--overwrite"), e.getMessage());
    }

    @Test
    void writesConfigurations() throws IOException {
        Inputs training = inputs("train", "a Li 0", "b Li 1");
        Path out = folder.resolve("graded.txt");
        grade(training, inputs("graded", "d Li 4 Si 0.5"), Mode.NEIGHBORHOOD, out);
        assertEquals(List.of("d Li 4.0 Si 0.5"), Files.readAllLines(out));
    }

    @Test
    void aGradedConfigurationKeepsAllItHad() {
        double[] forces = {1, 2, 3, 4, 5, 6};
        double[] virial = {1, 2, 3, 2, 5, 6, 3, 6, 9};
        Configuration c =
                Configuration.of(new int[] {3, 14}, new double[] {0, 0, 0, 1, 1, 1})
                        .property("E", "-2.5")
                        .property("config_type", "x")
                        .column("f", Column.reals(3, forces))
                        .energy(-2.5, "E")
                        .forces("f")
                        .virial(virial, "")
                        .build();
        Configuration graded = Graded.of(c, 1.25, new double[] {1, 1.25});
        assertEquals("1.25", graded.properties().get("MV_grade"));
        assertEquals(Column.reals(1, 1, 1.25), graded.columns().get("nbh_grades"));
        assertEquals(c.columns().get("f"), graded.columns().get("f"));
        for (Configuration.Label label : Configuration.Label.values()) {
            assertEquals(c.source(label), graded.source(label));
        }
        assertEquals(-2.5, graded.energy().orElseThrow());
        assertEquals(6, graded.force(5));
        assertEquals(9, graded.virial(8));
        assertFalse(Graded.of(c, 1, new double[0]).columns().containsKey("nbh_grades"));
    }

    @Test
    void warnsWhereThereAreFewerRowsThanParameters() throws IOException {
        grade(inputs("train", "a Li 0.5"), inputs("g", "d Li 4"), Mode.CONFIGURATION, null);
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("1 rows for 2 parameters"), warnings.get(0));
    }

    @Test
    void namesTheConfigurationThatCannotBeGraded() throws IOException {
        Inputs training = inputs("train", "a Li 0.5");
        Inputs graded = inputs("graded", "d Li 4", "e C 1");
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> grade(training, graded, Mode.CONFIGURATION, null));
        assertTrue(e.getMessage().endsWith("graded:2: the potential knows Li,Si, got C"));
    }

    @Test
    void refusesAPotentialWithoutDerivatives() throws IOException {
        Inputs inputs = inputs("train", "a Li 0.5");
        Path spring = file("spring.txt", "spring 2");
        var job =
                new GradeJob(
                        spring, inputs, inputs, Mode.CONFIGURATION, 1.001, Optional.empty(), false);
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> fakes.engine().run(job, 1, progress));
        assertTrue(e.getMessage().contains("derivatives"), e.getMessage());
    }
}
