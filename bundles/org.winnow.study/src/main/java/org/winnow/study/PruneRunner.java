// SPDX-License-Identifier: Apache-2.0
package org.winnow.study;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyPruneJob;
import org.winnow.study.run.PruneRun;

/** Removes what earlier versions of a study left. */
@Component(service = JobRunner.class)
public final class PruneRunner implements JobRunner<StudyPruneJob, StudyPruneJob.Result> {

    private final Workshop workshop;

    /** Called by Declarative Services. @param workshop what to work with */
    @Activate
    public PruneRunner(@Reference Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Class<StudyPruneJob> kind() {
        return StudyPruneJob.class;
    }

    @Override
    public StudyPruneJob.Result run(StudyPruneJob job, int threads, Progress progress)
            throws IOException {
        return new PruneRun(job, workshop.tools(), threads, progress).run();
    }
}
