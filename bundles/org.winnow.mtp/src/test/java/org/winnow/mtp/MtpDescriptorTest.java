// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.UsageException;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.testkit.DescriptorContract;

class MtpDescriptorTest extends DescriptorContract {

    private static final MtpDescriptor LEVEL_8 =
            new MtpDescriptor(MtpDescriptor.untrained(8, 4.5, 1.5, 4));

    @Override
    protected Descriptor descriptor() {
        return LEVEL_8;
    }

    @Test
    void namesTheScalarsOfAllAndOfEachSpecies() {
        List<String> columns = LEVEL_8.columns(SpeciesSet.of(3, 14));
        assertEquals(27, columns.size());
        assertEquals("B1", columns.get(0));
        assertEquals("B9 Si", columns.get(26));
        assertEquals(9, LEVEL_8.columns(SpeciesSet.of(14)).size());
    }

    /** B_1 = M_00 and B_3 = M_00²; columns differ from them by a factor each. */
    @Test
    void countsTwoNeighborsTwiceAndSquaresThem() {
        double one = first(pair(2.5), 0);
        double two = first(triple(2.5), 0);
        assertEquals(2 * one, two, 1e-12 * two);
        int square = 2;
        double ratio = first(triple(2.5), square) / first(pair(2.5), square);
        assertEquals(4, ratio, 1e-11);
    }

    private static double first(Configuration c, int column) {
        return LEVEL_8.describe(c, SpeciesSet.of(14)).get(0, column);
    }

    private static Configuration pair(double r) {
        return Configuration.of(new int[] {14, 14}, new double[] {0, 0, 0, r, 0, 0}).build();
    }

    private static Configuration triple(double r) {
        double[] x = {0, 0, 0, r, 0, 0, 0, r, 0};
        return Configuration.of(new int[] {14, 14, 14}, x).build();
    }

    @Test
    void tellsSpeciesOfNeighborsApart() {
        double[] x = {0, 0, 0, 2, 0, 0, 0, 3, 0};
        SpeciesSet both = SpeciesSet.of(3, 14);
        FeatureMatrix a =
                LEVEL_8.describe(Configuration.of(new int[] {14, 3, 14}, x).build(), both);
        FeatureMatrix b =
                LEVEL_8.describe(Configuration.of(new int[] {14, 14, 3}, x).build(), both);
        assertEquals(a.get(0, 0), b.get(0, 0), 1e-12);
        assertTrue(Math.abs(a.get(0, 9) - b.get(0, 9)) > 0.1);
    }

    @Test
    void columnsOfAPotentialAreProportionalToItsScalars() {
        MtpParameters p =
                Examples.potential(8, 2, 5, 4).named(PotentialSpecies.name(List.of(14, 3)));
        Configuration c = Examples.crystal(2, 5);
        FeatureMatrix features = new MtpDescriptor(p).describe(c, SpeciesSet.of(3, 14));
        assertEquals(9, features.columns());
        for (int s = 0; s < 9; s++) {
            double[] linear = new double[9];
            linear[s] = 1;
            MtpParameters one = p.with(p.scaling(), p.radial(), new double[2], linear);
            double[] sites = new MtpPotential(one, List.of(14, 3)).evaluate(c).sites();
            double factor = features.get(0, s) / sites[0];
            for (int i = 0; i < sites.length; i++) {
                double expected = factor * sites[i];
                assertEquals(expected, features.get(i, s), 1e-9 * (1 + Math.abs(expected)));
            }
        }
    }

    @Test
    void refusesSettingsThatDoNotFit() {
        var few =
                assertThrows(
                        UsageException.class,
                        () -> new MtpDescriptor(MtpDescriptor.untrained(16, 5, 2, 3)));
        assertEquals("radial must be at least 4 at this level, got 3", few.getMessage());
        assertThrows(UsageException.class, () -> MtpDescriptor.untrained(9, 5, 2, 8));
        assertThrows(UsageException.class, () -> MtpDescriptor.untrained(8, 2, 5, 8));
    }
}
