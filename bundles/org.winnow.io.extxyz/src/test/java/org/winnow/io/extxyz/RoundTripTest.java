// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;

/** What is written reads back the same, and what is read is written again. */
class RoundTripTest {

    private static final String AWKWARD = "a\"b\\c d=e'f[g]{h}(i),;\tjäß\n#";

    private static void assertSame(Configuration a, Configuration b) {
        assertEquals(
                new ArrayList<>(a.properties().entrySet()),
                new ArrayList<>(b.properties().entrySet()));
        assertEquals(
                new ArrayList<>(a.columns().entrySet()), new ArrayList<>(b.columns().entrySet()));
        assertEquals(a.cell(), b.cell());
        assertEquals(a.energy(), b.energy());
        for (int i = 0; i < 3 * a.size(); i++) {
            assertEquals(a.position(i), b.position(i));
        }
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

    /** Numbers of all sizes, with few and with many digits. */
    private static double number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(100);
            case 1 -> Math.round(random.nextGaussian() * 1e5) / 1e5;
            case 2 -> random.nextGaussian();
            case 3 -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(600) - 300);
            default -> -0.0;
        };
    }

    private static double[] numbers(Random random, int count) {
        return random.ints(count).mapToDouble(i -> number(random)).toArray();
    }

    private static Configuration random(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(5);
        int[] species = random.ints(n, 1, 119).toArray();
        var builder = Configuration.of(species, numbers(random, 3 * n));
        if (random.nextBoolean()) {
            double[] lattice = {4, 0, number(random) % 1, 0, 5.25, 0, 0, 0, 1e3 / 3};
            builder.cell(Cell.of(lattice, true, random.nextBoolean(), random.nextBoolean()));
        }
        builder.column("charge", Column.reals(1, numbers(random, n)));
        builder.column("forces", Column.reals(3, numbers(random, 3 * n))).forces("forces");
        builder.column("id", Column.integers(2, random.longs(2L * n).toArray()));
        boolean[] flags = new boolean[n];
        flags[0] = random.nextBoolean();
        builder.column("fixed", Column.logicals(1, flags));
        String[] names = new String[n];
        java.util.Arrays.setAll(names, i -> "r" + random.nextInt(99) + "\"'=:ü");
        builder.column("name", Column.texts(1, names));
        for (int i = 0; i < 4; i++) {
            builder.property("k" + i + words(random), words(random));
        }
        double energy = number(random);
        builder.property("energy", Double.toString(energy)).energy(energy, "energy");
        return builder.build();
    }

    @Test
    void everyRandomConfigurationReadsBackTheSame() throws IOException {
        for (long seed = 1; seed <= 500; seed++) {
            Configuration c = random(seed);
            String text = Texts.written(c);
            Configuration back = Texts.one(text);
            assertSame(c, back);
            assertEquals(text, Texts.written(back));
        }
    }

    @Test
    void labelsWithoutAColumnGetTheirStandardNames() throws IOException {
        Configuration c =
                Configuration.of(new int[] {14}, new double[] {0, 0.5, 1})
                        .cell(Cell.of(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}, true, true, false))
                        .energy(-1.5, "")
                        .forces(new double[] {1, 2, 3})
                        .virial(new double[] {1, 2, 3, 2, 5, 6, 3, 6, 9}, "")
                        .build();
        String text = Texts.written(c);
        assertEquals(
                "1\nLattice=\"2.0 0.0 0.0 0.0 2.0 0.0 0.0 0.0 2.0\""
                        + " Properties=species:S:1:pos:R:3:forces:R:3 pbc=\"T T F\" energy=-1.5"
                        + " virial=\"1.0 2.0 3.0 2.0 5.0 6.0 3.0 6.0 9.0\"\n"
                        + "Si 0.0 0.5 1.0 1.0 2.0 3.0\n",
                text);
        Configuration back = Texts.one(text);
        assertEquals("energy", back.source(Label.ENERGY));
        assertEquals("forces", back.source(Label.FORCES));
        assertEquals("virial", back.source(Label.VIRIAL));
        assertEquals(text, Texts.written(back).replace("-1.5 ", "-1.5 "));
    }

    @Test
    void aLabelIsNotWrittenTwice() throws IOException {
        String text =
                "1\nLattice=\"2.0 0.0 0.0 0.0 2.0 0.0 0.0 0.0 2.0\""
                        + " Properties=species:S:1:pos:R:3:REF_forces:R:3 pbc=\"T T T\""
                        + " REF_energy=-1.50 stress=\"1 2 3 4 5 6\"\n"
                        + "Si 0.0 0.5 1.0 1.0 2.0 3.0\n";
        assertEquals(text, Texts.written(Texts.one(text)));
    }

    @Test
    void refusesWhatTheFormatCannotHold() {
        int[] species = {3};
        double[] origin = {0, 0, 0};
        var bad = Configuration.of(species, origin).property("Lattice", "1").build();
        var e = assertThrows(IllegalArgumentException.class, () -> Texts.written(bad));
        assertEquals("extended XYZ cannot hold a property of the name 'Lattice'", e.getMessage());
        var twice = Configuration.of(species, origin).property("Energy", "1").energy(2, "").build();
        e = assertThrows(IllegalArgumentException.class, () -> Texts.written(twice));
        assertEquals(
                "extended XYZ can hold one energy, got a label and a column that passes for it",
                e.getMessage());
        var words = Configuration.of(species, origin).column("a", Column.texts(1, "b c")).build();
        e = assertThrows(IllegalArgumentException.class, () -> Texts.written(words));
        assertTrue(e.getMessage().startsWith("extended XYZ can hold words only, got 'b c'"));
    }
}
