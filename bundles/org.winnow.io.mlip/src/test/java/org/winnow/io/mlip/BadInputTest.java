// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;

/** Every kind of damage is refused with one sentence, file and line, and costs one frame. */
class BadInputTest {

    private static final String GOOD =
            "BEGIN_CFG\n Size\n 2\n AtomData: id type cartes_x cartes_y cartes_z\n"
                    + " 1 0 0.0 0.0 0.0\n 2 1 1.0 1.0 1.0\n Energy\n -1.5\nEND_CFG\n";

    private static String refusal(String text, FormatSettings settings) throws IOException {
        List<Frame> frames = Texts.frames(text, settings);
        assertEquals(1, frames.size());
        return assertThrows(FormatException.class, () -> frames.get(0).parse()).getMessage();
    }

    private static String refusal(String from, String to) throws IOException {
        return refusal(GOOD.replace(from, to), Texts.LITHIUM_SILICON);
    }

    @Test
    void namesEmptyFilesAndRubbish() {
        for (String[] pair :
                new String[][] {
                    {"", ": expected configurations, got an empty file"},
                    {"\u0000\u0001", ":1: expected text, got binary data"},
                    {"Dear reader,\nhello", ":1: expected BEGIN_CFG, got 'Dear reader,'"}
                }) {
            var e =
                    assertThrows(
                            FormatException.class,
                            () -> Texts.frames(pair[0], FormatSettings.NONE));
            assertEquals("f.cfg" + pair[1], e.getMessage());
        }
    }

    @Test
    void aTruncatedFrameCostsOneFrameThatIsKeptVerbatim() throws IOException {
        String damaged = GOOD.replace("END_CFG\n", "");
        List<Frame> frames = Texts.frames(GOOD + damaged + GOOD + damaged, Texts.LITHIUM_SILICON);
        assertEquals(4, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(1).parse());
        assertEquals(
                "f.cfg:10: expected END_CFG before the next configuration, got none",
                e.getMessage());
        assertEquals(damaged, new String(frames.get(1).text(), StandardCharsets.UTF_8));
        assertEquals(2, frames.get(2).parse().size());
        e = assertThrows(FormatException.class, () -> frames.get(3).parse());
        assertEquals(
                "f.cfg:27: expected END_CFG before the end of the file, got none", e.getMessage());
    }

    @Test
    void whatStandsBetweenConfigurationsCostsThoseLines() throws IOException {
        List<Frame> frames = Texts.frames(GOOD + "what?\nis\n" + GOOD, Texts.LITHIUM_SILICON);
        assertEquals(3, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(1).parse());
        assertEquals("f.cfg:10: expected BEGIN_CFG, got 'what?'", e.getMessage());
        assertEquals(2, frames.get(2).parse().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Size\\n 2|Size\\n 1000000000000|3: expected 1000000000000 atoms, got fewer before"
                        + " END_CFG",
                "Size\\n 2|Size\\n 0|3: Size must be at least 1, got 0",
                "Size\\n 2|Size\\n -4|3: Size must be at least 1, got -4",
                "Size\\n 2|Size\\n x|3: expected a whole number, got 'x'",
                "Size\\n 2|Size\\n 3|7: expected 3 atoms, got 2",
                "Size\\n 2|Size\\n 1|6: expected Size, Supercell, AtomData, Energy, PlusStress,"
                        + " Feature or END_CFG, got '2'",
                " Size\\n 2\\n||2: Size must come before AtomData, got none",
                "Size\\n 2|Size\\n 2 2|3: expected the end of the line, got '2'"
            })
    void refusesWrongSizes(String from, String to, String sentence) throws IOException {
        String with = to == null ? "" : to;
        assertEquals(
                "f.cfg:" + sentence, refusal(from.replace("\\n", "\n"), with.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "1.0D+00", "***", "inf"})
    void refusesWhatIsNoNumber(String word) throws IOException {
        String sentence = "expected a number, got '" + word + "'";
        assertEquals("f.cfg:6: " + sentence, refusal("1 1.0 1.0 1.0", "1 1.0 " + word + " 1.0"));
        assertEquals("f.cfg:8: " + sentence, refusal("-1.5", word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 1 1.0|2 2 1.0|9: types must lie in 0..1 as the type map has it, got 2",
                "2 1 1.0|3 1 1.0|6: ids must be 1, 2, … in order, got 3.0",
                "1.0 1.0 1.0|1.0 1.0|6: expected 5 columns, got 4",
                "1.0 1.0 1.0|1.0 1.0 1.0 1.0|6: expected 5 columns, got 6",
                "cartes_z|cartes_y|4: column cartes_y must appear once",
                "cartes_z|z|9: AtomData must name cartes_x, cartes_y, cartes_z, got none of them",
                "Energy|Energies|7: expected Size, Supercell, AtomData, Energy, PlusStress, Feature"
                        + " or END_CFG, got 'Energies'",
                "Energy|Virial:|7: the virial must be given as PlusStress in eV, got Virial",
                "Energy|PlusStress: xx|9: PlusStress must name xx, yy, zz, yz, xz, xy, got fewer",
            })
    void refusesWhatDoesNotFit(String from, String to, String sentence) throws IOException {
        String expected = sentence.replace("9: PlusStress", "8: PlusStress");
        assertEquals("f.cfg:" + expected, refusal(from, to));
    }

    @Test
    void refusesASingularCellAndAFourthVector() throws IOException {
        assertEquals(
                "f.cfg:1: periodic cell vectors must be linearly independent, got [1.0, 0.0, 0.0,"
                        + " 2.0, 0.0, 0.0, 0.0, 0.0, 0.0]",
                refusal(" AtomData", " Supercell\n 1 0 0\n 2 0 0\n AtomData"));
        assertEquals(
                "f.cfg:8: Supercell must have up to 3 vectors, got more",
                refusal(" AtomData", " Supercell\n 1 0 0\n 0 2 0\n 0 0 1\n 1 1 1\n AtomData"));
        assertEquals(
                "f.cfg:9: direct_x, direct_y, direct_z must come with 3 vectors, got 0",
                refusal("cartes", "direct"));
    }

    @Test
    void asksForATypeMap() throws IOException {
        assertEquals(
                "f.cfg:9: types must have a map to species, got none; say --type-map, such as"
                        + " --type-map Li,Si",
                refusal(GOOD, FormatSettings.NONE));
        assertEquals(
                "f.cfg:1: species must be a chemical symbol, got 'Xx'",
                refusal(GOOD.replace("END", " Feature type_map\tLi,Xx\nEND"), FormatSettings.NONE));
    }
}
