// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.winnow.study.exhibit.SmallAtoms.LI_A;
import static org.winnow.study.exhibit.SmallAtoms.LI_C;
import static org.winnow.study.exhibit.SmallAtoms.SI_A;
import static org.winnow.study.exhibit.SmallAtoms.SI_C;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.evaluation.Table;
import org.winnow.api.model.Configuration;
import org.winnow.study.result.Results;

/** What a sampler might find among them: picks, a curve, a map and similarities of pairs. */
final class SmallSelection {

    private SmallSelection() {}

    /** {@return what a sampler found} @param far from the nearest pick, of one and two */
    static Results.Selection of(
            Path out, String label, String name, long seed, double[] far, double[] share) {
        List<List<Object>> curve =
                List.of(List.of(1, far[0], share[0]), List.of(2, far[1], share[1]));
        Table table =
                new Table(
                        "curve", List.of("size", "farthest_distance", "representativeness"), curve);
        var findings =
                List.of(
                        finding(List.of(table), List.of()),
                        finding(List.of(), List.of(map())),
                        finding(List.of(), List.of(pairs())));
        var picks = List.of(pick(1, SI_A), pick(2, LI_C));
        return new Results.Selection(
                out.getFileName().toString(),
                label,
                "soap:cutoff=3",
                "average",
                name + ":start=medoid",
                name,
                seed,
                out,
                new SelectJob.Result(out, 4, 0, List.of(1, 2), picks, findings));
    }

    private static SelectJob.Pick pick(int rank, Configuration c) {
        return new SelectJob.Pick(
                rank, "training", 0, c.fingerprint().toString(), c.composition(), "", 1);
    }

    private static Finding finding(List<Table> tables, List<Plot> plots) {
        return new Finding(Finding.Level.FINE, "all is well", List.of(), tables, plots);
    }

    /** As the evaluator draws it: of each composition, configurations by fingerprint. */
    static Plot map() {
        boolean ordered = LI_A.fingerprint().compareTo(LI_C.fingerprint()) < 0;
        boolean silicon = SI_A.fingerprint().compareTo(SI_C.fingerprint()) < 0;
        return new Plot(
                "similarity-map",
                "",
                new Axis("Mean similarity to Li1", false),
                new Axis("Mean similarity to Si1", false),
                Optional.empty(),
                List.of(
                        new Series(
                                "Li1",
                                Style.BACKGROUND,
                                false,
                                ordered ? v(0.1, 0.3) : v(0.3, 0.1),
                                ordered ? v(1.1, 1.3) : v(1.3, 1.1)),
                        new Series(
                                "Si1",
                                Style.BACKGROUND,
                                false,
                                silicon ? v(0.4, 0.6) : v(0.6, 0.4),
                                silicon ? v(1.4, 1.6) : v(1.6, 1.4)),
                        new Series("Si1", Style.EMPHASIS, false, v(0.4), v(1.4))));
    }

    private static Plot pairs() {
        return new Plot(
                "redundancy",
                "",
                new Axis("Similarity", false),
                new Axis("Cumulative probability [%]", false),
                Optional.empty(),
                List.of(new Series("Si1", Style.LINE, false, v(0.5, 1), v(0, 100))));
    }

    private static double[] v(double... values) {
        return values;
    }
}
