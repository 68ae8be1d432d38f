// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.potential.ActiveSet;
import org.winnow.api.potential.Forces;
import org.winnow.api.potential.Gradable;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.file.MtpReader;
import org.winnow.mtp.sweep.ForceSweep;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.sweep.Neighborhoods;
import org.winnow.mtp.sweep.SiteGradientSweep;
import org.winnow.numerics.MaxVol;
import org.winnow.numerics.NeighborList;

/**
 * A moment tensor potential (doi:10.1137/15M1054183), as MLIP-2, MLIP-3 and LAMMPS evaluate it.
 *
 * <p>Evaluates the lists of moments that its file carries, whichever program made them. Atoms
 * closer than the minimal distance are predicted by extrapolation and counted. Safe for use by many
 * threads: each call borrows its own arrays.
 */
public final class MtpPotential implements Gradable {

    private final MtpParameters parameters;
    private final int[] numbers;
    private final SpeciesSet species;
    private final Model model;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /**
     * Makes a potential.
     *
     * @param parameters trained
     * @param species atomic numbers of its species 0, 1, …
     * @throws IllegalArgumentException if it is not trained, or if the species do not fit
     */
    public MtpPotential(MtpParameters parameters, List<Integer> species) {
        if (!parameters.trained()) {
            throw new IllegalArgumentException("a potential must be trained to predict");
        }
        if (species.size() != parameters.speciesCount()) {
            throw new IllegalArgumentException(
                    "the potential has "
                            + parameters.speciesCount()
                            + " species, got "
                            + species.size()
                            + " atomic numbers");
        }
        this.parameters = parameters;
        numbers = species.stream().mapToInt(n -> n).toArray();
        this.species = SpeciesSet.of(numbers);
        if (this.species.size() != numbers.length) {
            throw new IllegalArgumentException("species must be distinct, got " + species);
        }
        model = new Model(parameters, new MomentPlan(parameters.moments()));
    }

    /**
     * Reads a potential.
     *
     * @param file a trained {@code .mtp} or {@code .almtp} file
     * @param species atomic numbers of its species; empty to take them from the file, see {@link
     *     PotentialSpecies}
     * @return the potential
     * @throws IOException if the file cannot be read or is not what it should be
     * @throws IllegalArgumentException if the species are not known or do not fit
     */
    public static MtpPotential read(Path file, List<Integer> species) throws IOException {
        MtpParameters parameters = MtpReader.read(file);
        return new MtpPotential(
                parameters, species.isEmpty() ? PotentialSpecies.of(parameters) : species);
    }

    /** {@return all coefficients} */
    public MtpParameters parameters() {
        return parameters;
    }

    @Override
    public double cutoff() {
        return parameters.maxDist();
    }

    @Override
    public double minimalDistance() {
        return parameters.minDist();
    }

    @Override
    public SpeciesSet species() {
        return species;
    }

    @Override
    public Prediction predict(Configuration configuration) {
        Evaluation e = evaluate(configuration);
        return new Prediction(e.energy(), e.forces(), e.virial());
    }

    @Override
    public Forces forces(int[] atoms) {
        return new MtpForces(model, types(atoms, numbers, species));
    }

    /**
     * Predicts, and says more.
     *
     * @param configuration n atoms
     * @return energies of atoms too, and how many pairs are too close
     * @throws IllegalArgumentException if a species is not one of {@link #species()}, or if two
     *     atoms are at the same place
     */
    public Evaluation evaluate(Configuration configuration) {
        int[] types = types(configuration, numbers, species);
        Scratch taken = idle.poll();
        Scratch scratch = taken == null ? new Scratch(model) : taken;
        scratch.list.build(configuration, parameters.maxDist());
        scratch.neighborhoods.fill(scratch.list, types, model);
        int n = configuration.size();
        double[] sites = new double[n];
        double[] forces = new double[3 * n];
        double[] virial = new double[9];
        double energy = scratch.sweep.run(model, scratch.neighborhoods, sites, forces, virial);
        int close = scratch.neighborhoods.closePairs();
        idle.add(scratch);
        return new Evaluation(energy, sites, forces, virial, close);
    }

    @Override
    public int parameterCount() {
        return parameters.parameterCount();
    }

    @Override
    public ActiveSet activeSet(double threshold) {
        return new MaxVol(parameterCount(), threshold, MaxVol.START);
    }

    @Override
    public double[] siteGradients(Configuration configuration) {
        int[] types = types(configuration, numbers, species);
        Scratch taken = idle.poll();
        Scratch scratch = taken == null ? new Scratch(model) : taken;
        scratch.list.build(configuration, parameters.maxDist());
        scratch.neighborhoods.fill(scratch.list, types, model);
        double[] rows = new double[Math.multiplyExact(configuration.size(), parameterCount())];
        scratch.gradients.run(model, scratch.neighborhoods, rows);
        idle.add(scratch);
        return rows;
    }

    /** {@return each atom's place among the species} */
    static int[] types(Configuration configuration, int[] numbers, SpeciesSet known) {
        return types(configuration.species(), numbers, known);
    }

    private static int[] types(int[] species, int[] numbers, SpeciesSet known) {
        int[] place = new int[119];
        for (int s = 0; s < numbers.length; s++) {
            place[numbers[s]] = s + 1;
        }
        int[] types = new int[species.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = place[species[i]] - 1;
            if (types[i] < 0) {
                throw new IllegalArgumentException(
                        "the potential knows " + known + ", got " + Species.symbol(species[i]));
            }
        }
        return types;
    }

    /**
     * What the potential says of a configuration.
     *
     * @param energy eV
     * @param sites the atoms' energies, shape [n], eV
     * @param forces shape [n × 3], eV/Å
     * @param virial 9 numbers, −∂E/∂strain, eV
     * @param closePairs how many pairs of atoms are closer than the minimal distance; images count
     */
    public record Evaluation(
            double energy, double[] sites, double[] forces, double[] virial, int closePairs) {}

    /** What one call works with. */
    private static final class Scratch {
        private final NeighborList list = new NeighborList();
        private final Neighborhoods neighborhoods = new Neighborhoods();
        private final ForceSweep sweep;
        private final SiteGradientSweep gradients;

        private Scratch(Model model) {
            sweep = new ForceSweep(model);
            gradients = new SiteGradientSweep(model);
        }
    }
}
