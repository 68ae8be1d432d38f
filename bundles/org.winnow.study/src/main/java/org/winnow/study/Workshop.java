// SPDX-License-Identifier: Apache-2.0
package org.winnow.study;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.api.report.ReportWriter;
import org.winnow.study.exhibit.Exhibits;
import org.winnow.study.result.Results;
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
        tools =
                new Tools(
                        engine,
                        catalogue,
                        datasets,
                        code,
                        code.version(),
                        (results, out) -> write(context, datasets, results, out));
    }

    /** The writer is looked up when it is needed: without one, studies can be verified still. */
    private static void write(BundleContext context, Datasets datasets, Results results, Path out)
            throws IOException {
        ServiceReference<ReportWriter> reference = context.getServiceReference(ReportWriter.class);
        ReportWriter writer = reference == null ? null : context.getService(reference);
        if (writer == null) {
            throw new IOException("a bundle that writes reports must be installed");
        }
        Exhibits exhibits = new Exhibits(datasets);
        writer.write(exhibits.report(results), out);
        writer.write(exhibits.exploration(results), out);
    }

    Tools tools() {
        return tools;
    }
}
