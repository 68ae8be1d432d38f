// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import io.github.andrewauclair.moderndocking.DockableTabPreference;
import io.github.andrewauclair.moderndocking.DockingRegion;
import io.github.andrewauclair.moderndocking.app.Docking;
import io.github.andrewauclair.moderndocking.app.DockingState;
import io.github.andrewauclair.moderndocking.app.LayoutPersistence;
import io.github.andrewauclair.moderndocking.app.RootDockingPanel;
import io.github.andrewauclair.moderndocking.exception.DockingLayoutException;
import io.github.andrewauclair.moderndocking.settings.Settings;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JFrame;
import org.winnow.workbench.Layout;
import org.winnow.workbench.Perspective;
import org.winnow.workbench.View;

/** The views in the window, and where they stand. */
final class Docks {

    private final JFrame frame;
    private final Bench bench;
    private final RootDockingPanel root;
    private final Map<String, ViewPane> panes = new LinkedHashMap<>();
    private final LayoutFiles files;

    /** Views of plugins that stood in the window and are not there yet. */
    private final Set<String> awaited = new HashSet<>();

    private Perspective current;

    Docks(JFrame frame, Bench bench) {
        this.frame = frame;
        this.bench = bench;
        files = new LayoutFiles(bench.memory());
        Docking.initialize(frame);
        Settings.setDefaultTabPreference(DockableTabPreference.TOP_ALWAYS);
        Settings.setActiveHighlighterEnabled(false);
        root = new RootDockingPanel(frame);
    }

    Component component() {
        return root;
    }

    /** {@return all that are installed, shown or not} */
    Collection<ViewPane> panes() {
        return panes.values();
    }

    Optional<Perspective> perspective() {
        return Optional.ofNullable(current);
    }

    /** A view came. @param view it */
    void add(View view) {
        ViewPane pane = new ViewPane(view, bench);
        if (panes.putIfAbsent(pane.info().id(), pane) == null) {
            Docking.registerDockable(pane);
            if (awaited.remove(pane.info().id())) {
                place(pane);
            }
        }
    }

    /** A view went. @param view it */
    void remove(View view) {
        for (ViewPane pane : List.copyOf(panes.values())) {
            if (pane.view() == view) {
                if (Docking.isDocked(pane)) {
                    Docking.undock(pane);
                }
                pane.close();
                Docking.deregisterDockable(pane);
                panes.remove(pane.info().id());
            }
        }
    }

    /** Brings a view to the front, and into the window if it is not there. @param id which */
    void show(String id) {
        ViewPane pane = panes.get(id);
        if (pane == null) {
            bench.say("there is no view " + id);
        } else if (Docking.isDocked(pane)) {
            Docking.bringToFront(pane);
        } else {
            place(pane);
        }
    }

    /** Something is open now: the map comes before the welcome, if both are in the window. */
    void begin() {
        ViewPane map = panes.get("map");
        if (map != null && Docking.isDocked(map)) {
            Docking.bringToFront(map);
        }
    }

    private void place(ViewPane pane) {
        Optional<ViewPane> kin =
                panes.values().stream()
                        .filter(p -> p != pane && Docking.isDocked(p))
                        .filter(p -> p.info().place() == pane.info().place())
                        .findFirst();
        if (kin.isPresent()) {
            Docking.dock(pane, kin.get(), DockingRegion.CENTER);
            Docking.bringToFront(pane);
            return;
        }
        switch (pane.info().place()) {
            case LEFT -> Docking.dock(pane, frame, DockingRegion.WEST, 0.25);
            case RIGHT -> Docking.dock(pane, frame, DockingRegion.EAST, 0.3);
            case BOTTOM -> Docking.dock(pane, frame, DockingRegion.SOUTH, 0.3);
            default -> Docking.dock(pane, frame, DockingRegion.CENTER);
        }
    }

    /** Changes to a perspective as the user left it. @param next it */
    void change(Perspective next) {
        keep();
        enter(next);
    }

    private void enter(Perspective next) {
        current = next;
        bench.remember("perspective", next.id());
        try {
            if (!restore(files.left(next))) {
                reset();
            }
        } catch (IOException e) {
            bench.fail("Showing the perspective", e);
        }
    }

    /** Calls what stands now a perspective of the user's own. @param fresh it */
    void saveAs(Perspective fresh) {
        keep();
        current = fresh;
        bench.remember("perspective", fresh.id());
        keep();
        try {
            files.save(fresh);
        } catch (IOException e) {
            bench.fail("Saving the perspective", e);
        }
    }

    /** Leaves a perspective for good. @param gone it @param next what is shown then */
    void leave(Perspective gone, Perspective next) {
        try {
            files.delete(gone);
        } catch (IOException e) {
            bench.fail("Deleting the perspective", e);
        }
        enter(next);
    }

    /** Puts the views where the perspective says, or where they stood when it was saved. */
    void reset() {
        try {
            if (current != null && restore(files.saved(current))) {
                return;
            }
        } catch (IOException e) {
            bench.fail("Resetting the perspective", e);
        }
        panes.values().stream().filter(Docking::isDocked).forEach(Docking::undock);
        if (current != null) {
            first(current.layout()).ifPresent(p -> Docking.dock(p, frame));
            arrange(current.layout());
        }
    }

    /** Divides the place of a layout's first view until all have theirs. */
    private void arrange(Layout layout) {
        if (layout instanceof Layout.Split split) {
            Optional<ViewPane> one = first(split.first());
            Optional<ViewPane> other = first(split.second());
            if (one.isPresent() && other.isPresent()) {
                DockingRegion region =
                        split.sideBySide() ? DockingRegion.EAST : DockingRegion.SOUTH;
                Docking.dock(other.get(), one.get(), region, 1 - split.share());
            }
            arrange(split.first());
            arrange(split.second());
        } else if (layout instanceof Layout.Stack stack) {
            List<ViewPane> present =
                    stack.views().stream().map(panes::get).filter(p -> p != null).toList();
            for (int i = 1; i < present.size(); i++) {
                Docking.dock(present.get(i), present.get(0), DockingRegion.CENTER);
            }
            if (present.size() > 1) {
                Docking.bringToFront(present.get(0));
            }
        }
    }

    /** The view that stands for a layout: its first that is installed. */
    private Optional<ViewPane> first(Layout layout) {
        if (layout instanceof Layout.Split split) {
            Optional<ViewPane> one = first(split.first());
            return one.isPresent() ? one : first(split.second());
        }
        return ((Layout.Stack) layout)
                .views().stream().map(panes::get).filter(p -> p != null).findFirst();
    }

    /** Remembers where the user put the views. */
    void keep() {
        if (current == null) {
            return;
        }
        try {
            File file = files.left(current).toFile();
            LayoutPersistence.saveLayoutToFile(file, DockingState.getApplicationLayout());
        } catch (IOException | DockingLayoutException e) {
            bench.fail("Remembering the perspective", e);
        }
    }

    private boolean restore(Path file) {
        try {
            if (!Files.exists(file)) {
                return false;
            }
            awaited.clear();
            awaited.addAll(AbsentView.idsIn(file));
            awaited.removeAll(panes.keySet());
            List<AbsentView> absent = awaited.stream().map(AbsentView::new).toList();
            absent.forEach(Docking::registerDockable);
            DockingState.restoreApplicationLayout(
                    LayoutPersistence.loadApplicationLayoutFromFile(file.toFile()));
            absent.forEach(AbsentView::leave);
            return panes.values().stream().anyMatch(Docking::isDocked);
        } catch (IOException | DockingLayoutException | RuntimeException e) {
            return false; // of another version, or with views that have left: begin afresh
        }
    }

    void close() {
        panes.values().forEach(ViewPane::close);
        Docking.deregisterAllDockables();
        Docking.deregisterAllDockingPanels();
        Docking.uninitialize();
    }
}
