// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.shell.Desktop;
import org.winnow.api.shell.NoDisplayException;
import org.winnow.shell.gogo.Failure;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window. Its bundles are started now, so that no other verb waits for them. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=desktop"})
@Command(
        name = "desktop",
        description = "Opens the workbench: a window to look at data sets and to choose from them.",
        sortOptions = false,
        footer = {"", "Examples:", "  winnow desktop", "  winnow desktop data.xyz"})
public final class DesktopVerb extends Verb {

    /** There is nothing to show a window on. */
    static final int NO_DISPLAY = 3;

    private final BundleContext context;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "What to open in it.")
    List<String> files = new ArrayList<>();

    /**
     * Made by the framework.
     *
     * @param context finds the window
     */
    @Activate
    public DesktopVerb(BundleContext context) {
        this.context = context;
    }

    @Override
    protected Verb fresh() {
        return new DesktopVerb(context);
    }

    @Override
    protected int run() throws Failure {
        Sessions.startDesktop(context);
        Sessions.watchPlugins(context);
        ServiceReference<Desktop> desktop = context.getServiceReference(Desktop.class);
        if (desktop == null) {
            throw new IllegalStateException("the desktop must be installed, found none");
        }
        try {
            context.getService(desktop).open(files, screen().cancelled()::get);
            return 0;
        } catch (NoDisplayException e) {
            throw new Failure(NO_DISPLAY, e.getMessage(), e);
        }
    }
}
