// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.api.shell.Desktop;
import org.winnow.api.shell.NoDisplayException;

/** Opens the window, and waits until it is closed. */
@Component
public final class WindowDesktop implements Desktop {

    private static final long ASK_MILLIS = 100;

    private final Services services;

    /**
     * Called by Declarative Services.
     *
     * @param context finds views, commands and perspectives
     * @param engine runs jobs
     * @param catalogue knows algorithms
     * @param datasets opens files
     */
    @Activate
    public WindowDesktop(
            BundleContext context,
            @Reference Engine engine,
            @Reference Catalogue catalogue,
            @Reference Datasets datasets) {
        services = new Services(context, engine, catalogue, datasets);
    }

    @Override
    public void open(List<String> files, BooleanSupplier ended) throws NoDisplayException {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            if (GraphicsEnvironment.isHeadless()) {
                throw noDisplay(null);
            }
            SwingUtilities.invokeAndWait(
                    () -> new MainWindow(services, Memory.ofUser(), closed::countDown).show(files));
            while (!closed.await(ASK_MILLIS, TimeUnit.MILLISECONDS) && !ended.getAsBoolean()) {
                continue; // the window is open
            }
        } catch (HeadlessException | AWTError e) {
            throw noDisplay(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof HeadlessException || e.getCause() instanceof AWTError) {
                throw noDisplay(e.getCause());
            }
            throw new IllegalStateException(
                    "the window does not open: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static NoDisplayException noDisplay(Throwable cause) {
        String display = System.getenv("DISPLAY");
        String came = display == null || display.isEmpty() ? "none" : "DISPLAY=" + display;
        return new NoDisplayException(
                "the desktop needs a display, got " + came + "; every other verb works without",
                cause);
    }
}
