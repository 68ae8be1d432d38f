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
import org.winnow.api.model.Configuration;

/** OUTCAR, vasprun.xml and XDATCAR of one run say the same, each to its own digits. */
class SameRunTest {

    private static final Format OUTCAR = new VaspOutcarFormat();
    private static final Format XML = new VaspXmlFormat();
    private static final Format XDATCAR = new VaspXdatcarFormat();

    private static final double POSITION_DIGITS = 0.51e-5; // of an OUTCAR

    @Test
    void theThreeFilesGiveTheSameConfigurations() throws IOException {
        var keep = Texts.chosen("unconverged", "keep");
        List<Configuration> a = Texts.read(OUTCAR, Texts.sample("OUTCAR"), keep).parsed();
        List<Configuration> b = Texts.read(XML, Texts.sample("vasprun.xml"), keep).parsed();
        List<Configuration> c = Texts.read(XDATCAR, Texts.sample("XDATCAR")).parsed();
        assertEquals(List.of(4, 4, 4), List.of(a.size(), b.size(), c.size()));
        for (int i = 0; i < 4; i++) {
            assertSameGeometry(a.get(i), b.get(i));
            assertSameGeometry(c.get(i), b.get(i));
            assertSameLabels(a.get(i), b.get(i));
            assertEquals(Integer.toString(i + 1), c.get(i).properties().get("step"));
            assertEquals(a.get(i).properties().keySet(), b.get(i).properties().keySet());
            assertEquals(i == 2 ? "F" : null, a.get(i).properties().get("converged"), "step " + i);
        }
    }

    private static void assertSameGeometry(Configuration a, Configuration b) {
        assertEquals("Li1Si2", a.composition());
        assertEquals(a.cell(), b.cell());
        for (int i = 0; i < 6; i++) {
            assertEquals(i < 2 ? 3 : 14, a.species(i));
            assertEquals(a.species(i), b.species(i));
        }
        for (int i = 0; i < 18; i++) {
            assertEquals(a.position(i), b.position(i), POSITION_DIGITS);
        }
    }

    private static void assertSameLabels(Configuration a, Configuration b) {
        assertEquals(a.energy().getAsDouble(), b.energy().getAsDouble());
        for (int i = 0; i < 18; i++) {
            assertEquals(a.force(i), b.force(i));
        }
        for (int i = 0; i < 9; i++) {
            assertEquals(a.virial(i), b.virial(i));
            assertEquals(a.virial(i), a.virial(i % 3 * 3 + i / 3), "symmetric");
        }
    }

    @ParameterizedTest
    @CsvSource({"OUTCAR", "vasprun.xml"})
    void unconvergedStepsAreSetAsideAndCounted(String name) throws IOException {
        Format format = name.equals("OUTCAR") ? OUTCAR : XML;
        Texts.Read read = Texts.read(format, Texts.sample(name));
        assertEquals(
                List.of("1", "2", "4"),
                read.parsed().stream().map(c -> c.properties().get("step")).toList());
        assertEquals(
                List.of(
                        "f: 1 step of 4 set aside whose electrons did not converge; --format "
                                + format.info().id()
                                + ":unconverged=keep takes them"),
                read.notes());
        var refuse = Texts.chosen("unconverged", "refuse");
        Texts.Read all = Texts.read(format, Texts.sample(name), refuse);
        assertEquals(4, all.frames().size());
        assertEquals(List.of(), all.notes());
        String refusal =
                assertThrows(IOException.class, () -> all.frames().get(2).parse()).getMessage();
        assertTrue(refusal.contains(": the electrons must have converged, got a step"), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "OUTCAR,free,-21.35583075",
        "OUTCAR,without-entropy,-21.33583075",
        "OUTCAR,sigma-zero,-21.34583075",
        "vasprun.xml,free,-21.35583075",
        "vasprun.xml,without-entropy,-21.33583075",
        "vasprun.xml,sigma-zero,-21.34583075"
    })
    void theEnergyIsTheOneChosenAndTheOthersAreKept(String name, String choice, double eV)
            throws IOException {
        Format format = name.equals("OUTCAR") ? OUTCAR : XML;
        Configuration c =
                Texts.read(format, Texts.sample(name), Texts.chosen("energy", choice))
                        .frames()
                        .get(0)
                        .parse();
        assertEquals(eV, c.energy().getAsDouble(), 1e-12);
        assertEquals(
                2, c.properties().keySet().stream().filter(k -> k.startsWith("energy")).count());
        assertFalse(c.properties().containsKey("energy_" + choice.replace('-', '_')));
    }

    @Test
    void eachIsRecognisedByItsContentAndByNoOtherFormat() throws IOException {
        List<Format> all = List.of(OUTCAR, XML, XDATCAR, new VaspPoscarFormat());
        String xdatcar = Texts.sample("XDATCAR");
        List<String> texts =
                List.of(
                        Texts.sample("OUTCAR"),
                        Texts.sample("vasprun.xml"),
                        xdatcar,
                        xdatcar.replaceAll("configuration=.*", ""));
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                byte[] head = texts.get(k).getBytes();
                assertEquals(i == k, all.get(i).recognises(head), i + " of " + k);
            }
            assertFalse(all.get(i).recognises(new byte[0]));
            assertFalse(all.get(i).recognises("Dear Sir,\nno atoms today.\n".getBytes()));
        }
    }
}
