// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;

/** What is particular to POSCAR files. */
class PoscarTest {

    private static final Format FORMAT = new VaspPoscarFormat();

    private static final String GOOD =
            "two atoms\n 2.0\n 1 0 0\n 0 2 0\n 0.5 0 3\n Li Si\n 1 1\nDirect\n"
                    + " 0.25 0.50 0.50\n 0.75 0.25 0.50 Si2\n";

    private static Configuration one(String text, FormatSettings settings) throws IOException {
        List<Configuration> all = Texts.read(FORMAT, text, settings).parsed();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static Configuration one(String text) throws IOException {
        return one(text, FormatSettings.NONE);
    }

    private static Configuration changed(String from, String to) throws IOException {
        assertTrue(GOOD.contains(from));
        return one(GOOD.replace(from, to));
    }

    @Test
    void fractionsAreOfScaledVectors() throws IOException {
        Configuration c = one(GOOD);
        assertEquals(48, c.cell().volume());
        assertEquals(List.of(1.0, 2.0, 3.0), List.of(c.position(0), c.position(1), c.position(2)));
        assertEquals("two atoms", c.properties().get("comment"));
    }

    @Test
    void scalesAreOneFactorOrThreeOrAVolume() throws IOException {
        Configuration three = changed(" 2.0\n", " 2.0 1.0 0.5\n");
        assertEquals(2.0 * 2.0 * 1.5, three.cell().volume());
        assertEquals(1.0, three.cell().vector(6)); // 0.5 along x
        Configuration volume = changed(" 2.0\n", " -162.0\n"); // 6 Å³ unscaled: factor 3
        assertEquals(162, volume.cell().volume(), 1e-12);
        assertEquals(9, volume.cell().vector(8), 1e-14);
        Configuration cartesian = one(GOOD.replace(" 2.0\n", " 2 1 0.5\n").replace("Dir", "Kar"));
        assertEquals(0.5, cartesian.position(0));
        assertEquals(0.5, cartesian.position(1));
        assertEquals(0.25, cartesian.position(2));
    }

    @Test
    void speciesComeFromSymbolsElseTheTypeMapElseTheComment() throws IOException {
        assertEquals(14, changed("Li Si", "Li_sv Si/1a2b3c").species(1));
        String four = GOOD.replace(" Li Si\n", "");
        assertEquals(3, one(four, new FormatSettings(List.of(14, 3))).species(1));
        assertEquals(8, one(four.replace("two atoms", "Mg O")).species(1));
        assertEquals(
                "f:6: species must be named on the line before the counts, got none; say"
                        + " --type-map, such as --type-map Li,Si",
                Texts.refusal(FORMAT, four));
        assertTrue(FORMAT.recognises(four.getBytes()));
    }

    @Test
    void selectiveDynamicsAndVelocitiesAreColumns() throws IOException {
        String text =
                GOOD.replace("Direct", "selective\nCartesian")
                        .replace("0.50 0.50\n", "0.50 0.50 T F .TRUE.\n")
                        .replace("Si2", "F F F");
        Configuration c = one(text + "\n 0.01 0 0\n 0 -0.02 0\n\n 1\n  0.5\n 0 0 0 0\n 1 2 3\n");
        assertEquals(
                Column.logicals(3, true, false, true, false, false, false),
                c.columns().get("move_mask"));
        assertEquals(Column.reals(3, 0.01, 0, 0, 0, -0.02, 0), c.columns().get("velocities"));
        assertEquals(List.of("move_mask"), List.copyOf(one(text + "\n\n").columns().keySet()));
        assertEquals(
                List.of("move_mask"),
                List.copyOf(one(text + "Direct\n 1 2 3\n 1 2 3\n").columns().keySet()));
        assertEquals(
                List.of("move_mask"),
                List.copyOf(
                        one(text + "Lattice velocities and vectors\n 1\n 0 0 0\n")
                                .columns()
                                .keySet()));
    }

    @Test
    void severalMayStandInOneFile() throws IOException {
        String velocities = GOOD + "\n 0.01 0 0\n 0 -0.02 0\n";
        String four = GOOD.replace(" Li Si\n", "").replace("two atoms", "Li Si");
        List<Configuration> all =
                Texts.read(FORMAT, GOOD + velocities + four + GOOD + velocities).parsed();
        assertEquals(5, all.size());
        assertTrue(all.get(4).columns().containsKey("velocities"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.75 0.25|0.75 ***|f:10: expected a number, got '***'",
                "Direct|Fractional|f:8: expected Direct or Cartesian, got 'Fractional'",
                "Direct|Selective|f:9: expected Direct or Cartesian, got '0.25 0.50 0.50'",
                " 2.0|-2 1 1|f:5: a scale must be one number other than 0, or three above 0, got"
                        + " -2.0",
                "1 1|1 1 1|f:7: expected 2 counts for as many symbols, got 3",
                "1 1|1 900000000|f:7: a count must fit the file, got 900000000",
                "1 1|1 -1|f:7: a count must fit the file, got -1",
                "Li Si|Li Qq|f:7: species must be a chemical symbol, got 'Qq'",
                "1 1|1 3|f:10: expected the position of an atom, got nothing",
                "0 2 0|3 0 0|f:1: periodic cell vectors must be linearly independent, got [2.0,"
                        + " 0.0, 0.0, 6.0, 0.0, 0.0, 1.0, 0.0, 6.0]"
            })
    void namesWhatIsWrongAndWhere(String from, String to, String refusal) {
        assertTrue(GOOD.contains(from));
        assertEquals(refusal, Texts.refusal(FORMAT, GOOD.replace(from, to)));
    }

    @Test
    void writesTheLayoutThatVaspReads() throws IOException {
        Configuration c =
                Configuration.of(
                                new int[] {14, 3, 14},
                                new double[] {0, 0, 0, 1.25, 0.1, 0, 1, 1, 1})
                        .cell(Cell.of(new double[] {4, 0, 0, 0, 4, 0, 0, 0, 4}, true, true, true))
                        .energy(-7.5, "")
                        .build();
        String cell = "\n1.0\n 4.0 0.0 0.0\n 0.0 4.0 0.0\n 0.0 0.0 4.0\n";
        assertEquals(
                "Li1Si2"
                        + cell
                        + " Si Li Si\n 1 1 1\nCartesian\n 0.0 0.0 0.0\n 1.25 0.1 0.0\n"
                        + " 1.0 1.0 1.0\n",
                Texts.written(FormatSettings.NONE, c));
        assertEquals(
                "Li1Si2"
                        + cell
                        + " Li Si\n 1 2\nCartesian\n 1.25 0.1 0.0\n 0.0 0.0 0.0\n"
                        + " 1.0 1.0 1.0\n",
                Texts.written(new FormatSettings(List.of(), Map.of("order", "species")), c));
    }

    @Test
    void refusesToWriteWhatDoesNotRepeatInAllDirections() {
        Configuration c = Configuration.of(new int[] {14}, new double[3]).build();
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Texts.written(FormatSettings.NONE, c));
        assertEquals(
                "a POSCAR must have a cell that repeats along all three vectors, got one that does"
                        + " not",
                e.getMessage());
    }

    @Test
    void everyRandomConfigurationReadsBackTheSame() throws IOException {
        for (long seed = 1; seed <= 500; seed++) {
            Configuration c = random(new Random(seed));
            String text = Texts.written(FormatSettings.NONE, c, c);
            List<Configuration> back = Texts.read(FORMAT, text).parsed();
            assertEquals(2, back.size(), text);
            for (Configuration b : back) {
                assertSameAtoms(c, b);
                assertEquals(c.cell(), b.cell());
                assertEquals(c.columns(), b.columns(), text);
                assertEquals(
                        c.properties().getOrDefault("comment", c.composition()),
                        b.properties().get("comment"));
            }
            assertEquals(
                    text, Texts.written(FormatSettings.NONE, back.toArray(Configuration[]::new)));
        }
    }

    private static void assertSameAtoms(Configuration a, Configuration b) {
        assertEquals(a.size(), b.size());
        for (int i = 0; i < 3 * a.size(); i++) {
            assertEquals(a.species(i / 3), b.species(i / 3));
            assertEquals(a.position(i), b.position(i));
        }
    }

    private static Configuration random(Random random) {
        int n = 1 + random.nextInt(6);
        int[] species = random.ints(n, 1, 119).toArray();
        double[] lattice = numbers(random, 9);
        lattice[0] = 1e11;
        lattice[4] = -1e11 / 3;
        lattice[8] = 2e11;
        var builder = Configuration.of(species, numbers(random, 3 * n));
        builder.cell(Cell.of(lattice, true, true, true));
        if (random.nextBoolean()) {
            String[] comments = {"Direct", "1.0", "C4 H2", "ä \"x\"", "-1 0 0", "Selective"};
            builder.property("comment", comments[random.nextInt(comments.length)]);
        }
        if (random.nextBoolean()) {
            boolean[] moves = new boolean[3 * n];
            moves[random.nextInt(3 * n)] = true;
            builder.column("move_mask", Column.logicals(3, moves));
        }
        if (random.nextBoolean()) {
            builder.column("velocities", Column.reals(3, numbers(random, 3 * n)));
        }
        return builder.build();
    }

    private static double[] numbers(Random random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double scale = StrictMath.pow(10, random.nextInt(20) - 10);
            values[i] = random.nextInt(9) == 0 ? 0 : scale * random.nextGaussian();
        }
        return values;
    }
}
