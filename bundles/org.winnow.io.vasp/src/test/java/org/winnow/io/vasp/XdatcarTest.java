// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Configuration;

/** What is particular to XDATCAR files. */
class XdatcarTest {

    private static final Format FORMAT = new VaspXdatcarFormat();

    private static String head(double edge) {
        return "Direct comment\n 2.0\n " + edge + " 0 0\n 0 2 0\n 0 0 3\n Li Si\n 1 1\n";
    }

    private static String body(int number, double x) {
        String first = String.format(Locale.ROOT, "%.2f", x);
        return "Direct configuration=     "
                + number
                + "\n "
                + first
                + " 0.50 0.50\n 0.75 0.25 0.50\n";
    }

    @Test
    void theCellMayStandOnceOrBeforeEveryConfiguration() throws IOException {
        String fixed = head(1) + body(1, 0.25) + body(2, 0.50) + body(3, 0.75);
        String moving =
                head(1)
                        + body(1, 0.25)
                        + head(2)
                        + body(2, 0.50)
                        + body(3, 0.75)
                        + head(1)
                        + body(4, 0.75);
        List<Configuration> a = Texts.read(FORMAT, fixed).parsed();
        List<Configuration> b = Texts.read(FORMAT, moving).parsed();
        assertEquals(3, a.size());
        assertEquals(4, b.size());
        assertEquals(List.of(0.5, 1.0, 1.5), a.stream().map(c -> c.position(0)).toList());
        assertEquals(List.of(0.5, 2.0, 3.0, 1.5), b.stream().map(c -> c.position(0)).toList());
        assertEquals(List.of(48., 96., 96., 48.), b.stream().map(c -> c.cell().volume()).toList());
        assertEquals(3, b.get(3).species(0));
        assertEquals("4", b.get(3).properties().get("step"));
    }

    @Test
    void cartesianPositionsAreScaled() throws IOException {
        String text = head(1) + body(1, 0.25).replace("Direct conf", "Cartesian conf");
        Configuration c = Texts.read(FORMAT, text).parsed().get(0);
        assertEquals(0.5, c.position(0));
        assertEquals(1.0, c.position(1));
        assertEquals(1.5, c.position(3));
    }

    @Test
    void aFileThatEndsWithinAConfigurationGivesTheWholeOnesAndANote() throws IOException {
        String whole = head(1) + body(1, 0.25) + body(2, 0.50);
        String moving = whole + head(3) + body(3, 0.50);
        for (int at = whole.length() + 1; at < moving.length() - 1; at++) {
            Texts.Read read = Texts.read(FORMAT, moving.substring(0, at));
            assertEquals(2, read.parsed().size(), "cut at " + at);
            assertEquals(
                    List.of(
                            "f: the file ends within configuration 3, which is left out; 2 steps"
                                    + " before it read"),
                    read.notes());
        }
        String fixed = whole + body(3, 0.50);
        for (int at = whole.length() + 1; at < fixed.length() - 1; at++) {
            assertEquals(2, Texts.read(FORMAT, fixed.substring(0, at)).parsed().size(), "at " + at);
        }
        String noNewline = moving.substring(0, moving.length() - 1);
        assertEquals(3, Texts.read(FORMAT, noNewline).parsed().size());
        assertEquals(List.of(), Texts.read(FORMAT, moving).notes());
    }

    @Test
    void damageCostsOneConfiguration() throws IOException {
        String text =
                head(1)
                        + body(1, 0.25)
                        + body(2, 0.50).replace(" 0.75 0.25 0.50\n", "")
                        + body(3, 0.5)
                        + body(4, 0.5)
                        + " 0.1 0.2 0.3\n"
                        + body(5, 0.5);
        List<Frame> frames = Texts.read(FORMAT, text).frames();
        assertEquals(5, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(1).parse());
        assertEquals("f:12: expected the position of an atom, got nothing", e.getMessage());
        e = assertThrows(FormatException.class, () -> frames.get(3).parse());
        assertEquals("f:19: expected 2 positions, got more", e.getMessage());
        assertEquals(2, frames.get(4).parse().size());
    }

    @Test
    void recognisesVaspFivesOlderMarker() throws IOException {
        String text = head(1) + body(7, 0.25).replace("Direct configuration", "Konfig");
        assertEquals(2, Texts.read(FORMAT, text).parsed().get(0).size());
        assertTrue(FORMAT.recognises(text.getBytes()));
    }

    @Test
    void aTypeMapNamesSpeciesThatTheHeadDoesNot() throws IOException {
        String text = (head(1) + body(1, 0.25)).replace(" Li Si\n", "");
        Configuration c =
                Texts.read(FORMAT, text, new FormatSettings(List.of(14, 3))).parsed().get(0);
        assertEquals(14, c.species(0));
        assertEquals(
                "f:6: species must be named on the line before the counts, got none; say"
                        + " --type-map, such as --type-map Li,Si",
                Texts.refusal(FORMAT, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25 0.50\\n|*** 0.50\\n|f:10: expected a number, got '***'",
                "1 1\\n|1 2000000000\\n|f:7: a count must fit the file, got 2000000000",
                "1 1\\n|1\\n|f:7: expected 2 counts for as many symbols, got 1",
                "Li Si|Li Qq|f:7: species must be a chemical symbol, got 'Qq'",
                "0 2 0|0 2|f:4: expected another value, got the end of the line",
                " 2.0|0.0|f:5: a scale must be one number other than 0, or three above 0, got 0.0",
                "Direct conf|Direct enough|f:1: expected 'Direct configuration=', got none in this"
                        + " file"
            })
    void namesWhatIsWrongAndWhere(String from, String to, String refusal) {
        String text = head(1) + body(1, 0.25);
        String old = from.replace("\\n", "\n");
        assertTrue(text.contains(old), old);
        assertEquals(refusal, Texts.refusal(FORMAT, text.replace(old, to.replace("\\n", "\n"))));
    }
}
