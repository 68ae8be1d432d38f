// SPDX-License-Identifier: Apache-2.0
package org.winnow.study;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;
import org.winnow.study.run.StudyRun;

/** Runs studies. */
@Component(service = JobRunner.class)
public final class StudyRunner implements JobRunner<StudyJob, StudyJob.Result> {

    private final Workshop workshop;

    /** Called by Declarative Services. @param workshop what to work with */
    @Activate
    public StudyRunner(@Reference Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Class<StudyJob> kind() {
        return StudyJob.class;
    }

    @Override
    public StudyJob.Result run(StudyJob job, int threads, Progress progress) throws IOException {
        return new StudyRun(job, workshop.tools(), threads, progress).run();
    }
}
