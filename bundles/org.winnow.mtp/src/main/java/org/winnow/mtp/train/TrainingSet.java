// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.sweep.Neighborhoods;
import org.winnow.numerics.NeighborList;
import org.winnow.numerics.Parallel;

/**
 * Configurations with labels, their neighbors found once and for all. Memory: about 70 bytes a
 * neighbor. Immutable.
 */
public final class TrainingSet {

    /** One configuration. */
    static final class Item {
        final Neighborhoods neighborhoods = new Neighborhoods();
        final int atoms;
        final double energy;
        final double[] forces;
        final double[] virial;
        double shortest = Double.POSITIVE_INFINITY;

        /** Of the forces of a made-up pair, in place of the user's; 0 for data. */
        double own;

        Item(Configuration c) {
            atoms = c.size();
            energy = c.energy().orElse(Double.NaN);
            forces = c.hasForces() ? new double[3 * atoms] : null;
            for (int k = 0; forces != null && k < forces.length; k++) {
                forces[k] = c.force(k);
            }
            virial = c.hasVirial() ? new double[9] : null;
            for (int k = 0; virial != null && k < 9; k++) {
                virial[k] = c.virial(k);
            }
        }

        boolean hasEnergy() {
            return !Double.isNaN(energy);
        }

        boolean madeUp() {
            return own > 0;
        }

        /** {@return the weight of a force} @param weights the user's @param i 3 × atom */
        double forceWeight(Weights weights, int i) {
            double square =
                    forces[i] * forces[i]
                            + forces[i + 1] * forces[i + 1]
                            + forces[i + 2] * forces[i + 2];
            return madeUp() ? own : weights.force(atoms, square);
        }
    }

    /** Data, then made-up pairs. */
    final Item[] items;

    private final int size;
    private final int atoms;

    private TrainingSet(Item[] items) {
        this.items = items;
        size = (int) Arrays.stream(items).filter(i -> !i.madeUp()).count();
        atoms = data().mapToInt(i -> i.atoms).sum();
    }

    /** {@return what is not made up} */
    Stream<Item> data() {
        return Arrays.stream(items, 0, size);
    }

    /**
     * Prepares configurations.
     *
     * @param configurations with energies, forces or virials; at least one
     * @param species atomic numbers of the potential's species 0, 1, …
     * @param parameters say cutoff and minimal distance
     * @return the set
     * @throws IllegalArgumentException if there is no configuration or no label, if an energy is
     *     stated but not a number, or if a species is not one of the potential's
     */
    public static TrainingSet of(
            List<Configuration> configurations, List<Integer> species, MtpParameters parameters) {
        if (configurations.isEmpty()) {
            throw new IllegalArgumentException("there must be a configuration to fit, got none");
        }
        List<Item> items = new ArrayList<>();
        for (Configuration c : configurations) {
            checkEnergy(c, items.size());
            items.add(new Item(c));
        }
        if (items.stream().noneMatch(i -> i.hasEnergy() || i.forces != null || i.virial != null)) {
            throw new IllegalArgumentException(
                    "training configurations must have energies, forces or virials, got none in "
                            + items.size());
        }
        fill(items, configurations, species, parameters);
        return new TrainingSet(items.toArray(new Item[0]));
    }

    /**
     * {@return this set and pairs of atoms far closer than any in it that repel each other, see
     * {@link RepulsionData}} They add to the loss alone, not to what is counted or to mean errors.
     * Where no atoms are near there are none.
     *
     * @param weight of the square of a force's relative error; above 0
     * @param species as for {@link #of}
     * @param parameters as for {@link #of}
     */
    public TrainingSet withRepulsion(
            double weight, List<Integer> species, MtpParameters parameters) {
        if (shortestDistance() == Double.POSITIVE_INFINITY) {
            return this;
        }
        List<Configuration> pairs = RepulsionData.pairs(species, shortestDistance());
        List<Item> made = new ArrayList<>();
        for (Configuration c : pairs) {
            Item item = new Item(c);
            item.own = RepulsionData.relative(weight, item.forces);
            made.add(item);
        }
        fill(made, pairs, species, parameters);
        return new TrainingSet(
                Stream.concat(Arrays.stream(items), made.stream()).toArray(Item[]::new));
    }

    private static void fill(
            List<Item> items,
            List<Configuration> configurations,
            List<Integer> species,
            MtpParameters parameters) {
        Model model = new Model(parameters, new MomentPlan(parameters.moments()));
        Parallel.rows(
                items.size(),
                8,
                f -> {},
                (from, to) -> {
                    NeighborList list = new NeighborList();
                    for (int k = from; k < to; k++) {
                        fill(items.get(k), configurations.get(k), species, model, list);
                    }
                });
    }

    /** Forces and virials that are not finite make no configuration; an energy may be NaN. */
    private static void checkEnergy(Configuration c, int index) {
        if (c.energy().isEmpty() && !c.source(Configuration.Label.ENERGY).isEmpty()) {
            throw new IllegalArgumentException(
                    c.source(Configuration.Label.ENERGY)
                            + " must be a number, got NaN in configuration "
                            + index
                            + " ("
                            + c.composition()
                            + ")");
        }
    }

    private static void fill(
            Item item, Configuration c, List<Integer> species, Model model, NeighborList list) {
        int[] types = new int[c.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = species.indexOf(c.species(i));
            if (types[i] < 0) {
                throw new IllegalArgumentException(
                        "the potential must know every species, got "
                                + Species.symbol(c.species(i)));
            }
        }
        list.build(c, model.cutoff());
        item.neighborhoods.fill(list, types, model);
        item.neighborhoods.trim();
        item.shortest = MinimalDistance.shortest(list);
    }

    /** {@return every so many configurations, from the first on, and all made-up pairs} */
    TrainingSet every(int stride) {
        List<Item> some = new ArrayList<>();
        for (int k = 0; k < size; k += stride) {
            some.add(items[k]);
        }
        some.addAll(Arrays.asList(items).subList(size, items.length));
        return new TrainingSet(some.toArray(new Item[0]));
    }

    /** {@return how many configurations there are} */
    public int size() {
        return size;
    }

    /** {@return how many atoms there are in all} */
    public int atoms() {
        return atoms;
    }

    /** {@return the shortest distance between two atoms, Å; infinite where none are near} */
    public double shortestDistance() {
        return data().mapToDouble(i -> i.shortest).min().orElseThrow();
    }

    /** {@return how many pairs of atoms are closer than the potential's minimal distance} */
    public int closePairs() {
        return data().mapToInt(i -> i.neighborhoods.closePairs()).sum();
    }

    /** {@return how many configurations have such a pair} */
    public int withClosePairs() {
        return count(i -> i.neighborhoods.closePairs() > 0);
    }

    /** {@return how many configurations have an energy} */
    public int withEnergy() {
        return count(Item::hasEnergy);
    }

    /** {@return how many configurations have forces} */
    public int withForces() {
        return count(i -> i.forces != null);
    }

    private int count(Predicate<Item> which) {
        return (int) data().filter(which).count();
    }

    /** {@return how many numbers the labels have: an energy 1, forces 3 an atom, a virial 6} */
    public long labelCount() {
        return data().mapToLong(
                        i ->
                                (i.hasEnergy() ? 1 : 0)
                                        + (i.virial != null ? 6 : 0)
                                        + (i.forces != null ? i.forces.length : 0))
                .sum();
    }

    /** {@return configurations in a unit of parallel work: fixed by the set alone} */
    int chunk() {
        return Math.max(1, (items.length + 63) / 64);
    }

    int chunks() {
        return (items.length + chunk() - 1) / chunk();
    }
}
