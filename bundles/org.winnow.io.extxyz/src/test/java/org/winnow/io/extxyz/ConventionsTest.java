// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;

/** The names, signs and spellings that files of the field use. */
class ConventionsTest {

    private static final String CUBE = "Lattice=\"2 0 0 0 2 0 0 0 2\"";

    private static Configuration keys(String keys) throws IOException {
        return Texts.one("1\n" + keys + "\nSi 0 0 0\n");
    }

    @ParameterizedTest
    @CsvSource({
        "energy",
        "Energy",
        "REF_energy",
        "dft_energy",
        "DFT_energy",
        "TotEnergy",
        "free_energy"
    })
    void recognisesTheEnergyUnderItsUsualNames(String name) throws IOException {
        Configuration c = keys(CUBE + " " + name + "=-3.25");
        assertEquals(-3.25, c.energy().getAsDouble());
        assertEquals(name, c.source(Label.ENERGY));
        assertEquals("-3.25", c.properties().get(name));
    }

    @Test
    void aReferenceGoesBeforeAPlainEnergyAndThatBeforeAFreeOne() throws IOException {
        assertEquals(2, keys(CUBE + " free_energy=1 energy=3 REF_energy=2").energy().getAsDouble());
        assertEquals(3, keys(CUBE + " free_energy=1 energy=3").energy().getAsDouble());
    }

    @ParameterizedTest
    @CsvSource({"forces", "force", "REF_forces", "dft_forces", "DFT_forces"})
    void recognisesForcesUnderTheirUsualNames(String name) throws IOException {
        Configuration c =
                Texts.one("1\nProperties=species:S:1:" + name + ":R:3:pos:R:3\nSi 1 2 3 4 5 6\n");
        assertEquals(name, c.source(Label.FORCES));
        assertEquals(2, c.force(1));
        assertEquals(5, c.position(1));
    }

    @ParameterizedTest
    @CsvSource({"virial", "virials", "REF_virial", "dft_virial"})
    void recognisesVirialsUnderTheirUsualNames(String name) throws IOException {
        Configuration c = keys(CUBE + " " + name + "=\"1 2 3 2 5 6 3 6 9\"");
        assertArrayEquals(new double[] {1, 2, 3, 2, 5, 6, 3, 6, 9}, virial(c));
    }

    private static double[] virial(Configuration c) {
        double[] values = new double[9];
        for (int i = 0; i < 9; i++) {
            values[i] = c.virial(i);
        }
        return values;
    }

    @Test
    void turnsAStressIntoAVirialOfTheOppositeSign() throws IOException {
        double[] expected = {-8, -48, -40, -48, -16, -32, -40, -32, -24};
        assertArrayEquals(expected, virial(keys(CUBE + " stress=\"1 2 3 4 5 6\"")));
        assertArrayEquals(expected, virial(keys(CUBE + " REF_stress=\"1 6 5 6 2 4 5 4 3\"")));
        assertArrayEquals(
                expected, virial(keys(CUBE + " stress=[[1, 6, 5], [6, 2, 4], [5, 4, 3]]")));
    }

    @Test
    void aVirialGoesBeforeAStress() throws IOException {
        Configuration c = keys(CUBE + " stress=\"1 2 3 4 5 6\" virial=\"1 0 0 0 1 0 0 0 1\"");
        assertEquals("virial", c.source(Label.VIRIAL));
        assertEquals(1, c.virial(0));
    }

    @Test
    void latticeRowsAreVectorsAndRepeatUnlessPbcSaysOtherwise() throws IOException {
        Cell cell = keys("Lattice=\"1 2 3 0 4 5 0 0 6\"").cell();
        assertEquals(2, cell.vector(1));
        assertTrue(cell.periodic(0) && cell.periodic(1) && cell.periodic(2));
        cell = keys("Lattice=\"1 2 3 0 4 5 0 0 6\" pbc=\"T True F\"").cell();
        assertTrue(cell.periodic(0) && cell.periodic(1));
        assertFalse(cell.periodic(2));
        assertEquals(Cell.NONE, keys("Properties=species:S:1:pos:R:3").cell());
    }

    @Test
    void understandsQuotesFlagsListsAndBlanks() throws IOException {
        Configuration c =
                keys(
                        "Properties=species:S:1:pos:R:3  flag a = 1\tb='x y' c=\"p \\\"q\\\" \\\\ r\""
                                + " d=[1, [2, \"]\"]] e={1 2} f=\"\" g= h=i 'k l'=m x-y_z=T  ");
        assertEquals(
                "{flag=T, a=1, b=x y, c=p \"q\" \\ r, d=[1, [2, \"]\"]], e={1 2}, f=, g=, h=i,"
                        + " k l=m, x-y_z=T}",
                c.properties().toString());
        assertEquals(c.properties(), Texts.one(Texts.written(c)).properties());
    }

    @Test
    void readsPlainXyzAndKeepsItsComment() throws IOException {
        Configuration c = Texts.one("2\nwater, the best = ever = made\n O 0 0 0\n H\t1 0 0");
        assertEquals("water, the best = ever = made", c.properties().get("comment"));
        assertEquals(8, c.species(0));
        assertEquals(1, c.position(3));
        assertEquals(c.properties(), Texts.one(Texts.written(c)).properties());
        assertTrue(Texts.one("1\n\nH 0 0 0").properties().isEmpty());
    }

    @Test
    void readsLineEndsOfWindowsAndTrailingBlanks() throws IOException {
        Configuration c = Texts.one("1 \r\n" + CUBE + " tag=\"a b\" \r\nSi 0 0 1.5 \t\r\n\r\n\r\n");
        assertEquals("a b", c.properties().get("tag"));
        assertEquals(1.5, c.position(2));
    }

    @Test
    void readsExtraColumnsOfEveryKindAndWidth() throws IOException {
        Configuration c =
                Texts.one(
                        "2\nProperties=id:I:1:pos:R:3:ok:L:2:element:S:1:Z:I:1:tag:S:2:q:R:1\n"
                                + "7 0 0 0 T F Li 3 a b 0.5\n-8 1 1 1 True false Si 14 c d 1e-3\n");
        assertEquals(14, c.species(1));
        assertEquals(List.of("id", "ok", "Z", "tag", "q"), List.copyOf(c.columns().keySet()));
        assertEquals(Column.integers(1, 7, -8), c.columns().get("id"));
        assertEquals(Column.logicals(2, true, false, true, false), c.columns().get("ok"));
        assertEquals(Column.texts(2, "a", "b", "c", "d"), c.columns().get("tag"));
        assertEquals(Column.reals(1, 0.5, 1e-3), c.columns().get("q"));
    }

    @Test
    void takesAtomicNumbersForSpecies() throws IOException {
        assertEquals(14, Texts.one("1\nProperties=Z:I:1:pos:R:3\n14 0 0 0\n").species(0));
    }

    @Test
    void handsOutFramesVerbatim() throws IOException {
        String first = "1\r\na=b\r\nH 0 0 0\r\n";
        var frames = Texts.frames(first + "\n1\n\nHe 0 0 0");
        assertEquals(2, frames.size());
        assertEquals(first, new String(frames.get(0).text(), StandardCharsets.UTF_8));
        assertEquals("1\n\nHe 0 0 0", new String(frames.get(1).text(), StandardCharsets.UTF_8));
        assertEquals(5, frames.get(1).line());
    }

    @Test
    void recognisesItsFiles() {
        var format = new ExtxyzFormat();
        assertTrue(format.recognises(" 64 \r\nanything".getBytes(StandardCharsets.UTF_8)));
        assertFalse(format.recognises("BEGIN_CFG\n".getBytes(StandardCharsets.UTF_8)));
        assertFalse(format.recognises("64 atoms\n".getBytes(StandardCharsets.UTF_8)));
        assertFalse(format.recognises(new byte[] {'6', '\n', 0}));
    }
}
