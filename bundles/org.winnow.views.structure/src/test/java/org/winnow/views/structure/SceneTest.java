// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.views.structure.Appearance.Balls;
import org.winnow.views.structure.Neighbourhood.Place;

class SceneTest {

    /** Two atoms 1 Å apart across the face at x = 0 of a cell of 10 Å. */
    private static Configuration pair() {
        return Configuration.of(new int[] {14, 3}, new double[] {0.5, 5, 5, 9.5, 5, 5})
                .cell(Cell.of(new double[] {10, 0, 0, 0, 10, 0, 0, 0, 10}, true, true, true))
                .build();
    }

    private static Appearance look(boolean images, int atom) {
        return new Appearance(Balls.SMALL, true, true, images, 3, atom);
    }

    @Test
    void clickedImageStandsForItsAtom() {
        Configuration c = pair();
        assertEquals(1, new Scene(c, Appearance.FIRST).atom(1));
        assertEquals(-1, new Scene(c, Appearance.FIRST).atom(2));
        int first = new Scene(c, look(true, -1)).atom(2);
        assertEquals(Neighbourhood.images(c, 2.5).get(0).atom(), first);
    }

    @Test
    void neighbourBeyondAFaceIsAnImageOfItsAtom() {
        Scene scene = new Scene(pair(), look(false, 0));
        assertEquals(List.of(new Place(1, -0.5, 5, 5)), scene.images());
        assertEquals(scene.images(), scene.neighbours());
        assertEquals(new Place(0, 0.5, 5, 5), scene.chosen().orElseThrow());
        assertEquals(1, scene.atom(2));
    }

    @Test
    void imageThatIsANeighbourTooIsShownOnce() {
        Scene both = new Scene(pair(), look(true, 0));
        assertEquals(new Scene(pair(), look(true, -1)).images(), both.images());
    }

    @Test
    void atomThatIsNotThereHasNoNeighbours() {
        assertTrue(new Scene(pair(), look(false, 2)).chosen().isEmpty());
        assertTrue(new Scene(pair(), look(false, 2)).images().isEmpty());
    }
}
