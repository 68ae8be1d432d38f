// SPDX-License-Identifier: Apache-2.0
package org.winnow.example.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.testkit.DescriptorContract;

class CoordinationDescriptorTest extends DescriptorContract {

    @Override
    protected Descriptor descriptor() {
        return new CoordinationDescriptor(3);
    }

    @Test
    void aNeighborAtHalfTheCutoffCountsHalf() {
        Configuration pair =
                Configuration.of(new int[] {3, 14}, new double[] {0, 0, 0, 0, 1.5, 0}).build();
        SpeciesSet species = SpeciesSet.of(3, 14);
        assertEquals(
                List.of("coordination by Li", "coordination by Si"), descriptor().columns(species));
        assertEquals(0, descriptor().describe(pair, species).get(0, 0), 1e-15);
        assertEquals(0.5, descriptor().describe(pair, species).get(0, 1), 1e-15);
    }

    @Test
    void anAtomInACubeOfItsImagesHasSixNeighbors() {
        Cell cube = Cell.of(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}, true, true, true);
        Configuration atom = Configuration.of(new int[] {14}, new double[3]).cell(cube).build();
        double weight = (1 + Math.cos(Math.PI * 2 / 2.5)) / 2;
        double found = new CoordinationDescriptor(2.5).describe(atom, SpeciesSet.of(14)).get(0, 0);
        assertEquals(6 * weight, found, 1e-14);
    }

    @Test
    void refusesACutoffOfZero() {
        var e = assertThrows(IllegalArgumentException.class, () -> new CoordinationDescriptor(0));
        assertEquals("cutoff must be finite and above 0, got 0.0", e.getMessage());
    }
}
