// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.winnow.api.engine.Progress;
import org.winnow.workbench.Jobs;
import org.winnow.workbench.Portion;
import org.winnow.workbench.Task;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Features;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Session;

/** Makes axes of features in the background, and knows whether they are under way. */
final class Making {

    private final Workbench workbench;
    private final Runnable onFailure;
    private Task task;
    private boolean failed;

    /**
     * Makes nothing yet.
     *
     * @param workbench runs it
     * @param onFailure called on the event thread when it failed or was ended
     */
    Making(Workbench workbench, Runnable onFailure) {
        this.workbench = workbench;
        this.onFailure = onFailure;
    }

    /** {@return whether axes are on their way} */
    boolean isUnderWay() {
        return task != null
                && !failed
                && (task.state() == Task.State.WAITING || task.state() == Task.State.RUNNING);
    }

    /**
     * Begins.
     *
     * @param kind of axes
     * @param known features to make them of; empty to describe what is active now
     * @param descriptor for that
     * @param group of all rows
     * @param wanted two groups of it, for {@link Kind#SIMILARITY}
     * @param then takes the axes
     */
    void start(
            Kind kind,
            Optional<Features> known,
            String descriptor,
            Group group,
            List<Optional<String>> wanted,
            Consumer<Projection.Result> then) {
        Session session = workbench.session();
        int size = session.sheet().size();
        String stem = "map-" + System.nanoTime();
        Path npy = workbench.scratch().resolve(stem + ".npy");
        Portion portion = Portion.active(session, workbench.scratch().resolve(stem + ".xyz"));
        Jobs.Work<Projection.Result> work =
                progress -> {
                    Features features =
                            known.isPresent()
                                    ? known.get()
                                    : Projection.describe(
                                            portion, descriptor, npy, workbench.engine(), progress);
                    return kind == Kind.COMPONENTS
                            ? Projection.components(features, size, progress)
                            : Projection.similarity(features, group, wanted);
                };
        failed = false;
        task =
                workbench
                        .jobs()
                        .start(
                                "Map: " + kind,
                                List.of(),
                                progress -> told(work, progress),
                                result -> {
                                    task = null;
                                    then.accept(result);
                                });
    }

    /** Work whose failure is told. */
    private Projection.Result told(Jobs.Work<Projection.Result> work, Progress progress)
            throws Exception {
        boolean done = false;
        try {
            Projection.Result result = work.run(progress);
            done = true;
            return result;
        } finally {
            if (!done) {
                SwingUtilities.invokeLater(this::fail);
            }
        }
    }

    private void fail() {
        failed = true;
        onFailure.run();
    }
}
