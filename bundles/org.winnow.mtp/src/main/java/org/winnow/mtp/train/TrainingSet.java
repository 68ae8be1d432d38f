// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
    }

    final Item[] items;
    private final int atoms;

    private TrainingSet(Item[] items) {
        this.items = items;
        atoms = Arrays.stream(items).mapToInt(i -> i.atoms).sum();
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
        return new TrainingSet(items.toArray(new Item[0]));
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

    /** {@return every so many configurations, from the first on} */
    TrainingSet every(int stride) {
        Item[] some = new Item[(items.length + stride - 1) / stride];
        for (int k = 0; k < some.length; k++) {
            some[k] = items[k * stride];
        }
        return new TrainingSet(some);
    }

    /** {@return how many configurations there are} */
    public int size() {
        return items.length;
    }

    /** {@return how many atoms there are in all} */
    public int atoms() {
        return atoms;
    }

    /** {@return the shortest distance between two atoms, Å; infinite where none are near} */
    public double shortestDistance() {
        return Arrays.stream(items).mapToDouble(i -> i.shortest).min().orElseThrow();
    }

    /** {@return how many pairs of atoms are closer than the potential's minimal distance} */
    public int closePairs() {
        return Arrays.stream(items).mapToInt(i -> i.neighborhoods.closePairs()).sum();
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
        return (int) Arrays.stream(items).filter(which).count();
    }

    /** {@return how many numbers the labels have: an energy 1, forces 3 an atom, a virial 6} */
    public long labelCount() {
        long count = 0;
        for (Item i : items) {
            count += (i.hasEnergy() ? 1 : 0) + (i.virial != null ? 6 : 0);
            count += i.forces != null ? i.forces.length : 0;
        }
        return count;
    }

    /** {@return configurations in a unit of parallel work: fixed by the set alone} */
    int chunk() {
        return Math.max(1, (items.length + 63) / 64);
    }

    int chunks() {
        return (items.length + chunk() - 1) / chunk();
    }
}
