// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob.Stop;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Table;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/**
 * Chooses as many as the user asked for: given sizes, or the smallest size at which a target holds.
 * Where a base alone meets the target, that is none.
 *
 * <p>For a target the selection is made in doubling sizes until the curve of the evaluator {@code
 * representativeness} meets it; a nested sampler's curve then tells the smallest size, for others
 * it is searched by bisection between the last two. Time at most about four times that of the one
 * selection.
 */
final class Chooser {

    /** The evaluator whose curve tells whether a target holds. */
    static final String JUDGE = "representativeness";

    private static final Selection NONE = new Selection(new int[0], new double[0]);

    private static final int FIRST = 32;

    private final Sampler sampler;
    private final Space space;
    private final int[] base;
    private final int[] order;
    private final List<String> compositions;
    private final long seed;

    Chooser(
            Sampler sampler,
            Space space,
            int[] base,
            int[] order,
            List<String> compositions,
            long seed) {
        this.sampler = sampler;
        this.space = space;
        this.base = base;
        this.order = order;
        this.compositions = compositions;
        this.seed = seed;
    }

    /**
     * Sees to it that what is asked for makes sense, before the long work.
     *
     * @param stop what is asked for
     * @throws IllegalArgumentException if it does not
     */
    static void check(Stop stop) {
        int targets =
                (stop.radius().isPresent() ? 1 : 0)
                        + (stop.representativeness().isPresent() ? 1 : 0)
                        + (stop.sizes().isEmpty() ? 0 : 1);
        if (targets != 1) {
            throw new IllegalArgumentException(
                    "one of sizes, radius and representativeness must be given, got " + targets);
        }
        double rep = stop.representativeness().orElse(100);
        if (!(rep > 0 && rep <= 100)) {
            throw new IllegalArgumentException(
                    "representativeness must lie above 0 and at most at 100 %, got " + rep);
        }
        double radius = stop.radius().orElse(0);
        if (!(radius >= 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException("radius must be at least 0, got " + radius);
        }
    }

    /**
     * Sees to it that there are as many candidates as are asked for.
     *
     * @param stop what is asked for
     * @param candidates how many there are
     * @throws IllegalArgumentException if there are not
     */
    static void check(Stop stop, int candidates) {
        for (int size : stop.sizes()) {
            if (size < 1 || size > candidates) {
                throw new IllegalArgumentException(
                        "sizes must lie in 1.." + candidates + ", got " + size);
            }
        }
    }

    /**
     * Chooses given sizes.
     *
     * @param sizes each in 1..candidates
     * @param progress told the share done
     * @return size to selection, ascending
     */
    Map<Integer, Selection> sizes(List<Integer> sizes, Progress progress) {
        List<Integer> ascending = sizes.stream().distinct().sorted().toList();
        Map<Integer, Selection> chosen = new TreeMap<>(Comparator.naturalOrder());
        int largest = ascending.get(ascending.size() - 1);
        Selection all = select(largest, progress);
        if (all.size() < largest) {
            progress.warn(
                    "the sampler ended at "
                            + all.size()
                            + " configurations though "
                            + largest
                            + " were asked for");
        }
        for (int size : ascending) {
            if (size < all.size()) {
                Selection part = sampler.nested() ? all.first(size) : select(size, progress);
                chosen.put(part.size(), part);
            }
        }
        chosen.put(all.size(), all);
        return chosen;
    }

    private Selection select(int count, Progress progress) {
        return sampler.select(space, new Sampler.Task(count, base, order, seed), progress);
    }

    /**
     * Chooses until a target holds.
     *
     * @param stop the target
     * @param judge algorithm text of the evaluator whose curve tells
     * @param catalogue makes it
     * @param progress told the share done
     * @return the smallest size at which it holds, and its selection
     */
    Map<Integer, Selection> target(
            Stop stop, String judge, Catalogue catalogue, Progress progress) {
        try (Catalogue.Instance<Evaluator> evaluator = catalogue.create(Evaluator.class, judge)) {
            if (base.length > 0 && holds(stop, last(curve(evaluator.get(), NONE, progress)))) {
                progress.warn("the base alone meets the target, so nothing is picked");
                return Map.of(0, NONE);
            }
            int failed = 0;
            int count = Math.min(FIRST, order.length);
            while (true) {
                Selection selection = select(count, progress);
                int size = reached(stop, curve(evaluator.get(), selection, progress));
                if (size > 0) {
                    Selection best =
                            sampler.nested()
                                    ? selection.first(size)
                                    : bisect(stop, evaluator.get(), failed, selection, progress);
                    return Map.of(best.size(), best);
                }
                if (selection.size() < count || count == order.length) {
                    throw new IllegalArgumentException(
                            "no selection of up to "
                                    + selection.size()
                                    + " configurations reaches the target");
                }
                failed = count;
                count = (int) Math.min(2L * count, order.length);
            }
        }
    }

    private Selection bisect(
            Stop stop, Evaluator judge, int failed, Selection good, Progress progress) {
        int below = failed;
        Selection best = good;
        while (best.size() - below > 1) {
            Selection middle = select((below + best.size()) / 2, progress);
            if (holds(stop, last(curve(judge, middle, progress)))) {
                best = middle;
            } else {
                below = middle.size();
            }
        }
        return best;
    }

    /** The curve of a selection: size, farthest distance, representativeness in percent. */
    private List<double[]> curve(Evaluator judge, Selection selection, Progress progress) {
        int[] sizes = {selection.size()};
        var trial = new Evaluator.Trial(space, base, selection, sizes, compositions);
        for (Table table : judge.evaluate(trial, progress).tables()) {
            int size = table.columns().indexOf("size");
            int farthest = table.columns().indexOf("farthest_distance");
            int rep = table.columns().indexOf("representativeness");
            if (size >= 0 && farthest >= 0 && rep >= 0) {
                List<double[]> points = new ArrayList<>();
                for (List<Object> row : table.rows()) {
                    points.add(
                            new double[] {
                                number(row.get(size)),
                                number(row.get(farthest)),
                                number(row.get(rep))
                            });
                }
                return points;
            }
        }
        throw new IllegalStateException(
                "evaluator "
                        + JUDGE
                        + " must give a table of size, farthest_distance, representativeness");
    }

    private static double[] last(List<double[]> curve) {
        return curve.get(curve.size() - 1);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /**
     * The smallest size at which the target holds, or 0; a last point counts for a sampler whose
     * selections do not nest.
     */
    private int reached(Stop stop, List<double[]> curve) {
        List<double[]> points = sampler.nested() ? curve : List.of(last(curve));
        for (double[] point : points) {
            if (holds(stop, point)) {
                return (int) point[0];
            }
        }
        return 0;
    }

    private static boolean holds(Stop stop, double[] point) {
        return point[1] <= stop.radius().orElse(Double.POSITIVE_INFINITY)
                && point[2] >= stop.representativeness().orElse(Double.NEGATIVE_INFINITY);
    }
}
