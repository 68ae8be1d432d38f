// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;

/** What is written reads back the same, down to the last bit and the order of columns. */
class RoundTripTest {

    private static final String AWKWARD = "a\\b _=\t\n:\"ä[";

    private static void assertSame(Configuration a, Configuration b) {
        assertEquals(
                new ArrayList<>(a.properties().entrySet()),
                new ArrayList<>(b.properties().entrySet()));
        assertEquals(
                new ArrayList<>(a.columns().entrySet()), new ArrayList<>(b.columns().entrySet()));
        assertEquals(a.cell(), b.cell());
        assertEquals(a.fingerprint(), b.fingerprint());
        for (Label label : Label.values()) {
            assertEquals(a.source(label), b.source(label));
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(AWKWARD.charAt(random.nextInt(AWKWARD.length())));
        }
        return text.toString();
    }

    private static double[] numbers(Random random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double scale = StrictMath.pow(10, random.nextInt(20) - 10);
            values[i] = random.nextInt(9) == 0 ? -0.0 : scale * random.nextGaussian();
        }
        return values;
    }

    private static Configuration random(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(5);
        int[] species = random.ints(n, 0, 2).map(t -> t == 0 ? 3 : 14).toArray();
        var builder = Configuration.of(species, numbers(random, 3 * n));
        if (random.nextInt(4) > 0) {
            double[] lattice = numbers(random, 9);
            lattice[0] = 1e11;
            lattice[4] = 1e11 / 3;
            lattice[8] = 2e11;
            if (random.nextBoolean()) {
                Arrays.fill(lattice, 6, 9, 0.0);
            }
            builder.cell(
                    Cell.of(
                            lattice,
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean() && lattice[8] > 0));
        }
        if (random.nextBoolean()) {
            builder.column("q " + words(random), Column.reals(2, numbers(random, 2 * n)));
            builder.column("nbh_grades", Column.reals(1, numbers(random, n)));
            builder.column("charge", Column.integers(1, random.longs(n).toArray()));
        }
        int forces = random.nextInt(3);
        if (forces == 1) {
            builder.forces(numbers(random, 3 * n));
        } else if (forces == 2) {
            builder.column("REF:forces", Column.reals(3, numbers(random, 3 * n)));
            builder.forces("REF:forces");
        }
        boolean[] flags = new boolean[2 * n];
        flags[1] = true;
        builder.column("fixed", Column.logicals(2, flags));
        String[] names = new String[n];
        Arrays.setAll(names, i -> "r" + random.nextInt(99) + "ü\\");
        builder.column("name", Column.texts(1, names));
        for (int i = 0; i < 3; i++) {
            builder.property("k" + i + words(random), words(random));
        }
        if (random.nextBoolean()) {
            builder.property("REF_energy", "-1.50").energy(-1.5, "REF_energy");
        } else {
            builder.energy(random.nextGaussian(), "");
        }
        if (random.nextBoolean()) {
            builder.virial(numbers(random, 9), "");
        }
        return builder.build();
    }

    @Test
    void everyRandomConfigurationReadsBackTheSame() throws IOException {
        for (long seed = 1; seed <= 500; seed++) {
            Configuration c = random(seed);
            String text = Texts.written(c, Texts.LITHIUM_SILICON);
            Configuration back = Texts.one(text, FormatSettings.NONE);
            assertSame(c, back);
            assertEquals(text, Texts.written(back, Texts.LITHIUM_SILICON));
        }
    }

    @Test
    void writesTheLayoutThatMlipReads() throws IOException {
        Configuration c =
                Configuration.of(new int[] {14, 3}, new double[] {0, 0, 0, 1.25, 0.1, 1. / 3})
                        .cell(Cell.of(new double[] {4, 0, 0, 0, 4, 0, 0, 0, 4}, true, true, true))
                        .energy(-7.5, "")
                        .forces(new double[] {1, 2, 3, -1, -2, -3})
                        .virial(new double[] {1, 6, 5, 6, 2, 4, 5, 4, 3}, "")
                        .property("MV grade", "1.5 here")
                        .build();
        assertEquals(
                "BEGIN_CFG\n Size\n    2\n Supercell\n    4.0 0.0 0.0\n    0.0 4.0 0.0\n"
                        + "    0.0 0.0 4.0\n"
                        + " AtomData:  id type cartes_x cartes_y cartes_z fx fy fz\n"
                        + "    1 1 0.0 0.0 0.0 1.0 2.0 3.0\n"
                        + "    2 0 1.25 0.1 0.3333333333333333 -1.0 -2.0 -3.0\n"
                        + " Energy\n    -7.5\n PlusStress:  xx yy zz yz xz xy\n"
                        + "     1.0 2.0 3.0 4.0 5.0 6.0\n Feature   type_map\tLi,Si\n"
                        + " Feature   MV\\_grade\t1.5 here\nEND_CFG\n\n",
                Texts.written(c, Texts.LITHIUM_SILICON));
    }

    @Test
    void refusesToWriteWithoutATypeMapOrWithTooSmallAOne() {
        Configuration c = Configuration.of(new int[] {14}, new double[3]).build();
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Texts.written(c, FormatSettings.NONE));
        assertEquals(
                "MLIP files must have a type map, got none; say --type-map, such as --type-map"
                        + " Li,Si",
                e.getMessage());
        var small = new FormatSettings(List.of(3, 8));
        e = assertThrows(IllegalArgumentException.class, () -> Texts.written(c, small));
        assertEquals("the type map must hold every species, got Li,O without Si", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"type_map", "winnow_cell", "''"})
    void refusesPropertiesOfItsOwnNames(String name) {
        Configuration c =
                Configuration.of(new int[] {14}, new double[3]).property(name, "1").build();
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Texts.written(c, Texts.LITHIUM_SILICON));
        assertEquals(
                "MLIP files cannot hold a property of the name '" + name + "'", e.getMessage());
    }
}
