// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.SimilarityJob;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.workbench.Portion;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Features;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

/** Runs a selection in the background, and brings what came of it into the session. */
final class Selecting {

    /**
     * What came of it.
     *
     * @param result the engine's
     * @param choice the picks as rows of the sheet
     * @param features of the candidates
     * @param distances of every row to its nearest pick; empty where the kernel is not the mean's
     */
    private record Outcome(
            SelectJob.Result result,
            Choice choice,
            Features features,
            Optional<double[]> distances) {}

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Workbench workbench;
    private final SelectOrder order;
    private final Portion candidates;
    private final Sheet sheet;
    private final Path npy;

    /** Prepares a selection of what is active now. */
    Selecting(Workbench workbench, SelectOrder order) {
        this.workbench = workbench;
        this.order = order;
        this.sheet = workbench.session().sheet();
        Path active = order.out().resolveSibling(order.out().getFileName() + "-active.xyz");
        this.candidates = Portion.active(workbench.session(), active);
        this.npy = workbench.scratch().resolve("features-" + System.nanoTime() + ".npy");
    }

    /** Begins. */
    void start() {
        SelectJob job = order.job(candidates.inputs());
        List<String> lines = new ArrayList<>(candidates.lines());
        lines.add(order.line(candidates.inputs()));
        workbench.jobs().start(order.title(), lines, progress -> run(job, progress), this::finish);
    }

    private Outcome run(SelectJob job, Progress progress) throws IOException {
        Engine engine = workbench.engine();
        candidates.write(engine, progress);
        SelectJob.Result result = engine.run(job, THREADS, progress);
        engine.run(
                new DescribeJob(job.inputs(), npy, order.descriptor(), false, true),
                THREADS,
                progress);
        Features features = Features.read(npy, order.descriptor(), candidates.rows());
        if (result.picks().isEmpty()) { // the base was enough
            return new Outcome(result, Choice.NONE, features, Optional.empty());
        }
        int[] picks = picks(result);
        double[] told = result.picks().stream().mapToDouble(SelectJob.Pick::distance).toArray();
        progress.stage("compare with picks");
        Optional<Nearest> nearest =
                isMeans() ? Optional.of(Nearest.among(features, picks)) : Optional.empty();
        int[] earlier =
                nearest.isPresent()
                        ? EarlierPicks.nearest(picks, told, hasBase(), nearest.get()::between)
                        : compared(result, picks, told, progress);
        Choice choice =
                new Choice(
                        picks,
                        told,
                        earlier,
                        order.descriptor() + " · " + order.kernel() + " · " + order.sampler());
        return new Outcome(result, choice, features, nearest.map(n -> n.distances(sheet.size())));
    }

    /** Whether distances are those of the mean features. */
    private boolean isMeans() {
        return order.kernel().startsWith("average")
                && !order.kernel().contains("normalised=false")
                && !order.descriptor().contains("zeta=");
    }

    private boolean hasBase() {
        return !order.base().isEmpty();
    }

    /** Compares the picks with each other by the kernel that chose them, whichever it is. */
    private int[] compared(SelectJob.Result result, int[] picks, double[] told, Progress progress) {
        int size = result.sizes().get(result.sizes().size() - 1);
        Path selected = result.out().resolve("selected-" + size + ".xyz");
        try {
            workbench
                    .engine()
                    .run(
                            new SimilarityJob(
                                    Inputs.of(selected.toString()),
                                    npy,
                                    order.descriptor(),
                                    order.kernel(),
                                    true,
                                    true),
                            THREADS,
                            progress);
            FeatureMatrix matrix = Features.matrix(npy);
            return EarlierPicks.nearest(picks, told, hasBase(), matrix::get);
        } catch (IOException | IllegalArgumentException e) {
            workbench.fail("Comparing the picks with each other", e); // the selection is made
            return EarlierPicks.unknown(picks.length);
        }
    }

    /** The picks as rows of the sheet. */
    private int[] picks(SelectJob.Result result) {
        Map<String, Integer> byOrigin = new HashMap<>();
        int[] rows = candidates.rows();
        boolean own = !candidates.lines().isEmpty();
        Property.Group files = (Property.Group) sheet.properties().get("file");
        Property.Quantity indices = (Property.Quantity) sheet.properties().get("index");
        for (int i = 0; i < rows.length; i++) {
            String key =
                    own
                            ? String.valueOf(i)
                            : files.word(rows[i]) + "@" + (long) indices.values()[rows[i]];
            byOrigin.put(key, rows[i]);
        }
        return result.picks().stream()
                .mapToInt(
                        pick ->
                                byOrigin.get(
                                        own
                                                ? String.valueOf(pick.index())
                                                : pick.file() + "@" + pick.index()))
                .toArray();
    }

    private void finish(Outcome outcome) {
        Session session = workbench.session();
        if (session.sheet() != sheet) {
            workbench.say("the selection is in " + order.out() + "; another data set is open now");
            return;
        }
        session.keep(outcome.features());
        session.keep(outcome.result());
        session.keep(outcome.choice());
        outcome.distances()
                .ifPresent(
                        distances ->
                                session.compute(
                                        List.of(
                                                new Property.Quantity(
                                                        "pick.distance",
                                                        "",
                                                        "Distance to the nearest pick.",
                                                        distances))));
        session.edit(order.title(), session.state().withChoice(outcome.choice()));
        workbench.say(
                outcome.result().findings().isEmpty()
                        ? outcome.choice().size() + " selected"
                        : outcome.result().findings().get(0).sentence());
    }
}
