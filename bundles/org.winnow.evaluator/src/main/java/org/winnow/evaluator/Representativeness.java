// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.winnow.api.evaluation.Table;

/**
 * How well the first k choices stand for all candidates, for every k: the distance of the worst
 * represented candidate from its nearest choice, and the share of candidates nearer than a
 * threshold to one (eq. 11).
 *
 * <p>Base rows count as chosen from the start, and are not candidates; where nothing else was
 * chosen, the curve is the one point of size 0. A chosen candidate is at distance 0 from itself.
 * One pass over the choices: time O(n k d), memory O(n + k · chunks).
 */
@Component(factory = Evaluator.FACTORY, service = Evaluator.class)
@Designate(ocd = Representativeness.Settings.class)
@Algorithm(
        id = "representativeness",
        title = "Representativeness and farthest distance",
        source =
                "Xu et al., Training Data Set Refinement for the Machine Learning Potential of"
                        + " Li–Si Alloys via Structural Similarity Analysis, eq. 11")
public final class Representativeness implements Evaluator {

    /** Share of represented candidates, in percent, from which there is nothing to do. */
    private static final double ENOUGH = 99;

    private static final String CHOSEN =
            "%d of %d candidates represent %.4g %% of all within a distance of %s and leave none"
                    + " farther than %.4g";

    private static final String BASE_ALONE =
            "with %d of %d candidates the base represents %.4g %% of all within a distance of %s"
                    + " and leaves none farther than %.4g";

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Representativeness and farthest distance")
    public @interface Settings {
        /** {@return the distance below which a choice stands for a candidate} */
        @AttributeDefinition(
                name = "Threshold distance",
                description = "A candidate nearer than this to a choice is represented",
                min = "0")
        double threshold() default 0.1;
    }

    private final double threshold;

    /** Made by the catalogue. @param settings what the user chose */
    @Activate
    public Representativeness(Settings settings) {
        this(settings.threshold());
    }

    /**
     * Made by hand.
     *
     * @param threshold a candidate nearer than this to a choice is represented
     * @throws IllegalArgumentException if it is not above 0
     */
    public Representativeness(double threshold) {
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("threshold must be above 0, got " + threshold);
        }
        this.threshold = threshold;
    }

    @Override
    public Finding evaluate(Trial trial, Progress progress) {
        Coverage coverage = Coverage.of(trial, threshold, progress);
        int last = coverage.farthest().length - 1;
        double farthest = coverage.farthest()[last];
        double share = coverage.percent(last);
        return new Finding(
                share >= ENOUGH ? Level.FINE : Level.NOTICE,
                sentence(trial.selection().size(), coverage.candidates(), farthest, share),
                List.of(
                        new Quantity("farthest distance", farthest, ""),
                        new Quantity("representativeness", share, "%")),
                List.of(table(coverage)),
                List.of(plot(trial, coverage)));
    }

    private String sentence(int picks, int candidates, double farthest, double share) {
        return String.format(
                Locale.ROOT,
                picks == 0 ? BASE_ALONE : CHOSEN,
                picks,
                candidates,
                share,
                threshold,
                farthest);
    }

    private static Table table(Coverage coverage) {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < coverage.farthest().length; k++) {
            rows.add(List.of(coverage.first() + k, coverage.farthest()[k], coverage.percent(k)));
        }
        return new Table("curve", List.of("size", "farthest_distance", "representativeness"), rows);
    }

    private Plot plot(Trial trial, Coverage coverage) {
        int count = coverage.farthest().length;
        int first = coverage.first();
        double[] sizes = IntStream.range(first, first + count).asDoubleStream().toArray();
        double[] shares = IntStream.range(0, count).mapToDouble(coverage::percent).toArray();
        int[] asked =
                Arrays.stream(trial.sizes())
                        .map(s -> s - first)
                        .filter(k -> k >= 0 && k < count)
                        .toArray();
        double[] marks = at(sizes, asked);
        String left = "farthest distance";
        String right = "representativeness";
        List<Series> series = new ArrayList<>();
        series.add(guide(first, count));
        if (first > 0) { // the base alone is a point without a line
            series.add(new Series(left, Style.LINE, false, sizes, coverage.farthest()));
            series.add(new Series(right, Style.LINE, true, sizes, shares));
        }
        series.add(new Series(left, Style.EMPHASIS, false, marks, at(coverage.farthest(), asked)));
        series.add(new Series(right, Style.EMPHASIS, true, marks, at(shares, asked)));
        return new Plot(
                "curve",
                "Representativeness of the selection",
                new Axis("Number of picked configurations", false),
                new Axis("Farthest distance", false),
                Optional.of(new Axis("Representativeness [%]", false)),
                series);
    }

    private Series guide(int first, int count) {
        return new Series(
                "threshold " + threshold,
                Style.GUIDE,
                false,
                new double[] {first, Math.max(first + 1, count)},
                new double[] {threshold, threshold});
    }

    private static double[] at(double[] curve, int[] elements) {
        return Arrays.stream(elements).mapToDouble(k -> curve[k]).toArray();
    }
}
