// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Topic;

class ViewPaneTest {

    @TempDir Path folder;

    /** Shows a label, counts changes, and breaks where it is told to. */
    private static final class Fragile implements View {

        private final String id;
        private final List<String> told = new ArrayList<>();
        private boolean opens = true;
        private boolean listens = true;

        Fragile(String id) {
            this.id = id;
        }

        @Override
        public Info info() {
            return Info.of(id, id, Place.CENTRE);
        }

        @Override
        public JComponent open(Workbench workbench) {
            if (!opens) {
                throw new LinkageError("no such method");
            }
            workbench.watch(
                    () -> {
                        told.add("state");
                        if (!listens) {
                            throw new IllegalStateException("there is no colour");
                        }
                    },
                    Topic.STATE);
            JLabel label = new JLabel(id);
            label.setName("label:" + id);
            return label;
        }
    }

    private static boolean shows(Container pane, String name) {
        for (Component child : pane.getComponents()) {
            if (name.equals(child.getName())
                    || child instanceof Container inner && shows(inner, name)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aViewThatDoesNotOpenIsShownWithItsCause() {
        Benches made = new Benches(folder, null);
        Fragile view = new Fragile("a");
        view.opens = false;
        Benches.onEventThread(
                () -> {
                    ViewPane pane = new ViewPane(view, made.bench);
                    pane.addNotify();
                    assertTrue(shows(pane, "failure:a"));
                });
        assertEquals(List.of("a failed: java.lang.LinkageError: no such method"), made.said);
    }

    @Test
    void oneThatFailsLaterIsReplacedAndTheOthersGoOn() {
        Benches made = new Benches(folder, null);
        Fragile bad = new Fragile("bad");
        Fragile good = new Fragile("good");
        Benches.onEventThread(
                () -> {
                    ViewPane badPane = new ViewPane(bad, made.bench);
                    ViewPane goodPane = new ViewPane(good, made.bench);
                    badPane.addNotify();
                    goodPane.addNotify();
                    made.bench.session().open(Benches.sheet(5));
                    bad.listens = false;
                    made.bench.session().mark(Rows.of(1));
                    made.bench.session().mark(Rows.of(2));
                    assertTrue(shows(badPane, "failure:bad"));
                    assertFalse(shows(badPane, "label:bad"));
                    assertTrue(shows(goodPane, "label:good"));
                });
        assertEquals(2, bad.told.size());
        assertEquals(3, good.told.size());
    }

    @Test
    void aClosedViewIsToldNothing() {
        Benches made = new Benches(folder, null);
        Fragile view = new Fragile("a");
        Benches.onEventThread(
                () -> {
                    ViewPane pane = new ViewPane(view, made.bench);
                    pane.addNotify();
                    pane.close();
                    made.bench.session().open(Benches.sheet(5));
                });
        assertEquals(List.of(), view.told);
    }
}
