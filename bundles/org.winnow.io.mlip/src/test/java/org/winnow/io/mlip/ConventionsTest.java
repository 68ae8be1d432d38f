// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;

/** The spellings and signs of MLIP's own files. */
class ConventionsTest {

    private static final String ATOMS =
            " AtomData: id type cartes_x cartes_y cartes_z\n 1 1 0.5 0 0\n";

    private static Configuration read(String fields) throws IOException {
        return Texts.one("BEGIN_CFG\n Size\n 1\n" + fields + "END_CFG\n");
    }

    private static String cell(int vectors) {
        return " Supercell\n" + "  2 0 0\n  0 4 0\n  1 0 8\n".substring(0, 8 * vectors);
    }

    @Test
    void asManyVectorsAsThereAreRepeat() throws IOException {
        assertEquals(Cell.NONE, read(ATOMS).cell());
        for (int vectors = 1; vectors <= 3; vectors++) {
            Cell cell = read(cell(vectors) + ATOMS).cell();
            for (int i = 0; i < 3; i++) {
                assertEquals(i < vectors, cell.periodic(i));
            }
            assertEquals(vectors == 3 ? 8 : 0, cell.vector(8));
        }
    }

    @Test
    void readsFractionalCoordinates() throws IOException {
        Configuration c =
                read(cell(3) + " AtomData: type direct_x direct_y direct_z\n 0 0.5 0.25 0.125\n");
        assertEquals(0.5 * 2 + 0.125 * 1, c.position(0));
        assertEquals(0.25 * 4, c.position(1));
        assertEquals(0.125 * 8, c.position(2));
    }

    @Test
    void plusStressIsTheVirialAndStressItsNegativeInAnyOrder() throws IOException {
        Configuration c = read(ATOMS + " PlusStress: xx yy zz yz xz xy\n 1 2 3 4 5 6\n");
        double[] expected = {1, 6, 5, 6, 2, 4, 5, 4, 3};
        for (int i = 0; i < 9; i++) {
            assertEquals(expected[i], c.virial(i));
        }
        c = read(ATOMS + " Stress: xy xz yz zz yy xx\n -6 -5 -4 -3 -2 -1\n");
        for (int i = 0; i < 9; i++) {
            assertEquals(expected[i], c.virial(i));
        }
    }

    @Test
    void readsColumnsInAnyOrderAndKeepsOthers() throws IOException {
        Configuration c =
                read(" AtomData: fz fy fx nbh_grades cartes_z cartes_y cartes_x\n 3 2 1 9 7 6 5\n");
        assertEquals(3, c.species(0)); // no type means type 0
        assertEquals(5, c.position(0));
        assertEquals(1, c.force(0));
        assertEquals(Column.reals(1, 9), c.columns().get("nbh_grades"));
        assertEquals(1, c.columns().size());
    }

    @Test
    void featuresBecomeProperties() throws IOException {
        Configuration c =
                read(
                        ATOMS
                                + " Energy\n -2.5\n Feature   EFS_by       VASP\n"
                                + " Feature a\\_b\t two words \n Feature note\tx\n Feature note\ty\n");
        assertEquals("{EFS_by=VASP, a b= two words , note=x\ny}", c.properties().toString());
        assertEquals(-2.5, c.energy().getAsDouble());
    }

    @Test
    void theUsersTypeMapGoesBeforeTheFilesOwn() throws IOException {
        String text = "BEGIN_CFG\nSize 1\n" + ATOMS + " Feature type_map\tC,O\nEND_CFG";
        assertEquals(8, Texts.one(text, FormatSettings.NONE).species(0));
        assertEquals(14, Texts.one(text).species(0));
        assertTrue(Texts.one(text).properties().isEmpty());
    }

    @Test
    void readsLineEndsOfWindows() throws IOException {
        String text = "BEGIN_CFG\nSize 1\n" + ATOMS + " Feature tag\ta b\nEND_CFG\n\n";
        Configuration c = Texts.one(text.replace("\n", "\r\n"));
        assertEquals("a b", c.properties().get("tag"));
    }

    @Test
    void recognisesItsFiles() {
        var format = new MlipFormat();
        assertTrue(format.recognises("\n BEGIN_CFG\n".getBytes(StandardCharsets.UTF_8)));
        assertFalse(format.recognises("2\nBEGIN_CFG\n".getBytes(StandardCharsets.UTF_8)));
    }
}
