// SPDX-License-Identifier: Apache-2.0
package org.winnow.study;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.ReportJob;
import org.winnow.study.run.ReportRun;

/** Writes reports of studies again. */
@Component(service = JobRunner.class)
public final class ReportRunner implements JobRunner<ReportJob, ReportJob.Result> {

    private final Workshop workshop;

    /** Called by Declarative Services. @param workshop what to work with */
    @Activate
    public ReportRunner(@Reference Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Class<ReportJob> kind() {
        return ReportJob.class;
    }

    @Override
    public ReportJob.Result run(ReportJob job, int threads, Progress progress) throws IOException {
        return new ReportRun(job, workshop.tools(), progress).run();
    }
}
