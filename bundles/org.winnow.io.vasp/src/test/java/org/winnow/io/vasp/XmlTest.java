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
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Configuration;

/** What is particular to vasprun.xml files. */
class XmlTest {

    private static final Format FORMAT = new VaspXmlFormat();

    private static final String BEGINNING = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n";
    private static final String HEAD =
            "<modeling>\n <atominfo>\n  <atoms>1</atoms>\n  <array name=\"atoms\">\n   <set>\n"
                    + "    <rc><c>r </c><c>1</c></rc>\n   </set>\n  </array>\n </atominfo>\n";
    private static final String RESULTS =
            "  <structure>\n   <crystal>\n    <varray name=\"basis\">\n     <v>4 0 0</v>\n"
                    + "     <v>0 5 0</v>\n     <v>1 0 5</v>\n    </varray>\n   </crystal>\n"
                    + "   <varray name=\"positions\">\n    <v>0.5 0.25 0.5</v>\n   </varray>\n"
                    + "  </structure>\n  <varray name=\"forces\">\n   <v>1 2 3</v>\n  </varray>\n"
                    + "  <varray name=\"stress\">\n   <v>16.02176634 1.602176634 0</v>\n"
                    + "   <v>1.602176634 -32.04353268 0</v>\n   <v>0 0 0</v>\n  </varray>\n"
                    + "  <energy>\n   <i name=\"e_fr_energy\">-5.25</i>\n"
                    + "   <i name=\"e_0_energy\">99</i>\n  </energy>\n </calculation>\n";
    private static final String LOOP =
            " <calculation>\n  <scstep>\n   <energy>\n    <i name=\"e_fr_energy\">-5.0</i>\n"
                    + "    <i name=\"e_0_energy\">-4.75</i>\n   </energy>\n  </scstep>\n";
    private static final String END = "</modeling>\n";
    private static final String WHOLE = BEGINNING + HEAD + LOOP + RESULTS + END;

    @Test
    void readsWhatVaspMeans() throws IOException {
        Configuration c = Texts.read(FORMAT, WHOLE).parsed().get(0);
        assertEquals(40, c.species(0)); // VASP calls zirconium r
        assertEquals(2.5, c.position(0));
        assertEquals(1.25, c.position(1));
        assertEquals(2.5, c.position(2));
        double[] virial = {1, 0.1, 0, 0.1, -2, 0, 0, 0, 0}; // 100 Å³
        for (int i = 0; i < 9; i++) {
            assertEquals(virial[i], c.virial(i), 1e-14);
        }
        assertEquals(2, c.force(1));
        assertEquals(-5.25, c.energy().getAsDouble());
        assertEquals("-5.0", c.properties().get("energy_sigma_zero"));
    }

    @Test
    void neitherDocumentTypesNorEntitiesAreTaken() {
        String bomb =
                "<!DOCTYPE modeling [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n";
        assertEquals(
                "f:1: a document type must not be there, got one",
                Texts.refusal(FORMAT, WHOLE.replace(BEGINNING, BEGINNING + bomb)));
        String outside = "<!DOCTYPE modeling SYSTEM \"file:///etc/hostname\">\n";
        assertEquals(
                "f:1: a document type must not be there, got one",
                Texts.refusal(FORMAT, WHOLE.replace(BEGINNING, BEGINNING + outside)));
        for (String place : new String[] {"-5.0<", "-5.25<", "r <"}) {
            String refusal = Texts.refusal(FORMAT, WHOLE.replace(place, "&outside;<"));
            assertTrue(refusal.matches("f:\\d+: .*outside.*"), refusal);
        }
        String late =
                WHOLE.replace("  <energy>\n   <i", "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<energy><i");
        String refusal = Texts.refusal(FORMAT, late);
        assertTrue(refusal.startsWith("f:") && !refusal.contains("\n"), refusal);
    }

    @Test
    void stepsWithoutElectronicOnesAreTheForceFields() throws IOException {
        String text = WHOLE.replace(END, " <calculation>\n" + RESULTS + END);
        Texts.Read read = Texts.read(FORMAT, text);
        assertEquals(1, read.parsed().size());
        assertTrue(read.notes().get(0).contains("1 step of 2 left out that a machine-learned"));
        FormatSettings made = Texts.chosen("steps", "force-field");
        List<Configuration> others = Texts.read(FORMAT, text, made).parsed();
        assertEquals(1, others.size());
        assertEquals("2", others.get(0).properties().get("step"));
        assertEquals("99.0", others.get(0).properties().get("energy_sigma_zero"));
    }

    @Test
    void withoutAFullStressThereIsNoVirial() throws IOException {
        String trace = WHOLE.replace("<modeling>", "<modeling>\n <i name=\"ISIF\"> 1</i>");
        assertFalse(Texts.read(FORMAT, trace).parsed().get(0).hasVirial());
    }

    @Test
    void aFileThatEndsWithinAStepGivesTheWholeStepsAndANote() throws IOException {
        String sample = Texts.sample("vasprun.xml");
        int fourth = sample.lastIndexOf("<calculation>");
        int end = sample.lastIndexOf("</energy>");
        for (int at = fourth + 14; at < end; at += 101) {
            Texts.Read read = Texts.read(FORMAT, sample.substring(0, at));
            assertEquals(2, read.parsed().size(), "cut at " + at);
            assertEquals(
                    "f: the file ends within step 4, which is left out; 2 steps before it read",
                    read.notes().get(1));
        }
        assertEquals(3, Texts.read(FORMAT, sample.substring(0, end + 10)).parsed().size());
    }

    @Test
    void damageCostsOneStep() throws IOException {
        String twice = WHOLE.replace(END, LOOP + RESULTS.replace("<v>1 2 3", "<v>1 *** 3"));
        List<Frame> frames = Texts.read(FORMAT, twice + LOOP + RESULTS + END).frames();
        assertEquals(3, frames.size());
        var e = assertThrows(FormatException.class, () -> frames.get(1).parse());
        assertEquals("f:63: expected a number, got '***'", e.getMessage());
        assertEquals(1, frames.get(2).parse().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<atoms>1<|<atoms>2000000000<|f:4: the number of atoms must fit the file, got"
                        + " 2000000000",
                "<atoms>1<|<atoms>2<|f:10: expected 2 atoms in atominfo, got 1",
                "<c>r <|<c>Qq<|f:7: species must be a chemical symbol, got 'Qq'",
                "<v>1 2 3<|<v>1 2<|f:31: expected 3 numbers, got '1 2'",
                "<v>1 2 3</v>|<v>1 2 3</v><v>1 2 3</v>|f:31: expected 1 rows in forces, got more",
                "<v>0.5 0.25 0.5</v>||f:28: expected 1 rows in positions, got 0",
                "<v>0 5 0</v>|<v>8 0 0</v>|f:12: periodic cell vectors must be linearly"
                        + " independent, got [4.0, 0.0, 0.0, 8.0, 0.0, 0.0, 1.0, 0.0, 5.0]"
            })
    void namesWhatIsWrongAndWhere(String from, String to, String refusal) {
        assertTrue(WHOLE.contains(from));
        assertEquals(refusal, Texts.refusal(FORMAT, WHOLE.replace(from, to == null ? "" : to)));
    }

    @Test
    void refusesWhatIsNoRun() {
        assertEquals(
                "f: expected the end of atominfo on a line of its own, as VASP writes it, got none",
                Texts.refusal(FORMAT, WHOLE.replace("\n", " ")));
        assertEquals(
                "f: expected a whole calculation, got none",
                Texts.refusal(FORMAT, BEGINNING + HEAD + END));
        assertEquals(
                "f:12: expected atominfo before a calculation, got none",
                Texts.refusal(FORMAT, WHOLE.replaceAll(" </atominfo>", " <x/>"))
                        .replace(":11:", ":12:"));
        assertEquals(
                "f:1: expected text, got binary data", Texts.refusal(FORMAT, "\u0000\u0001\n"));
    }
}
