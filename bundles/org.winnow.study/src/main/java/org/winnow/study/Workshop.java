// SPDX-License-Identifier: Apache-2.0
package org.winnow.study;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.api.report.ReportWriter;
import org.winnow.study.run.InstalledCode;
import org.winnow.study.run.Tools;

/** Gathers what the runners of this bundle work with. */
@Component(service = Workshop.class)
public final class Workshop {

    private final Tools tools;

    /**
     * Called by Declarative Services.
     *
     * @param context of this bundle
     * @param engine runs jobs
     * @param catalogue knows algorithms
     * @param datasets opens files
     */
    @Activate
    public Workshop(
            BundleContext context,
            @Reference Engine engine,
            @Reference Catalogue catalogue,
            @Reference Datasets datasets) {
        InstalledCode code = new InstalledCode(context);
        tools = new Tools(engine, catalogue, datasets, code, code.version(), () -> writer(context));
    }

    /** Looked up when it is needed: a program that cannot draw can still plan and verify. */
    private static Optional<ReportWriter> writer(BundleContext context) {
        ServiceReference<ReportWriter> reference = context.getServiceReference(ReportWriter.class);
        return Optional.ofNullable(reference == null ? null : context.getService(reference));
    }

    Tools tools() {
        return tools;
    }
}
