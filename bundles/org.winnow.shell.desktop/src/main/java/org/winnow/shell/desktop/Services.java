// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;

/**
 * The services behind the window.
 *
 * @param context finds further ones
 * @param engine runs jobs
 * @param catalogue knows algorithms
 * @param datasets opens files
 */
record Services(BundleContext context, Engine engine, Catalogue catalogue, Datasets datasets) {

    /**
     * Finds services.
     *
     * @param <S> the type
     * @param type the same
     * @return those that are installed now
     */
    <S> List<S> all(Class<S> type) {
        try {
            Collection<ServiceReference<S>> found = context.getServiceReferences(type, null);
            return found.stream()
                    .sorted(Comparator.reverseOrder())
                    .map(context::getService)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // there is no filter
        }
    }
}
