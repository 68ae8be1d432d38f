// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.io.Format;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Configuration;

/** What is particular to OUTCAR files. */
class OutcarTest {

    private static final Format FORMAT = new VaspOutcarFormat();

    private static final String HEAD =
            " vasp.6.4.2 made by hand\n   TITEL  = PAW_PBE Si 01Jan2001\n"
                    + "   number of dos NEDOS = 301   number of ions     NIONS =      1\n"
                    + "   ions per type =               1\n   ISIF   =      3\n";
    private static final String LOOP =
            "---- Iteration      1(   1)  ----\n-- aborting loop because EDIFF is reached --\n";
    private static final String STRESS =
            "  in kB  16.02176634 32.04353268 48.06529902 -16.02176634 0.00000 3.204353268\n";
    private static final String CELL =
            "      direct lattice vectors                 reciprocal lattice vectors\n"
                    + "     4.000000000  0.000000000  0.000000000     0.25  0.0  0.0\n"
                    + "     0.000000000  5.000000000-10.000000000     0.0  0.2  0.0\n"
                    + "     0.000000000  0.000000000  5.000000000     0.0  0.0  0.2\n";
    private static final String TABLE =
            " POSITION                                       TOTAL-FORCE (eV/Angst)\n ------\n"
                    + "      1.00000      2.00000      3.00000         0.1      -0.2      0.3\n"
                    + " ------\n    total drift:     0.0      0.0      0.0\n"
                    + "  free  energy   TOTEN  =        -5.25000000 eV\n\n"
                    + "  energy  without entropy=       -5.00000000  energy(sigma->0) ="
                    + "       -5.12500000\n";
    private static final String STEP =
            LOOP
                    + "  FORCE on cell =-STRESS in cart. coord.  units (eV):\n"
                    + STRESS
                    + CELL
                    + TABLE;

    private static String forceField() {
        String step = STEP.substring(LOOP.length());
        return "---- Ionic step        2  ----\n"
                + step.replace("  FORCE on", "  ML FORCE on")
                        .replace("(eV/Angst)", "(eV/Angst) (ML)")
                        .replace("free  energy   TOTEN", "free  energy ML TOTEN")
                        .replace("  energy  without", "  ML energy  without")
                        .replace("energy(sigma", "ML energy(sigma")
                        .replace("-5.25", "-6.25");
    }

    @Test
    void theVirialIsTheStressTimesTheVolumeWithItsSign() throws IOException {
        Configuration c = Texts.read(FORMAT, HEAD + STEP).frames().get(0).parse();
        // 100 Å³, and 16.02176634 kB are 0.01 eV/Å³; XX YY ZZ XY YZ ZX
        double[] expected = {1, -1, 0.2, -1, 2, 0, 0.2, 0, 3};
        for (int i = 0; i < 9; i++) {
            assertEquals(expected[i], c.virial(i), 1e-14);
        }
        assertEquals(-10, c.cell().vector(5));
        assertEquals(-5.25, c.energy().getAsDouble());
        assertEquals("-5.125", c.properties().get("energy_sigma_zero"));
        assertEquals(-0.2, c.force(1));
    }

    @Test
    void withoutAFullStressThereIsNoVirial() throws IOException {
        String none = HEAD + STEP.replace(STRESS, "");
        assertFalse(Texts.read(FORMAT, none).frames().get(0).parse().hasVirial());
        String trace = HEAD.replace("=      3", "=      1") + STEP;
        assertFalse(Texts.read(FORMAT, trace).frames().get(0).parse().hasVirial());
    }

    @Test
    void aFixedCellNeedNotStandInEachStepButAVariableOneMust() throws IOException {
        String fixed = HEAD.replace("=      3", "=      2") + CELL + STEP.replace(CELL, "");
        assertEquals(100, Texts.read(FORMAT, fixed).parsed().get(0).cell().volume(), 1e-12);
        assertEquals(
                "f:12: a step must give its cell where ISIF lets it change, got none (NWRITE"
                        + " below 2?)",
                Texts.refusal(FORMAT, HEAD + CELL + STEP.replace(CELL, "")));
    }

    @Test
    void stepsOfTheForceFieldAreLeftOutUnlessTheyAreMeant() throws IOException {
        String text = HEAD + STEP + forceField() + STEP.replace("Iteration      1", "Iteration 3");
        Texts.Read read = Texts.read(FORMAT, text);
        List<Configuration> calculated = read.parsed();
        assertEquals(2, calculated.size());
        assertEquals("3", calculated.get(1).properties().get("step"));
        assertEquals(
                List.of(
                        "f: 1 step of 3 left out that a machine-learned force field made; --format"
                                + " vasp-outcar:steps=force-field takes those instead"),
                read.notes());
        List<Configuration> made =
                Texts.read(FORMAT, text, Texts.chosen("steps", "force-field")).parsed();
        assertEquals(1, made.size());
        assertEquals(-6.25, made.get(0).energy().getAsDouble());
        assertEquals("-5.125", made.get(0).properties().get("energy_sigma_zero"));
    }

    @Test
    void countsOfMoreThanTenTypesMayRunOverLines() throws IOException {
        String[] symbols = "H He Li Be B C N O F Ne Na Mg".split(" ");
        String head = HEAD.replaceFirst("   TITEL.*\n", "").replace("NIONS =      1", "NIONS = 12");
        String titles = "";
        for (String symbol : symbols) {
            titles += "   TITEL  = PAW_PBE " + symbol + "_GW 01Jan2001\n";
        }
        String rows = " 1.0 2.0 3.0 0.1 0.2 0.3\n".repeat(12);
        String step = STEP.replaceFirst(" {6}1.00000 .*\n", rows);
        String ten = "=   1   1   1   1   1   1   1   1   1   1\n";
        String both = ten + "                  1   1\n";
        String whole = titles + head.replace("=               1\n", both) + step;
        Configuration c = Texts.read(FORMAT, whole).parsed().get(0);
        for (int i = 0; i < 12; i++) {
            assertEquals(i + 1, c.species(i));
        }
        assertEquals(
                "f: 'ions per type' must give 12 ions of 12 types, got 10 of 10 (VASP before 6.4"
                        + " writes ten types only); read vasprun.xml instead",
                Texts.refusal(FORMAT, titles + head.replace("=               1\n", ten) + step));
    }

    @Test
    void aFileThatEndsWithinAStepGivesTheWholeStepsAndANote() throws IOException {
        String sample = Texts.sample("OUTCAR");
        int fourth = sample.indexOf("Iteration      4(");
        int energies = sample.indexOf("energy  without", fourth);
        int end = sample.indexOf("kinetic energy", fourth);
        for (int at = fourth + 20; at < end - 4; at += 1 + (at < energies ? 97 : 0)) {
            Texts.Read read = Texts.read(FORMAT, sample.substring(0, at));
            assertEquals(2, read.parsed().size(), "cut at " + at);
            assertEquals(
                    "f: the file ends within step 4, which is left out; 2 steps before it read",
                    read.notes().get(1));
        }
        assertEquals(3, Texts.read(FORMAT, sample.substring(0, end)).parsed().size());
    }

    @Test
    void aStepBrokenOffInTheMiddleCostsThatStep() throws IOException {
        String broken = STEP.substring(0, STEP.indexOf("  free  energy"));
        List<Frame> frames = Texts.read(FORMAT, HEAD + STEP + broken + STEP).frames();
        assertEquals(3, frames.size());
        assertEquals(
                "f:24: expected energies before the next step, got none",
                assertThrows(IOException.class, () -> frames.get(1).parse()).getMessage());
        assertEquals(1, frames.get(2).parse().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.00000         0.1|********        0.1|f:16: expected 6 numbers, got '1.00000"
                        + "      2.00000      ********        0.1      -0.2      0.3'",
                "NIONS =      1|NIONS = 99999999999|f:3: expected a whole number below"
                        + " 2147483648, got '99999999999'",
                "PAW_PBE Si|PAW_PBE Qq|f:2: TITEL must name a species, got 'TITEL  = PAW_PBE Qq"
                        + " 01Jan2001'",
                "16.02176634 32|NaN 32|f:9: expected 6 numbers, got 'NaN 32.04353268 48.06529902"
                        + " -16.02176634 0.00000 3.204353268'",
                "NIONS =      1|NIONS = 2|f: 'ions per type' must give 2 ions of 1 types, got 1 of"
                        + " 1 (VASP before 6.4 writes ten types only); read vasprun.xml instead"
            })
    void namesWhatIsWrongAndWhere(String from, String to, String refusal) {
        String text = HEAD + STEP;
        assertTrue(text.contains(from));
        assertEquals(refusal, Texts.refusal(FORMAT, text.replace(from, to)));
    }

    @Test
    void asksForNoMoreRoomThanTheFileCanFill() {
        String huge =
                (HEAD + STEP)
                        .replace("NIONS =      1", "NIONS = 2000000000")
                        .replace("type =               1", "type = 2000000000");
        assertEquals(
                "f: expected lines of 2000000000 ions in a step, got too few bytes",
                Texts.refusal(FORMAT, huge));
    }

    @Test
    void refusesWhatIsNoRun() {
        assertEquals(
                "f: expected an OUTCAR with TITEL and 'ions per type', got neither",
                Texts.refusal(FORMAT, "Dear reader,\n"));
        assertEquals("f: expected a whole ionic step, got none", Texts.refusal(FORMAT, HEAD));
    }
}
