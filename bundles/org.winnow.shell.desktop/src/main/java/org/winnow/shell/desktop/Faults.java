// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Catches what is thrown on the event thread, and shows it in the view that it came from: the one
 * whose component the event was for, or else the one whose package stands in the trace.
 */
final class Faults extends EventQueue {

    private static Faults installed;

    private final Docks docks;
    private final Bench bench;

    private Faults(Docks docks, Bench bench) {
        this.docks = docks;
        this.bench = bench;
    }

    static void install(Docks docks, Bench bench) {
        installed = new Faults(docks, bench);
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(installed);
    }

    static void uninstall() {
        installed.pop();
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        try {
            super.dispatchEvent(event);
        } catch (Throwable e) { // also errors: one view's must not take the window along
            show(event, e);
        }
    }

    private void show(AWTEvent event, Throwable thrown) {
        if (isEnding()) {
            return;
        }
        Optional<ViewPane> pane = paneOf(thrown).or(() -> paneOf(event));
        if (pane.isPresent()) {
            pane.get().fail(thrown);
        } else {
            thrown.printStackTrace();
            bench.fail("Something went wrong", thrown);
        }
    }

    /** Ctrl+C in the terminal takes services away before views: nothing to complain of. */
    private static boolean isEnding() {
        Bundle own = FrameworkUtil.getBundle(Faults.class);
        if (own == null) {
            return false; // without OSGi, in tests
        }
        BundleContext context = own.getBundleContext();
        return context == null || context.getBundle(0).getState() == Bundle.STOPPING;
    }

    private static Optional<ViewPane> paneOf(AWTEvent event) {
        Component source = event.getSource() instanceof Component c ? c : null;
        return Optional.ofNullable(
                (ViewPane) SwingUtilities.getAncestorOfClass(ViewPane.class, source));
    }

    /**
     * The innermost frame of the trace that is of a view, or of its package if it is alone there.
     */
    private Optional<ViewPane> paneOf(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            for (ViewPane pane : docks.panes()) {
                String view = pane.view().getClass().getName();
                if (name.equals(view) || name.startsWith(view + "$")) {
                    return Optional.of(pane);
                }
            }
        }
        for (StackTraceElement frame : thrown.getStackTrace()) {
            var kin =
                    docks.panes().stream()
                            .filter(
                                    p ->
                                            packageOf(frame)
                                                    .equals(p.view().getClass().getPackageName()))
                            .toList();
            if (kin.size() == 1) {
                return Optional.of(kin.get(0));
            }
        }
        return Optional.empty();
    }

    private static String packageOf(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
