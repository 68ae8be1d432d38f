// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Finding.Level;
import org.winnow.api.evaluation.Finding.Quantity;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/**
 * How alike the configurations of one composition are: the cumulative probability of the
 * similarities of all pairs within it. A curve that rises late, near 1, is a redundant group.
 *
 * <p>Of a composition with more than {@code sample} configurations every so-manyth in row order
 * stands for it. Of equally redundant compositions (share of alike pairs, then mean similarity) the
 * first by name is told. Time O(c s² d) for c compositions of s sampled configurations; memory
 * O(s²).
 */
@Component(factory = Evaluator.FACTORY, service = Evaluator.class)
@Designate(ocd = Redundancy.Settings.class)
@Algorithm(
        id = "redundancy",
        title = "Redundancy within compositions",
        source =
                "Xu et al., Training Data Set Refinement for the Machine Learning Potential of"
                        + " Li–Si Alloys via Structural Similarity Analysis, Fig. 2b")
public final class Redundancy implements Evaluator {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Redundancy within compositions")
    public @interface Settings {
        /** {@return the most configurations of one composition that are compared} */
        @AttributeDefinition(
                name = "Sample",
                description = "At most so many configurations of a composition are compared",
                min = "2")
        int sample() default 2000;

        /** {@return the similarity above which two configurations are called alike} */
        @AttributeDefinition(
                name = "Alike above",
                description = "Pairs with a similarity above this are counted as alike")
        double alike() default 0.95;
    }

    private final int sample;
    private final double alike;

    /** Made by the catalogue. @param settings what the user chose */
    @Activate
    public Redundancy(Settings settings) {
        this(settings.sample(), settings.alike());
    }

    /**
     * Made by hand.
     *
     * @param sample at most so many configurations of a composition are compared
     * @param alike pairs with a similarity above this are counted as alike
     * @throws IllegalArgumentException if {@code sample} is below 2
     */
    public Redundancy(int sample, double alike) {
        if (sample < 2) {
            throw new IllegalArgumentException("sample must be at least 2, got " + sample);
        }
        this.sample = sample;
        this.alike = alike;
    }

    @Override
    public Finding evaluate(Trial trial, Progress progress) {
        Groups groups = Groups.of(trial);
        Map<String, PairDistribution> found = new TreeMap<>();
        double done = 0;
        for (Map.Entry<String, int[]> group : groups.byName().entrySet()) {
            int[] rows = thinned(group.getValue());
            if (rows.length > 1) {
                found.put(group.getKey(), PairDistribution.of(trial.space(), rows, alike));
            }
            progress.report(++done / groups.byName().size());
        }
        List<Quantity> quantities = new ArrayList<>();
        found.forEach((name, pairs) -> quantities.add(quantity(name, pairs)));
        return new Finding(
                Level.FINE,
                sentence(groups, found),
                quantities,
                List.of(),
                found.isEmpty() ? List.of() : List.of(plot(groups, found)));
    }

    /** Every so-manyth row, so that at most {@link #sample} are left. */
    private int[] thinned(int[] rows) {
        if (rows.length <= sample) {
            return rows;
        }
        int[] some = new int[sample];
        for (int i = 0; i < sample; i++) {
            some[i] = rows[(int) ((long) i * rows.length / sample)];
        }
        return some;
    }

    private Quantity quantity(String name, PairDistribution pairs) {
        return new Quantity("pairs above " + alike + ", " + name, 100 * pairs.alikeShare(), "%");
    }

    private String sentence(Groups groups, Map<String, PairDistribution> found) {
        if (found.isEmpty()) {
            return "no composition has two configurations to compare";
        }
        Comparator<String> redundancy = Comparator.comparing(name -> found.get(name).alikeShare());
        String most =
                found.keySet().stream()
                        .max(redundancy.thenComparing(name -> found.get(name).mean()))
                        .orElseThrow();
        long thinned = groups.byName().values().stream().filter(r -> r.length > sample).count();
        return String.format(
                Locale.ROOT,
                "%s: %.4g %% of its pairs have a similarity" + " above %s, the mean is %.4g%s",
                found.size() == 1
                        ? most + " is the only composition"
                        : most + " is the most redundant of " + found.size() + " compositions",
                100 * found.get(most).alikeShare(),
                alike,
                found.get(most).mean(),
                thinned == 0
                        ? ""
                        : "; "
                                + sample
                                + " configurations, evenly spaced, stand for each of "
                                + thinned
                                + " larger compositions");
    }

    private static Plot plot(Groups groups, Map<String, PairDistribution> found) {
        List<Series> series = new ArrayList<>();
        List<String> shown = groups.shown();
        PairDistribution rest = null;
        for (Map.Entry<String, PairDistribution> entry : found.entrySet()) {
            if (shown.contains(entry.getKey())) {
                series.add(series(entry.getKey(), entry.getValue()));
            } else {
                rest = rest == null ? entry.getValue() : rest.plus(entry.getValue());
            }
        }
        if (rest != null) {
            series.add(0, series(Series.OTHERS, rest)); // behind those with a name
        }
        return new Plot(
                "redundancy",
                "Pairs of configurations of one composition",
                new Axis("Similarity", false),
                new Axis("Cumulative probability [%]", false),
                Optional.empty(),
                series);
    }

    private static Series series(String name, PairDistribution pairs) {
        PairDistribution.Curve curve = pairs.curve();
        return new Series(name, Style.LINE, false, curve.x(), curve.y());
    }
}
