// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Finding.Level;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/** What radial distribution functions say beside a reference, and what they refuse. */
class PeakDifferencesTest {

    private static final RadialDistribution RDF = new RadialDistribution(8, 0.02, 0.05);

    @Test
    void againstItselfNothingDiffers() {
        Cell cell = Look.cube(2.71);
        Configuration c = Look.crystal(cell, new int[] {Look.SI}, 0, 0, 0);
        Finding found = Look.at(RDF, List.of(c), List.of(c));
        assertEquals(Level.FINE, found.level());
        assertEquals(0, Look.peak(found, "Si-Si", "delta_r"));
        assertEquals(0, Look.peak(found, "Si-Si", "delta_h"));
        assertEquals(0.0, found.quantities().get(0).value());
    }

    @Test
    void tellsHowFirstPeaksDifferFromTheReference() {
        int[] one = {Look.SI};
        Configuration own = Look.crystal(Look.cube(2.76), one, 0, 0, 0);
        Configuration other = Look.crystal(Look.cube(2.71), one, 0, 0, 0);
        Finding found = Look.at(RDF, List.of(own), List.of(other));
        assertEquals(0.05, Look.peak(found, "Si-Si", "delta_r"), 0.0026);
        // six neighbors in a fine bin: g = 6 V / (4π r² step)
        assertEquals(2.76 / 2.71 - 1, Look.peak(found, "Si-Si", "delta_h"), 0.003);
        assertTrue(found.sentence().contains("0.050 Å (Si-Si in Si1)"), found.sentence());
    }

    @Test
    void namesWhatTheReferenceLacksAndPairsWithoutAPeak() {
        Cell cell = Look.cube(9);
        int[] both = {Look.LI, Look.SI};
        Configuration mixed = Look.crystal(cell, both, 0, 0, 0, 0.3, 0, 0);
        Configuration pure = Look.crystal(Look.cube(2.71), new int[] {Look.SI}, 0, 0, 0);
        Finding found = Look.at(RDF, List.of(mixed, pure), List.of(pure));
        assertEquals(Level.NOTICE, found.level());
        assertTrue(found.sentence().contains("the reference lacks Li1Si1"), found.sentence());
        assertTrue(found.sentence().contains("without a first peak within reach: 2"));
        Finding alone = Look.at(RDF, mixed); // a single atom and its images beyond reach
        assertTrue(Double.isNaN(Look.peak(alone, "Li-Li", "r")));
        assertEquals(2.7, Look.peak(alone, "Li-Si", "r"), 0.0013);
        assertEquals(1, Look.peak(alone, "Li-Si", "coordination"), 1e-12);
    }

    @Test
    void refusesFramesThatDoNotRepeat() {
        Configuration cluster = Look.frame(Cell.NONE, new int[] {Look.SI}, 0, 0, 0);
        Configuration fine = Look.frame(Look.cube(3), new int[] {Look.SI}, 0, 0, 0);
        var e = assertThrows(IllegalArgumentException.class, () -> Look.at(RDF, fine, cluster));
        assertEquals(
                "a.xyz:11: a radial distribution function needs a cell that repeats along all three"
                        + " vectors, got none",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new RadialDistribution(1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new RadialDistribution(1, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new RadialDistribution(1, 0.1, -1));
    }
}
