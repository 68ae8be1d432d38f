// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Follows services of a type that come and go, and tells of them on the event thread.
 *
 * @param <S> the type
 */
final class Contributions<S> extends ServiceTracker<S, S> {

    private final Consumer<S> onCome;
    private final Consumer<S> onGo;

    Contributions(BundleContext context, Class<S> type, Consumer<S> onCome, Consumer<S> onGo) {
        super(context, type, null);
        this.onCome = onCome;
        this.onGo = onGo;
    }

    @Override
    public S addingService(ServiceReference<S> reference) {
        S service = super.addingService(reference);
        if (service != null) {
            onEventThread(() -> onCome.accept(service));
        }
        return service;
    }

    @Override
    public void removedService(ServiceReference<S> reference, S service) {
        onEventThread(() -> onGo.accept(service));
        super.removedService(reference, service);
    }

    private static void onEventThread(Runnable call) {
        if (SwingUtilities.isEventDispatchThread()) {
            call.run();
        } else {
            SwingUtilities.invokeLater(call);
        }
    }
}
