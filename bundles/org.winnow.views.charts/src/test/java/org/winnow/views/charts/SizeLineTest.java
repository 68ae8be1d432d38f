// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

class SizeLineTest {

    private final Session session = new Session();
    private final SizeLine line = new SizeLine(session);
    private final PlotImage image = new PlotImage(PlotImageTest.plot());

    @BeforeEach
    void choose() {
        session.open(
                new Sheet(Inputs.of("a.xyz"), 50, List.of(), Rows.NONE, row -> Optional.empty()));
        Choice choice =
                new Choice(
                        new int[] {40, 30, 20, 10},
                        new double[] {Double.NaN, 3, 2, 1},
                        new int[] {-1, 40, 40, 30},
                        "by hand");
        session.keep(choice);
        session.edit("Select", session.state().withChoice(choice));
        image.draw(500, 400, 1, ChartTheme.PRINT);
    }

    private Point2D at(double size) {
        return new Point2D.Double(image.at(size, 0, false).getX(), 100);
    }

    @Test
    void itIsTakenWhereTheSelectionEnds() {
        assertTrue(line.takes(at(4), image));
        assertFalse(line.takes(at(3), image));
    }

    @Test
    void lettingItGoChoosesTheFirstPicksInOneStepThatCanBeUndone() {
        line.moved(at(3), image, false);
        assertEquals(4, session.state().choice().size());
        line.moved(at(2.2), image, true);
        assertArrayEquals(new int[] {40, 30}, session.state().choice().rows());
        assertEquals("Select the first 2", session.undoable().orElseThrow());
        session.undo();
        assertArrayEquals(new int[] {40, 30, 20, 10}, session.state().choice().rows());
    }

    @Test
    void itGoesBackToAllPicks() {
        line.moved(at(1), image, true);
        line.moved(at(9), image, true);
        assertArrayEquals(new int[] {40, 30, 20, 10}, session.state().choice().rows());
    }

    @Test
    void lettingItGoWhereItWasIsNoStep() {
        line.moved(at(4), image, true);
        assertEquals("Select", session.undoable().orElseThrow());
    }

    @Test
    void withoutASelectionThereIsNothingToTake() {
        session.open(Sheet.EMPTY);
        assertFalse(line.takes(at(0), image));
    }
}
