// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;

/** Every kind of damage is refused with one sentence, file and line, and costs one frame. */
class BadInputTest {

    private static final String GOOD =
            "2\nLattice=\"5 0 0 0 5 0 0 0 5\" Properties=species:S:1:pos:R:3 energy=-1.5\n"
                    + "Si 0.0 0.0 0.0\nLi 1.0 1.0 1.0\n";
    private static final String KEYS =
            "Lattice=\"5 0 0 0 5 0 0 0 5\" Properties=species:S:1:pos:R:3";

    private static String refusal(String text) throws IOException {
        List<Frame> frames = Texts.frames(text);
        assertEquals(1, frames.size());
        return assertThrows(FormatException.class, () -> frames.get(0).parse()).getMessage();
    }

    private static String frame(String keys, String atom) {
        return "1\n" + keys + "\n" + atom + "\n";
    }

    @Test
    void namesAnEmptyFile() {
        var e = assertThrows(FormatException.class, () -> Texts.frames(""));
        assertEquals("f.xyz: expected configurations, got an empty file", e.getMessage());
        e = assertThrows(FormatException.class, () -> Texts.frames("\n \n"));
        assertEquals("f.xyz: expected configurations, got an empty file", e.getMessage());
    }

    @Test
    void refusesBinaryRubbishAtOnce() {
        var e = assertThrows(FormatException.class, () -> Texts.frames("\u0001\u0000\u0002ab\n1"));
        assertEquals("f.xyz:1: expected text, got binary data", e.getMessage());
    }

    @Test
    void refusesTextWithoutAnyFrame() {
        var e = assertThrows(FormatException.class, () -> Texts.frames("Dear reader,\nhello\n"));
        assertEquals("f.xyz:1: expected the number of atoms, got 'Dear reader,'", e.getMessage());
    }

    @Test
    void namesATruncatedFrame() throws IOException {
        assertEquals(
                "f.xyz:1: expected 3 atoms, got 1 before the end of the file",
                refusal("3\n" + KEYS + "\nSi 0 0 0\n"));
        assertEquals(
                "f.xyz:1: expected a line of keys and 3 atoms, got the end of the file",
                refusal("3\n"));
        assertEquals(
                "f.xyz:4: expected 4 columns, got 3",
                refusal("2\n" + KEYS + "\nSi 0 0 0\nSi 1.0 1."));
    }

    @Test
    void aCountOfATrillionAllocatesNothingAndCostsOneFrame() throws IOException {
        List<Frame> frames = Texts.frames("1000000000000\n" + GOOD.substring(2) + GOOD);
        assertEquals(2, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(0).parse());
        assertEquals(
                "f.xyz:1: expected 1000000000000 atoms, got 2 before the next configuration",
                e.getMessage());
        assertEquals(2, frames.get(1).parse().size());
        assertEquals(5, frames.get(1).line());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-7,-7", "-99999999999999999999,-99999999999999999999"})
    void refusesACountBelowOne(String count, String shown) throws IOException {
        List<Frame> frames = Texts.frames(count + "\n" + GOOD.substring(2) + GOOD);
        assertEquals(2, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(0).parse());
        assertEquals(
                "f.xyz:1: the number of atoms must be at least 1, got " + shown, e.getMessage());
        assertEquals(2, frames.get(1).parse().size());
    }

    @Test
    void tooFewAtomsCostOneFrameThatIsKeptVerbatim() throws IOException {
        String damaged = GOOD.replace("Li 1.0 1.0 1.0\n", "");
        List<Frame> frames = Texts.frames(GOOD + damaged + GOOD);
        assertEquals(3, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(1).parse());
        assertEquals(
                "f.xyz:5: expected 2 atoms, got 1 before the next configuration", e.getMessage());
        assertEquals(damaged, new String(frames.get(1).text(), StandardCharsets.UTF_8));
        assertEquals(2, frames.get(2).parse().size());
        assertEquals(8, frames.get(2).line());
    }

    @Test
    void tooManyAtomsCostOneFrameThatIsKeptVerbatim() throws IOException {
        String damaged = GOOD + "Si 2.0 2.0 2.0\nSi 3 3 3\n";
        List<Frame> frames = Texts.frames(damaged + GOOD);
        assertEquals(2, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(0).parse());
        assertEquals(
                "f.xyz:1: expected 2 atoms, got also the line 'Si 2.0 2.0 2.0'", e.getMessage());
        assertEquals(damaged, new String(frames.get(0).text(), StandardCharsets.UTF_8));
        assertEquals(7, frames.get(1).line());
        assertEquals(2, frames.get(1).parse().size());
    }

    @Test
    void aDamagedCountCostsOneFrame() throws IOException {
        String damaged = "2x" + GOOD.substring(1);
        List<Frame> frames = Texts.frames(GOOD + damaged + damaged + GOOD);
        assertEquals(4, frames.size());
        assertEquals(2, frames.get(0).parse().size());
        for (int i = 1; i <= 2; i++) {
            Frame frame = frames.get(i);
            var e = assertThrows(FormatException.class, frame::parse);
            assertEquals(
                    "f.xyz:" + (4 * i + 1) + ": expected the number of atoms, got '2x'",
                    e.getMessage());
            assertEquals(damaged, new String(frame.text(), StandardCharsets.UTF_8));
        }
        assertEquals(2, frames.get(3).parse().size());
    }

    @ParameterizedTest
    @CsvSource({"NaN", "1.0D+00", "***", "inf", "0x1p3", "1.0.0", "1e", "--1", "+", ".", "1_0"})
    void refusesWhatIsNoNumber(String word) throws IOException {
        assertEquals(
                "f.xyz:3: expected a number, got '" + word + "'",
                refusal(frame(KEYS, "Si 0 " + word + " 0")));
    }

    @Test
    void refusesANumberTooLarge() throws IOException {
        assertEquals(
                "f.xyz:3: expected a finite number, got '1e999'",
                refusal(frame(KEYS, "Si 0 1e999 0")));
    }

    @ParameterizedTest
    @CsvSource({"Xx", "si", "X", "119", "0", "Sii"})
    void refusesAnUnknownSpecies(String word) throws IOException {
        String sentence =
                word.matches("[0-9]+")
                        ? "atomic number must lie in 1..118, got " + word
                        : "species must be a chemical symbol, got '" + word + "'";
        assertEquals("f.xyz:3: " + sentence, refusal(frame(KEYS, word + " 0 0 0")));
    }

    @Test
    void refusesMissingAndExtraColumns() throws IOException {
        assertEquals("f.xyz:3: expected 4 columns, got 3", refusal(frame(KEYS, "Si 0 0")));
        assertEquals("f.xyz:3: expected 4 columns, got 5", refusal(frame(KEYS, "Si 0 0 0 1")));
        assertEquals(
                "f.xyz:3: expected 4 columns as there is no Properties, got 7",
                refusal(frame("", "Si 0 0 0 1 1 1")));
        assertEquals(
                "f.xyz:3: expected 99004 columns, got 4",
                refusal(frame("Properties=species:S:1:pos:R:3:x:R:99000", "Si 0 0 0")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "species:S:1:pos:R;Properties must be name:kind:width over and over",
                "species:S:1:pos:X:3;Properties must be columns of kind S, R, I or L with a name",
                "species:S:1:pos:R:0;Properties must be columns of width 1 to 100000",
                "species:S:1:pos:R:9999999;Properties must be columns of width 1 to 100000",
                "species:S:1;Properties must name pos:R:3",
                "pos:R:3;Properties must name species:S:1"
            })
    void refusesBadProperties(String value, String sentence) throws IOException {
        assertEquals(
                "f.xyz:2: " + sentence + ", got '" + value + "'",
                refusal(frame("Properties=" + value, "Si 0 0 0")));
    }

    @Test
    void refusesWhatAppearsTwice() throws IOException {
        assertEquals(
                "f.xyz:2: key energy must appear once",
                refusal(frame(KEYS + " energy=1 energy=1", "Si 0 0 0")));
        assertEquals(
                "f.xyz:2: column pos must appear once",
                refusal(frame("Properties=species:S:1:pos:R:3:pos:R:3", "Si 0 0 0 0 0 0")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "energy=***;energy must be finite numbers, got '***'",
                "energy=NaN;energy must be finite numbers, got 'NaN'",
                "Energy=;Energy must be 1 number, got ''",
                "virial=\"1 2 3\";virial must be 9 or 6 numbers, got '1 2 3'",
                "stress=none;stress must be 9 or 6 numbers, got 'none'",
                "pbc=\"T T\";pbc must be three of T and F, got 'T T'",
                "pbc=\"T T X\";pbc must be three of T and F, got 'T T X'",
                "note=\"open;a quote must be closed, got \"open",
                "list=[1, 2;a bracket must be closed, got [1, 2"
            })
    void refusesUnusableValues(String key, String sentence) throws IOException {
        assertEquals("f.xyz:2: " + sentence, refusal(frame(KEYS + " " + key, "Si 0 0 0")));
    }

    @Test
    void refusesCellsThatAreNone() throws IOException {
        assertEquals(
                "f.xyz:2: periodic cell vectors must be linearly independent, got [1.0, 0.0, 0.0,"
                        + " 2.0, 0.0, 0.0, 0.0, 0.0, 1.0]",
                refusal(frame("Lattice=\"1 0 0 2 0 0 0 0 1\"", "Si 0 0 0")));
        assertEquals(
                "f.xyz:2: Lattice must be 9 numbers, got '1 1 1'",
                refusal(frame("Lattice=\"1 1 1\"", "Si 0 0 0")));
        assertEquals(
                "f.xyz:2: pbc must be F F F where there is no Lattice, got 'T T T'",
                refusal(frame("Properties=species:S:1:pos:R:3 pbc=\"T T T\"", "Si 0 0 0")));
        assertEquals(
                "f.xyz:2: stress must come with a Lattice, got none",
                refusal(frame("stress=\"1 1 1 0 0 0\"", "Si 0 0 0")));
    }

    @Test
    void refusesAForcesColumnThatHoldsNoForces() throws IOException {
        assertEquals(
                "f.xyz:2: column forces must be R:3, got S:3",
                refusal(frame(KEYS + ":forces:S:3", "Si 0 0 0 a b c")));
    }
}
