// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.util.List;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.winnow.shell.gogo.Screen;

/** Makes Gogo sessions; starts Gogo, and the watch over plugins, when the first is wanted. */
final class Sessions {

    /** Bundles that a single verb does without, so that it starts sooner. */
    private static final List<String> GOGO =
            List.of(
                    "org.apache.felix.gogo.runtime",
                    "org.apache.felix.gogo.command",
                    "org.apache.felix.gogo.shell");

    private static final String PLUGINS = "org.apache.felix.fileinstall";

    /** Manifest header of bundles that the launcher leaves to the shell that needs them. */
    private static final String FACE = "Winnow-Face";

    private static final String DESKTOP = "desktop";

    private Sessions() {}

    /**
     * Opens a session in which our verbs need no scope.
     *
     * @param context finds Gogo
     * @param screen where its commands print
     * @return to be closed after use
     */
    static CommandSession open(BundleContext context, Screen screen) {
        GOGO.forEach(name -> start(context, name));
        ServiceReference<CommandProcessor> gogo =
                context.getServiceReference(CommandProcessor.class);
        if (gogo == null) {
            throw new IllegalStateException("Gogo must be installed, found none");
        }
        CommandSession session =
                context.getService(gogo).createSession(screen.in(), screen.out(), screen.err());
        session.put("SCOPE", "winnow:gogo:felix:*");
        session.put(Screen.class.getName(), screen);
        session.put(".context", context.getBundle(0).getBundleContext());
        return session;
    }

    /** Lets plugins come and go from now on. @param context finds File Install */
    static void watchPlugins(BundleContext context) {
        start(context, PLUGINS);
    }

    /** Starts the bundles that only the window needs. @param context finds them */
    static void startDesktop(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (DESKTOP.equals(bundle.getHeaders("").get(FACE))) {
                start(bundle);
            }
        }
    }

    private static void start(BundleContext context, String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                start(bundle);
            }
        }
    }

    private static void start(Bundle bundle) {
        if (bundle.getState() != Bundle.ACTIVE) {
            try {
                bundle.start();
            } catch (BundleException e) {
                throw new IllegalStateException(
                        bundle.getSymbolicName() + " does not start: " + e.getMessage(), e);
            }
        }
    }
}
