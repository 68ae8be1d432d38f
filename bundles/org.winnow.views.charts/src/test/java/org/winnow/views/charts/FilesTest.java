// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.evaluation.Plot.Style;

class FilesTest {

    private static final Map<String, Integer> ROWS = Map.of("a.xyz@0", 3, "a.xyz@1", 1);

    @TempDir Path folder;

    private ParityFiles parity() throws IOException {
        Files.writeString(
                folder.resolve("energy.csv"),
                """
                file,index,composition,config_type,atoms,reference_ev_per_atom,\
                prediction_ev_per_atom,error_mev_per_atom
                a.xyz,0,Li,,1,-1.0,-0.997,3
                a.xyz,1,Li,,1,-2.0,-2.004,-4
                """);
        Files.writeString(
                folder.resolve("forces.csv"),
                """
                file,index,atom,species,composition,reference_x,reference_y,reference_z,\
                prediction_x,prediction_y,prediction_z,reference_norm,prediction_norm
                a.xyz,0,0,Li,Li,0,0,0,3,0,0,1,1
                a.xyz,0,1,Li,Li,0,0,0,0,0,0,2,3
                b.xyz,7,0,Li,Li,0,0,0,0,0,0,3,3
                """);
        return ParityFiles.read(folder, origin -> ROWS.getOrDefault(origin, -1), 5);
    }

    @Test
    void pointsOfAParityPlotKnowTheirConfigurations() throws IOException {
        List<Spots> plots = parity().plots();
        assertEquals(
                List.of("energy-parity", "force-parity-Li"),
                plots.stream().map(p -> p.plot().name()).toList());
        assertArrayEquals(new int[] {3, 1}, plots.get(0).rows().get(0));
        assertArrayEquals(new int[] {3, 3, -1}, plots.get(1).rows().get(0));
    }

    @Test
    void titlesTellTheErrors() throws IOException {
        List<Spots> plots = parity().plots();
        // √((9 + 16) / 2) = 3.54; 1 − 1 / 2
        assertEquals("Energies: ΔE = 3.54 meV/atom", plots.get(0).plot().title());
        assertEquals("Forces on Li: R² = 0.500", plots.get(1).plot().title());
    }

    @Test
    void errorsBelongToRowsOfTheSheet() throws IOException {
        double nan = Double.NaN;
        double[] energies = parity().errors().get(0).values();
        assertArrayEquals(new double[] {nan, -4, nan, 3, nan}, energies, 1e-9);
        // one of two atoms is wrong by 3 in x: √(9 / 6)
        double[] forces = parity().errors().get(1).values();
        assertArrayEquals(new double[] {nan, nan, nan, Math.sqrt(1.5), nan}, forces, 1e-9);
    }

    @Test
    void withoutFilesThereIsNothingToDraw() throws IOException {
        assertEquals(List.of(), ParityFiles.read(folder, origin -> -1, 5).plots());
    }

    @Test
    void aFolderOfRadialDistributionsIsReadBesideItsReference() throws IOException {
        Files.writeString(
                folder.resolve("rdf.csv"),
                """
                composition,pair,r,g,coordination,reference_g
                Li15Si4,Li–Si,1.0,0.0,0,0.1
                Li15Si4,Li–Si,2.0,1.5,3,1.4
                Si,Si–Si,2.0,4.0,3,
                """);
        List<Spots> plots = RdfFile.read(folder);
        assertEquals(2, plots.size());
        assertEquals(
                List.of(Style.SHADE, Style.LINE),
                plots.get(0).plot().series().stream().map(s -> s.style()).toList());
        assertArrayEquals(new double[] {0.1, 1.4}, plots.get(0).plot().series().get(0).y());
        assertEquals("Si", plots.get(1).plot().title());
        assertEquals(1, plots.get(1).plot().series().size());
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("rdf.csv"), "a,b\n1,2\n");
        IOException e = assertThrows(IOException.class, () -> RdfFile.read(folder));
        assertTrue(e.getMessage().contains("expected columns composition, pair, r and g"));
    }
}
