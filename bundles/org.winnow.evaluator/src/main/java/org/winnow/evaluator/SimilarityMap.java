// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Finding.Level;
import org.winnow.api.evaluation.Finding.Quantity;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/**
 * A map of all candidates with the picks on it: across, the mean similarity to all configurations
 * of one composition; up, to all of another. A configuration of a reference group is itself one of
 * those it is compared with.
 *
 * <p>Unless named, the references are the two compositions whose mean mutual similarity is lowest;
 * of equal pairs the first by name, and the first by name of a pair goes across. If there is only
 * one composition, the map shows the mean similarity to all across, and up the similarity to the
 * least typical configuration, the one with the lowest mean similarity (of equal ones the lowest
 * row). Time and memory O(n d) where there are features, else O(n²) time.
 */
@Component(factory = Evaluator.FACTORY, service = Evaluator.class)
@Designate(ocd = SimilarityMap.Settings.class)
@Algorithm(
        id = "similarity-map",
        title = "Similarity map",
        source =
                "Xu et al., Training Data Set Refinement for the Machine Learning Potential of"
                        + " Li–Si Alloys via Structural Similarity Analysis, Figs. 2a and 4")
public final class SimilarityMap implements Evaluator {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Similarity map")
    public @interface Settings {
        /** {@return the composition compared with across} */
        @AttributeDefinition(
                name = "Reference across",
                description = "A composition; empty for one of the two least alike")
        String x() default "";

        /** {@return the composition compared with upwards} */
        @AttributeDefinition(
                name = "Reference up",
                description = "A composition; empty for one of the two least alike")
        String y() default "";
    }

    private final String x;
    private final String y;

    /** Made by the catalogue. @param settings what the user chose */
    @Activate
    public SimilarityMap(Settings settings) {
        this(settings.x(), settings.y());
    }

    /**
     * Made by hand.
     *
     * @param x the composition compared with across; empty for one of the two least alike
     * @param y likewise upwards
     */
    public SimilarityMap(String x, String y) {
        this.x = x;
        this.y = y;
    }

    /**
     * {@inheritDoc}
     *
     * @throws UsageException if a composition of the settings is not among the candidates
     */
    @Override
    public Finding evaluate(Trial trial, Progress progress) {
        Groups groups = Groups.of(trial);
        check(x, groups);
        check(y, groups);
        MapAxes axes = MapAxes.of(trial.space(), groups, x, y, progress);
        int[] picks = trial.selection().rows();
        double across = covered(axes.x(), Groups.candidates(trial), picks);
        double up = covered(axes.y(), Groups.candidates(trial), picks);
        return new Finding(
                Level.FINE,
                String.format(
                        Locale.ROOT,
                        "the picks (%d) span %.3g %% of the range of the %s and %.3g %% of that of the %s",
                        picks.length,
                        across,
                        axes.xName(),
                        up,
                        axes.yName()),
                List.of(
                        new Quantity("range spanned, " + axes.xName(), across, "%"),
                        new Quantity("range spanned, " + axes.yName(), up, "%")),
                List.of(),
                List.of(plot(trial, groups, axes)));
    }

    private static void check(String name, Groups groups) {
        if (!name.isEmpty() && groups.count(name) == 0) {
            throw new UsageException(
                    "a reference of similarity-map must be one of "
                            + String.join(", ", groups.shown())
                            + (groups.byName().size() > Groups.SHOWN ? ", …" : "")
                            + "; got '"
                            + name
                            + "'");
        }
    }

    /** The range of the picks in percent of the range of all; 100 if all are equal. */
    private static double covered(double[] values, int[] rows, int[] picks) {
        double whole = range(values, rows);
        return whole > 0 ? 100 * range(values, picks) / whole : 100;
    }

    private static double range(double[] values, int[] rows) {
        if (rows.length == 0) {
            return 0;
        }
        var summary = Arrays.stream(rows).mapToDouble(row -> values[row]).summaryStatistics();
        return summary.getMax() - summary.getMin();
    }

    private static Plot plot(Trial trial, Groups groups, MapAxes axes) {
        int[] picks = trial.selection().rows().clone();
        Arrays.sort(picks);
        Groups picked = Groups.of(trial, picks);
        List<Series> series = new ArrayList<>();
        append(series, groups, groups, axes, Style.BACKGROUND);
        append(series, groups, picked, axes, Style.EMPHASIS);
        return new Plot(
                "similarity-map",
                picks.length + " picks (outlined) of " + groups.size() + " configurations",
                new Plot.Axis(capital(axes.xName()), false),
                new Plot.Axis(capital(axes.yName()), false),
                Optional.empty(),
                series);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Series by composition, by name; those without a name of their own at the back. */
    private static void append(
            List<Series> series, Groups all, Groups part, MapAxes axes, Style style) {
        List<String> shown = all.shown();
        int[] rest =
                part.byName().entrySet().stream()
                        .filter(group -> !shown.contains(group.getKey()))
                        .flatMapToInt(group -> Arrays.stream(group.getValue()))
                        .sorted()
                        .toArray();
        if (rest.length > 0) {
            series.add(series(Series.OTHERS, style, rest, axes));
        }
        for (String name : shown) {
            if (part.count(name) > 0) {
                series.add(series(name, style, part.byName().get(name), axes));
            }
        }
    }

    private static Series series(String name, Style style, int[] rows, MapAxes axes) {
        return new Series(
                name,
                style,
                false,
                Arrays.stream(rows).mapToDouble(row -> axes.x()[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> axes.y()[row]).toArray());
    }
}
