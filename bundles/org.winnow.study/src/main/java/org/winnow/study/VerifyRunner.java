// SPDX-License-Identifier: Apache-2.0
package org.winnow.study;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyVerifyJob;
import org.winnow.study.run.VerifyRun;

/** Verifies studies. */
@Component(service = JobRunner.class)
public final class VerifyRunner implements JobRunner<StudyVerifyJob, StudyVerifyJob.Result> {

    private final Workshop workshop;

    /** Called by Declarative Services. @param workshop what to work with */
    @Activate
    public VerifyRunner(@Reference Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Class<StudyVerifyJob> kind() {
        return StudyVerifyJob.class;
    }

    @Override
    public StudyVerifyJob.Result run(StudyVerifyJob job, int threads, Progress progress)
            throws IOException {
        return new VerifyRun(job, workshop.tools(), threads, progress).run();
    }
}
