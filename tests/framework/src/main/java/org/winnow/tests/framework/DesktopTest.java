// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import org.osgi.util.tracker.ServiceTracker;
import org.winnow.api.shell.Desktop;
import org.winnow.api.shell.NoDisplayException;
import org.winnow.workbench.View;

/** The desktop's services, without a display. */
@ExtendWith(ServiceExtension.class)
class DesktopTest {

    @InjectService(timeout = 10_000)
    Desktop desktop;

    private final BundleContext context =
            FrameworkUtil.getBundle(DesktopTest.class).getBundleContext();

    private Set<String> views() {
        ServiceTracker<View, View> tracker = new ServiceTracker<>(context, View.class, null);
        tracker.open();
        try {
            return tracker.getTracked().values().stream()
                    .map(view -> view.info().id())
                    .collect(Collectors.toSet());
        } finally {
            tracker.close();
        }
    }

    @Test
    void saysThatThereIsNoDisplay() {
        var e = assertThrows(NoDisplayException.class, () -> desktop.open(List.of(), () -> false));
        assertTrue(e.getMessage().startsWith("the desktop needs a display, got "), e.getMessage());
    }

    @Test
    void viewsAreServices() {
        Set<String> expected =
                Set.of(
                        "data",
                        "map",
                        "curve",
                        "redundancy",
                        "composition",
                        "parity",
                        "errors",
                        "rdf",
                        "structure",
                        "properties",
                        "jobs",
                        "catalogue",
                        "script",
                        "console",
                        "welcome",
                        "select-form",
                        "evaluate-form");
        Set<String> missing =
                expected.stream().filter(id -> !views().contains(id)).collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void aPluginsViewComesAndGoes() throws Exception {
        Bundle plugin = null;
        for (Bundle bundle : context.getBundles()) {
            plugin = "org.winnow.example.view".equals(bundle.getSymbolicName()) ? bundle : plugin;
        }
        assertTrue(views().contains("tags"));
        plugin.stop();
        assertFalse(views().contains("tags"));
        plugin.start();
        assertTrue(views().contains("tags"));
    }
}
