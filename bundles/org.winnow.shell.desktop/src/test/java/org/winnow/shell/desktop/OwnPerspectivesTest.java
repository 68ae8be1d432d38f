// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.workbench.Perspective;

class OwnPerspectivesTest {

    private static final List<Perspective> MODELS = BuiltIn.perspectives();

    @TempDir Path folder;

    private OwnPerspectives own() {
        return new OwnPerspectives(new Memory(folder), MODELS);
    }

    private static List<String> titles(OwnPerspectives own) {
        return own.all().stream().map(Perspective::title).toList();
    }

    private static List<Perspective> with(OwnPerspectives own) {
        List<Perspective> all = new ArrayList<>(MODELS);
        all.addAll(own.all());
        return all;
    }

    @Test
    void whatIsSavedIsThereAfterARestartWithTheLayoutOfItsModel() {
        OwnPerspectives own = own();
        own.save("Ångström view", MODELS.get(1), with(own));
        own.save(" Two \t words ", MODELS.get(3), with(own));
        OwnPerspectives later = own();
        assertEquals(List.of("Ångström view", "Two words"), titles(later));
        assertEquals(MODELS.get(1).layout(), later.all().get(0).layout());
        assertEquals(MODELS.get(3).layout(), later.all().get(1).layout());
        int last = MODELS.get(MODELS.size() - 1).order();
        assertTrue(later.all().get(0).order() > last, "the user's stand behind the others");
    }

    @Test
    void aCopyOfTheUsersOwnHasTheLayoutOfItsFirstModel() {
        OwnPerspectives own = own();
        Perspective first = own.save("first", MODELS.get(2), with(own));
        own.save("second", first, with(own));
        assertEquals(MODELS.get(2).layout(), own().all().get(1).layout());
    }

    @Test
    void theSameNameAgainIsTheSamePerspective() {
        OwnPerspectives own = own();
        Perspective first = own.save("mine", MODELS.get(0), with(own));
        assertSame(first, own.save("Mine", MODELS.get(1), with(own)));
        assertEquals(1, own.all().size());
    }

    @Test
    void onlyTheUsersOwnCanGoAndTheirIdsAreFreeAgain() {
        OwnPerspectives own = own();
        Perspective a = own.save("a", MODELS.get(0), with(own));
        Perspective b = own.save("b", MODELS.get(0), with(own));
        own.delete(a);
        assertEquals(List.of("b"), titles(own()));
        Perspective c = own.save("c", MODELS.get(0), with(own));
        assertEquals(a.id(), c.id());
        assertTrue(c.order() > b.order());
        assertFalse(own.has(MODELS.get(0)));
        assertTrue(own.has(b));
    }

    @Test
    void namesOfTheProgramsPerspectivesAndNoNamesAreRefused() {
        OwnPerspectives own = own();
        List<Perspective> all = with(own);
        Perspective model = MODELS.get(0);
        Exception taken =
                assertThrows(
                        IllegalArgumentException.class, () -> own.save("EXPLORE ", model, all));
        assertEquals(
                "a name must be free, got 'EXPLORE', which comes with the program",
                taken.getMessage());
        assertThrows(IllegalArgumentException.class, () -> own.save("  ", model, all));
        assertThrows(IllegalArgumentException.class, () -> own.save("x".repeat(31), model, all));
        assertEquals(List.of(), own.all());
    }

    @Test
    void layoutsAreSavedAndDeletedWithTheirPerspective() throws Exception {
        Perspective mine = own().save("mine", MODELS.get(0), MODELS);
        LayoutFiles files = new LayoutFiles(new Memory(folder));
        Files.writeString(files.left(mine), "as saved");
        files.save(mine);
        Files.writeString(files.left(mine), "moved since");
        assertEquals("as saved", Files.readString(files.saved(mine)));
        files.delete(mine);
        assertFalse(Files.exists(files.left(mine)) || Files.exists(files.saved(mine)));
    }
}
