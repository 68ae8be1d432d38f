// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.regex.Pattern;
import org.jmol.adapter.smarter.SmarterJmolAdapter;
import org.jmol.api.JmolViewer;
import org.jmol.util.Logger;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.views.structure.Appearance.Balls;
import org.winnow.views.structure.ModelScript.Stay;

class ModelScriptTest {

    private static final Appearance ALL = new Appearance(Balls.COVALENT, true, true, true, 3, 1);

    private static Configuration silicon() {
        return Configuration.of(
                        new int[] {14, 14, 3}, new double[] {0, 0, 0, 1.36, 1.36, 1.36, 3, 3, 3})
                .cell(Cell.of(new double[] {5.43, 0, 0, 0, 5.43, 0, 0, 0, 5.43}, true, true, true))
                .forces(new double[] {0, 0, 0, 0, 3, 4, 0, 0, 0.5})
                .property("config_type", "x\"; load /etc/passwd; \"")
                .build();
    }

    private static String script(Appearance look) {
        return ModelScript.of(
                silicon(), look, Color.WHITE, Color.BLACK, Color.MAGENTA, Stay.NOTHING);
    }

    @Test
    void holdsNothingOfTheFileButNumbersAndSymbols() {
        String script = script(ALL);
        assertFalse(script.contains("load"));
        Pattern words = Pattern.compile("[-A-Za-z0-9 .;<>=%*{}\\[\\],\"\\n]*");
        assertTrue(words.matcher(script).matches());
    }

    @Test
    void largestForceIsDrawnLongestAndOthersInProportion() {
        String[] lines = script(Appearance.FIRST).split("\n");
        assertEquals("3", lines[1]);
        assertEquals("Si 1.36000 1.36000 1.36000 0.00000 1.50000 2.00000", lines[4].strip());
        assertEquals("Li 3.00000 3.00000 3.00000 0.00000 0.00000 0.25000", lines[5].strip());
    }

    @Test
    void jmolUnderstandsItAndShowsEveryAtomAndImage() {
        Logger.setLogLevel(0);
        JmolViewer jmol =
                JmolViewer.allocateViewer(
                        null, new SmarterJmolAdapter(), "test", null, null, "-R -i -n", null);
        String script = script(ALL);
        int expected = Integer.parseInt(script.split("\n")[1]);
        assertTrue(expected > 3, "images must be there");
        String answer = jmol.scriptWait(script);
        assertFalse(answer.contains("ERROR"), answer);
        assertEquals(expected, number(jmol, "{*}.count"));
        assertEquals(2, number(jmol, "{atomno<=3 and silicon}.count"));
        assertRadii(jmol, Balls.COVALENT, 1.33, 1.16);
        assertRadii(jmol, Balls.IONIC, 0.68, 1.2);
        assertRadii(jmol, Balls.SMALL, 0.24 * 1.81, 0.24 * 2.1);
        assertRadii(jmol, Balls.FULL, 1.81, 2.1);
        String refused = jmol.scriptWait("load \"/etc/hostname\"");
        assertTrue(refused.contains("ERROR"), "files must be out of reach");
        jmol.dispose();
    }

    private static double number(JmolViewer jmol, String expression) {
        return Double.parseDouble(String.valueOf(jmol.evaluateExpression(expression)));
    }

    /** Radii of lithium and silicon, Å. */
    private static void assertRadii(JmolViewer jmol, Balls balls, double li, double si) {
        String answer = jmol.scriptWait(script(new Appearance(balls, false, false, false, 3, -1)));
        assertFalse(answer.contains("ERROR"), answer);
        assertEquals(li, number(jmol, "{atomno=3}.radius"), 0.01);
        assertEquals(si, number(jmol, "{atomno=1}.radius"), 0.01);
    }

    @Test
    void captionCountsNeighborsBySpecies() {
        String text = Caption.of(silicon(), 7, ALL, new Steps(new int[] {3, 7}, "marked"));
        assertEquals(
                "#7 · LiSi2 · 3 atoms · 2 of 2 marked · Si (atom 1): 1 Li 1 Si within 3.00 Å",
                text);
    }

    @Test
    void stepsGoRoundAndFindTheNextFromOutside() {
        Steps steps = new Steps(new int[] {8, 2, 5}, "selected");
        assertEquals(5, steps.step(2, 1));
        assertEquals(8, steps.step(5, 1));
        assertEquals(5, steps.step(8, -1));
        assertEquals(8, steps.step(6, 1));
        assertEquals(5, steps.step(6, -1));
        assertEquals(2, steps.step(9, 1));
        assertEquals(4, new Steps(new int[0], "shown").step(4, 1));
    }
}
