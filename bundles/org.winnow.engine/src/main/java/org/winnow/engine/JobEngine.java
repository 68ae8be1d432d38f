// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.ConvertJob;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.GradeJob;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.JobRunner;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.PerturbJob;
import org.winnow.api.engine.PredictJob;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.SimilarityJob;
import org.winnow.api.engine.SplitJob;
import org.winnow.api.engine.SubsetJob;
import org.winnow.api.engine.TrainJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.api.kernel.SpaceFactory;
import org.winnow.api.potential.PotentialFormat;

/**
 * The engine: each job runs in a pool of its own threads, by the class named after it; what the
 * table does not hold is handed to the bundle that brought it. Services that only some jobs need
 * are looked up when they do.
 */
@Component(service = Engine.class)
public final class JobEngine implements Engine {

    private static final long CACHE_LIMIT = 2L << 30;

    /** Describing that took less than this is soon done again. */
    private static final long WORTH_KEEPING = TimeUnit.SECONDS.toNanos(1);

    private static final Map<Class<?>, Work<?, ?>> WORK =
            Map.ofEntries(
                    of(SelectJob.class, (j, t, c) -> new SelectRun(j, t, c).run()),
                    of(InfoJob.class, (j, t, c) -> new InfoRun(j, t, c).run()),
                    of(ConvertJob.class, (j, t, c) -> new ConvertRun(j, t, c).run()),
                    of(SubsetJob.class, (j, t, c) -> new SubsetRun(j, t, c).run()),
                    of(DescribeJob.class, (j, t, c) -> new DescribeRun(j, t, c).run()),
                    of(SimilarityJob.class, (j, t, c) -> new SimilarityRun(j, t, c).run()),
                    of(SplitJob.class, (j, t, c) -> new SplitRun(j, t, c).run()),
                    of(TrainJob.class, (j, t, c) -> new TrainRun(j, t, c).run()),
                    of(PredictJob.class, (j, t, c) -> new PredictRun(j, t, c).run()),
                    of(ErrorsJob.class, (j, t, c) -> new ErrorsRun(j, t, c).run()),
                    of(GradeJob.class, (j, t, c) -> new GradeRun(j, t, c).run()),
                    of(MdJob.class, (j, t, c) -> new MdRun(j, t, c).run()),
                    of(PerturbJob.class, (j, t, c) -> new PerturbRun(j, t, c).run()),
                    of(RdfJob.class, (j, t, c) -> new RdfRun(j, t, c).run()));

    private final Tools tools;

    /**
     * Called by Declarative Services.
     *
     * @param context of this bundle
     * @param catalogue makes algorithms
     * @param datasets opens and makes files
     */
    @Activate
    public JobEngine(
            BundleContext context, @Reference Catalogue catalogue, @Reference Datasets datasets) {
        this(
                new Tools(
                        catalogue,
                        datasets,
                        () -> service(context, SpaceFactory.class),
                        () -> service(context, PlotWriter.class),
                        () -> services(context, PotentialFormat.class),
                        () ->
                                services(context, JobRunner.class).stream()
                                        .<JobRunner<?, ?>>map(r -> r)
                                        .toList(),
                        new OsgiPlatform(context),
                        new FeatureCache(cacheFolder(), CACHE_LIMIT, WORTH_KEEPING)));
    }

    JobEngine(Tools tools) {
        this.tools = tools;
    }

    private static <S> Optional<S> service(BundleContext context, Class<S> type) {
        ServiceReference<S> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference == null ? null : context.getService(reference));
    }

    /** All services of a type, those of bundles installed first in front. */
    private static <S> List<S> services(BundleContext context, Class<S> type) {
        try {
            return context.getServiceReferences(type, null).stream()
                    .sorted(Comparator.reverseOrder())
                    .map(context::getService)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // there is no filter
        }
    }

    /** Where features are kept: {@code winnow.cache}, or the user's cache folder; off by "off". */
    static Optional<Path> cacheFolder() {
        String chosen = System.getProperty("winnow.cache", "");
        if (chosen.equals("off")) {
            return Optional.empty();
        }
        if (!chosen.isEmpty()) {
            return Optional.of(Path.of(chosen));
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches =
                xdg == null || xdg.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(xdg);
        return Optional.of(caches.resolve("winnow"));
    }

    @Override
    public <R> R run(Job<R> job, int threads, Progress progress) throws IOException {
        Work<Job<R>, R> work = work(job);
        if (work != null) {
            StageClock clock = new StageClock(progress);
            return Workers.run(threads, clock, () -> work.run(job, tools, clock));
        }
        return runner(job).run(job, threads, progress);
    }

    @SuppressWarnings("unchecked") // each kind of job says what comes of it
    private static <R> Work<Job<R>, R> work(Job<R> job) {
        return (Work<Job<R>, R>) WORK.get(job.getClass());
    }

    @SuppressWarnings("unchecked") // its kind is the job's
    private <R> JobRunner<Job<R>, R> runner(Job<R> job) {
        for (JobRunner<?, ?> runner : tools.runners().get()) {
            if (runner.kind() == job.getClass()) {
                return (JobRunner<Job<R>, R>) runner;
            }
        }
        throw new UsageException(
                "the engine or an installed bundle must know the job, got "
                        + job.getClass().getSimpleName());
    }

    /**
     * What does a kind of job.
     *
     * @param <J> the kind
     * @param <R> what comes of it
     */
    @FunctionalInterface
    private interface Work<J extends Job<R>, R> {
        R run(J job, Tools tools, StageClock clock) throws IOException;
    }

    private static <J extends Job<R>, R> Map.Entry<Class<?>, Work<?, ?>> of(
            Class<J> kind, Work<J, R> work) {
        return Map.entry(kind, work);
    }
}
