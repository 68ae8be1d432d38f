// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.InfoJob.Range;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;

/** Counts what files hold, in one pass over them where memory allows. */
final class InfoRun {

    private final InfoJob job;
    private final Tools tools;
    private final StageClock clock;

    InfoRun(InfoJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    InfoJob.Result run() throws IOException {
        clock.stage("read");
        Candidates all =
                Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
        clock.stage("count");
        Counts counts = new Counts();
        all.forEach(
                (first, batch) -> {
                    counts.add(batch);
                    List<Map<String, Double>> shortest =
                            batch.parallelStream().map(ShortestDistances::of).toList();
                    shortest.forEach(counts::addShortest);
                },
                clock);
        return counts.result(all);
    }

    /** What adds up from configuration to configuration. */
    private static final class Counts {
        private final Map<String, Integer> labels = new LinkedHashMap<>();
        private final DoubleSummaryStatistics volumes = new DoubleSummaryStatistics();
        private final Map<String, Double> shortest = new TreeMap<>();

        Counts() {
            labels.put("energy", 0);
            labels.put("forces", 0);
            labels.put("virial", 0);
        }

        void add(List<Configuration> batch) {
            for (Configuration c : batch) {
                labels.merge("energy", c.energy().isPresent() ? 1 : 0, Integer::sum);
                labels.merge("forces", c.hasForces() ? 1 : 0, Integer::sum);
                labels.merge("virial", c.hasVirial() ? 1 : 0, Integer::sum);
                Cell cell = c.cell();
                if (cell.periodic(0) && cell.periodic(1) && cell.periodic(2)) {
                    volumes.accept(cell.volume());
                }
            }
        }

        void addShortest(Map<String, Double> one) {
            one.forEach((pair, distance) -> shortest.merge(pair, distance, Math::min));
        }

        InfoJob.Result result(Candidates all) {
            DoubleSummaryStatistics atoms =
                    all.entries().stream().mapToDouble(Candidates.Entry::atoms).summaryStatistics();
            return new InfoJob.Result(
                    all.count(),
                    all.atoms(),
                    symbols(all.species()),
                    count(all, Candidates.Entry::composition),
                    count(all, Candidates.Entry::tag),
                    labels,
                    new Range(atoms.getMin(), atoms.getMax()),
                    volumes.getCount() == 0
                            ? Optional.empty()
                            : Optional.of(new Range(volumes.getMin(), volumes.getMax())),
                    shortest);
        }
    }

    private static List<String> symbols(SpeciesSet species) {
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < species.size(); i++) {
            symbols.add(Species.symbol(species.number(i)));
        }
        return symbols;
    }

    /** Most frequent first, equally frequent ones by name; those without a group are left out. */
    private static Map<String, Integer> count(
            Candidates all, Function<Candidates.Entry, String> group) {
        Map<String, Integer> counts =
                all.entries().stream()
                        .map(group)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toMap(n -> n, n -> 1, Integer::sum, TreeMap::new));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new));
    }
}
