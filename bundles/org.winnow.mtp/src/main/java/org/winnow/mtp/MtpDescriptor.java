// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.UsageException;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;
import org.winnow.mtp.basis.BasisBuilder;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.file.MtpReader;
import org.winnow.mtp.sweep.ForceSweep;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.sweep.Neighborhoods;
import org.winnow.numerics.NeighborList;

/**
 * Moment tensor descriptor: the scalars B_α of an environment that a moment tensor potential adds
 * up to an energy.
 *
 * <p>Of a potential's file its own radial functions are used, which tell species apart. Without
 * one, radial function μ is the Chebyshev polynomial T_μ times (r − cutoff)², and with several
 * species the scalars are computed of all neighbors, then of the neighbors of each species alone.
 *
 * <p>Scalars of one to four factors differ by orders of magnitude; each column is divided by its
 * root mean square over a reference, see {@link ReferenceGas}, so that features have no unit and
 * are of order 1. Cost as half of a prediction, for each of the C + 1 groups of columns.
 */
@Component(factory = Descriptor.FACTORY, service = Descriptor.class)
@Designate(ocd = MtpDescriptor.Settings.class)
@Algorithm(id = "mtp", title = "Moment tensors", source = "doi:10.1137/15M1054183")
public final class MtpDescriptor implements Descriptor {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Moment tensors")
    public @interface Settings {
        /** {@return level of the basis} */
        @AttributeDefinition(
                name = "Level",
                description = "Even; 8 gives 9 scalars, 12 gives 29, 16 gives 92, 20 gives 288",
                min = "2",
                max = "24")
        int level() default 8;

        /** {@return radius of an environment} */
        @AttributeDefinition(
                name = "Cutoff radius [Å]",
                description = "Atoms up to this distance make an environment",
                min = "0.5",
                max = "20")
        double cutoff() default 5;

        /** {@return start of the radial functions} */
        @AttributeDefinition(
                name = "Minimal distance [Å]",
                description = "About the shortest distance between atoms; below the cutoff",
                min = "0.1")
        double min$_$dist() default 2;

        /** {@return radial basis} */
        @AttributeDefinition(
                name = "Radial basis size",
                description = "Chebyshev polynomials; at least as many as radial functions",
                min = "1",
                max = "32")
        int radial() default 6;

        /** {@return file of a potential} */
        @AttributeDefinition(
                name = "Potential",
                description = "A trained .mtp file, used instead of all other settings; or empty")
        String potential() default "";
    }

    private final MtpParameters parameters;
    private final MomentPlan plan;
    private final List<Integer> fileSpecies;
    private final Map<SpeciesSet, DescriptorColumns> columns = new ConcurrentHashMap<>();
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /**
     * Makes a descriptor from settings.
     *
     * @param settings the user's
     */
    @Activate
    public MtpDescriptor(Settings settings) {
        this(
                settings.potential().isEmpty()
                        ? untrained(
                                settings.level(),
                                settings.cutoff(),
                                settings.min$_$dist(),
                                settings.radial())
                        : read(settings.potential()));
    }

    /**
     * Makes a descriptor.
     *
     * @param parameters untrained to use plain radial functions, or trained and naming its species
     */
    public MtpDescriptor(MtpParameters parameters) {
        this.parameters = parameters;
        plan = new MomentPlan(parameters.moments());
        fileSpecies = parameters.trained() ? PotentialSpecies.of(parameters) : List.of();
        if (!parameters.trained() && parameters.radialSize() < parameters.radialFunctions()) {
            throw new UsageException(
                    "radial must be at least "
                            + parameters.radialFunctions()
                            + " at this level, got "
                            + parameters.radialSize());
        }
    }

    /**
     * Describes the descriptor without a file.
     *
     * @param level even, 2..24
     * @param cutoff Å
     * @param minDist Å
     * @param radialSize Chebyshev polynomials
     * @return untrained parameters
     */
    public static MtpParameters untrained(
            int level, double cutoff, double minDist, int radialSize) {
        try {
            return MtpParameters.untrained(
                    BasisBuilder.ofLevel(level), 0, minDist, cutoff, radialSize);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(wrong.getMessage());
        }
    }

    private static MtpParameters read(String file) {
        try {
            MtpParameters parameters = MtpReader.read(Path.of(file));
            if (!parameters.trained()) {
                throw new UsageException("potential must be trained, got " + file);
            }
            return parameters;
        } catch (IOException unreadable) {
            throw new UsageException("potential must be readable: " + unreadable.getMessage());
        }
    }

    @Override
    public double cutoff() {
        return parameters.maxDist();
    }

    @Override
    public List<String> columns(SpeciesSet species) {
        List<String> labels = new ArrayList<>();
        boolean several = !parameters.trained() && species.size() > 1;
        for (int group = 0; group < (several ? species.size() + 1 : 1); group++) {
            String of = group == 0 ? "" : " " + Species.symbol(species.number(group - 1));
            for (int s = 1; s <= plan.scalarCount(); s++) {
                labels.add("B" + s + of);
            }
        }
        return labels;
    }

    @Override
    public FeatureMatrix describe(Configuration configuration, SpeciesSet species) {
        DescriptorColumns groups = columns.computeIfAbsent(species, this::groups);
        int[] numbers = groups.numbers();
        for (int i = 0; i < configuration.size(); i++) {
            species.index(configuration.species(i));
        }
        int[] types = MtpPotential.types(configuration, numbers, SpeciesSet.of(numbers));
        Scratch taken = idle.poll();
        Scratch scratch = taken == null ? new Scratch(groups) : taken;
        scratch.list.build(configuration, parameters.maxDist());
        scratch.neighborhoods.fill(scratch.list, types, groups.model(0));
        double[] rows = groups.describe(scratch.sweep, scratch.neighborhoods);
        idle.add(scratch);
        return new FeatureMatrix(configuration.size(), groups.count(), rows);
    }

    private DescriptorColumns groups(SpeciesSet species) {
        return parameters.trained()
                ? DescriptorColumns.ofPotential(parameters, plan, fileSpecies)
                : DescriptorColumns.plain(parameters, plan, species);
    }

    /** What one call works with. */
    private static final class Scratch {
        private final NeighborList list = new NeighborList();
        private final Neighborhoods neighborhoods = new Neighborhoods();
        private final ForceSweep sweep;

        private Scratch(DescriptorColumns groups) {
            sweep = new ForceSweep(groups.model(0));
        }
    }
}
