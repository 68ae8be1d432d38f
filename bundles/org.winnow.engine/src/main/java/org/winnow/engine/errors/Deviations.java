// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.engine.ErrorsJob.Energy;
import org.winnow.api.engine.ErrorsJob.Forces;
import org.winnow.api.engine.ErrorsJob.Spread;
import org.winnow.api.engine.ErrorsJob.Virial;
import org.winnow.api.model.Species;

/**
 * Sums up the errors of many configurations.
 *
 * <p>Standard errors are those of Xu et al., Fig. 5: of the deviations of three batches, s/√3 with
 * s² their variance (divisor 2). Every third configuration, in the order given, makes a batch.
 */
public final class Deviations {

    private static final int BATCHES = 3;

    private final List<Deviation> all;

    /**
     * Takes deviations.
     *
     * @param all with an energy, forces or a virial each, in an order that content decides, so that
     *     sums do not depend on the files
     */
    public Deviations(List<Deviation> all) {
        this.all = all;
    }

    /** {@return those of each composition, in alphabetical order} */
    public Map<String, Deviations> compositions() {
        Map<String, List<Deviation>> groups = new TreeMap<>();
        all.forEach(d -> groups.computeIfAbsent(d.composition(), c -> new ArrayList<>()).add(d));
        Map<String, Deviations> compositions = new TreeMap<>();
        groups.forEach((name, group) -> compositions.put(name, new Deviations(group)));
        return compositions;
    }

    /** {@return configurations with any label} */
    public int configurations() {
        return all.size();
    }

    /** {@return atoms in them} */
    public long atoms() {
        return all.stream().mapToLong(Deviation::atoms).sum();
    }

    /** {@return errors of energies per atom} */
    public Energy energy() {
        List<Deviation> with = those(d -> !Double.isNaN(d.energy()));
        return new Energy(
                with.size(),
                deltaE(with),
                standardError(with, Deviations::deltaE),
                mean(with, d -> Math.abs(d.energy())),
                largest(with, d -> Math.abs(d.energy())),
                mean(with, Deviation::energy));
    }

    /** {@return errors of forces} */
    public Forces forces() {
        List<Deviation> with = those(Deviation::forces);
        long atoms = with.stream().mapToLong(Deviation::atoms).sum();
        double squares = sum(with, Deviation::squares);
        return new Forces(
                with.size(),
                atoms,
                deltaF(with),
                standardError(with, Deviations::deltaF),
                new Spread(
                        Math.sqrt(squares / (3.0 * atoms)),
                        sum(with, Deviation::components) / (3.0 * atoms),
                        largest(with, Deviation::largestComponent)),
                new Spread(
                        Math.sqrt(squares / atoms),
                        sum(with, Deviation::vectors) / atoms,
                        largest(with, Deviation::largestVector)));
    }

    /** {@return errors of virials and stresses} */
    public Virial virial() {
        List<Deviation> with = those(d -> d.virial().length > 0);
        List<Deviation> cells = those(d -> d.virial().length > 0 && d.volume() > 0);
        return new Virial(
                with.size(),
                spread(with, Deviation::atoms),
                cells.size(),
                spread(cells, Deviation::volume));
    }

    /** {@return measures of virials' components} @param divisor of each configuration's */
    private static Spread spread(List<Deviation> with, ToDoubleFunction<Deviation> divisor) {
        double squares = 0;
        double absolutes = 0;
        double largest = with.isEmpty() ? Double.NaN : 0;
        for (Deviation d : with) {
            for (double component : d.virial()) {
                double error = Math.abs(component) / divisor.applyAsDouble(d);
                squares += error * error;
                absolutes += error;
                largest = Math.max(largest, error);
            }
        }
        double count = Deviation.VIRIAL.length * with.size();
        return new Spread(Math.sqrt(squares / count), absolutes / count, largest);
    }

    /** {@return R² of force norms by atomic number, then for all and by composition} */
    public List<Determination> r2() {
        Map<Integer, Map<String, NormSums>> sums = new TreeMap<>();
        for (Deviation d : all) {
            d.norms()
                    .forEach(
                            (species, norms) -> {
                                Map<String, NormSums> of =
                                        sums.computeIfAbsent(species, s -> new TreeMap<>());
                                // before any formula in the order of characters
                                of.computeIfAbsent("", c -> new NormSums()).add(norms);
                                of.computeIfAbsent(d.composition(), c -> new NormSums()).add(norms);
                            });
        }
        List<Determination> list = new ArrayList<>();
        sums.forEach(
                (species, of) ->
                        of.forEach(
                                (name, norms) ->
                                        list.add(
                                                new Determination(
                                                        Species.symbol(species),
                                                        name.isEmpty() ? "all" : name,
                                                        norms.count(),
                                                        norms.r2()))));
        return list;
    }

    private List<Deviation> those(Predicate<Deviation> which) {
        return all.stream().filter(which).toList();
    }

    /** Eq. 2 of Xu et al. */
    private static double deltaE(List<Deviation> with) {
        return Math.sqrt(mean(with, d -> d.energy() * d.energy()));
    }

    /** Eq. 3 of Xu et al. */
    private static double deltaF(List<Deviation> with) {
        return Math.sqrt(mean(with, d -> d.squares() / (3.0 * d.atoms())));
    }

    private static double standardError(
            List<Deviation> with, ToDoubleFunction<List<Deviation>> measure) {
        if (with.size() < BATCHES) {
            return Double.NaN;
        }
        double[] values = new double[BATCHES];
        double mean = 0;
        for (int b = 0; b < BATCHES; b++) {
            List<Deviation> batch = new ArrayList<>();
            for (int i = b; i < with.size(); i += BATCHES) {
                batch.add(with.get(i));
            }
            values[b] = measure.applyAsDouble(batch);
            mean += values[b] / BATCHES;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (BATCHES - 1) / BATCHES);
    }

    private static double mean(List<Deviation> with, ToDoubleFunction<Deviation> of) {
        return sum(with, of) / with.size();
    }

    /** One after the other: a stream's sum depends on how it is cut. */
    private static double sum(List<Deviation> with, ToDoubleFunction<Deviation> of) {
        double sum = 0;
        for (Deviation d : with) {
            sum += of.applyAsDouble(d);
        }
        return sum;
    }

    private static double largest(List<Deviation> with, ToDoubleFunction<Deviation> of) {
        return with.stream().mapToDouble(of).max().orElse(Double.NaN);
    }
}
