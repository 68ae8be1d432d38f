// SPDX-License-Identifier: Apache-2.0
package org.winnow.study;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyNewJob;
import org.winnow.study.file.Template;

/** Writes study files for given data. */
@Component(service = JobRunner.class)
public final class TemplateRunner implements JobRunner<StudyNewJob, StudyNewJob.Result> {

    private final Workshop workshop;

    /** Called by Declarative Services. @param workshop what to work with */
    @Activate
    public TemplateRunner(@Reference Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Class<StudyNewJob> kind() {
        return StudyNewJob.class;
    }

    @Override
    public StudyNewJob.Result run(StudyNewJob job, int threads, Progress progress)
            throws IOException {
        return new Template(job, workshop.tools().engine(), threads, progress).write();
    }
}
