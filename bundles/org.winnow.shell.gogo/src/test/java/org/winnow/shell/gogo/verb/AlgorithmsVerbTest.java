// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.FakeCatalogue;

class AlgorithmsVerbTest {

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final Calls calls = new Calls("algorithms", new AlgorithmsVerb(catalogue, catalogue));

    @Test
    void listsWhatIsInstalledAndWhatIsBroken() {
        assertEquals(0, calls.run("algorithms"));
        assertEquals(
                """
                descriptors
                  soap  Smooth overlap
                samplers
                  fps  Farthest point
                formats
                  extxyz  Extended XYZ (.xyz)
                broken
                  org.acme.rdf: needs org.acme.util
                """,
                calls.out());
    }

    @Test
    void showsSettingsWithUnitsBoundsAndDefaults() {
        assertEquals(0, calls.run("algorithms", "soap"));
        assertEquals(
                """
                soap: Smooth overlap
                descriptor from org.winnow.soap 1, after doi:1
                  cutoff=3.0    Å  real ≥ 0.5  How far an atom sees
                  basis=mercer     mercer|gto  Radial basis
                """,
                calls.out());
    }

    @Test
    void namesTheNearestAlgorithm() {
        assertEquals(2, calls.run("algorithms", "sopa"));
        assertEquals("winnow: unknown algorithm 'sopa'; nearest: soap\n", calls.err());
    }

    @Test
    void printsJson() {
        assertEquals(0, calls.run("algorithms", "soap", "--json"));
        assertTrue(
                calls.out().startsWith("{\"algorithms\":[{\"kind\":\"descriptor\",\"id\":\"soap\""),
                calls.out());
        assertTrue(calls.out().contains("\"minimum\":\"0.5\",\"maximum\":null"), calls.out());
    }
}
