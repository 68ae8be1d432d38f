// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/**
 * SOAP: the power spectrum of the smooth density of atoms around an atom.
 *
 * <p>The density of a species is a sum of Gaussians, ρ(r) = Σ_j w_j exp(−|r − r_j|²/2σ²), over all
 * periodic images with r_j below the cutoff, w fading to 0 over the last {@code width}. From its
 * coefficients c_nlm in radial functions and spherical harmonics come the features p_nn'l = (2l +
 * 1)^(−1/2) Σ_m c_nlm c_n'lm, of which equal ones are kept once, times √2. The dot product of two
 * rows is therefore the kernel itself, the squared overlap of two densities averaged over all
 * rotations (up to l and n), and that of unit rows the normalised kernel. Rows are not of unit
 * length; features are in Å³.
 *
 * <p>Time for an atom with k neighbors and C species around it: O(k n l² + C² n² l²). Memory for
 * the tables 1 kB · (cutoff/σ) n' (l + 1), n' being n rounded up to 8. {@link #meanUnit} stores no
 * more than one row. Results do not depend on threads, on the Vector API or on configurations
 * described before.
 *
 * @see <a href="https://doi.org/10.1039/C6CP00415F">De, Bartók, Csányi and Ceriotti, Phys. Chem.
 *     Chem. Phys. 18, 13754 (2016)</a>, on comparing configurations with it
 */
@Component(factory = Descriptor.FACTORY, service = Descriptor.class)
@Designate(ocd = SoapDescriptor.Settings.class)
@Algorithm(
        id = "soap",
        title = "Smooth overlap of atomic positions",
        source = "doi:10.1103/PhysRevB.87.184115")
public final class SoapDescriptor implements Descriptor {

    /** What a user may tune; defaults after Xu et al. for lithium silicides. */
    @ObjectClassDefinition(name = "Smooth overlap of atomic positions")
    public @interface Settings {
        /** {@return radius of an environment} */
        @AttributeDefinition(
                name = "Cutoff radius [Å]",
                description = "Atoms up to this distance make an environment",
                min = "0.5",
                max = "20")
        double cutoff() default 3;

        /** {@return width of the cutoff's transition} */
        @AttributeDefinition(
                name = "Transition width [Å]",
                description = "Atoms fade out, as a cosine, over this last part of the radius",
                min = "0")
        double width() default 0.5;

        /** {@return width of an atom} */
        @AttributeDefinition(
                name = "Gaussian width [Å]",
                description = "Standard deviation of the density that stands for an atom",
                min = "0.05",
                max = "10")
        double sigma() default 0.4;

        /** {@return number of radial functions} */
        @AttributeDefinition(
                name = "Radial functions",
                description =
                        "With 8 and 12 kernels are exact to 1e-5 and 1e-9 at a radius of 7.5 widths;"
                                + " a wider one needs more",
                min = "1",
                max = "32")
        int n() default 8;

        /** {@return largest degree} */
        @AttributeDefinition(
                name = "Largest degree",
                description = "Of the spherical harmonics; what makes angles sharp",
                min = "0",
                max = "20")
        int l() default 6;

        /** {@return power of the kernel} */
        @AttributeDefinition(
                name = "Power ζ",
                description = "Kernels of environments are raised to it; 1 keeps costs linear",
                min = "1")
        double zeta() default 1;

        /** {@return radial basis} */
        @AttributeDefinition(
                name = "Radial basis",
                description = "Optimal for its size, or orbitals as other programs use them",
                options = {
                    @Option(label = "Mercer (optimal)", value = "mercer"),
                    @Option(label = "Gaussian-type orbitals", value = "gto")
                })
        String basis() default "mercer";

        /** {@return treatment of species} */
        @AttributeDefinition(
                name = "Species",
                description = "A density for each, one for all, or coupled ones",
                options = {
                    @Option(label = "Separate", value = "separate"),
                    @Option(label = "Blind", value = "blind"),
                    @Option(label = "Alchemical", value = "alchemical")
                })
        String species() default "separate";

        /** {@return coupling of unlike species} */
        @AttributeDefinition(
                name = "Alchemical coupling κ",
                description = "Likeness of unlike species; used where species are alchemical",
                min = "0",
                max = "1")
        double kappa() default 0.5;

        /** {@return whether the center atom counts} */
        @AttributeDefinition(
                name = "Center atom",
                description = "Whether an atom is part of its own environment")
        boolean centre() default true;
    }

    private final SoapModel model;
    private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

    /**
     * For the platform.
     *
     * @param s settings
     */
    @Activate
    public SoapDescriptor(Settings s) {
        this(
                new SoapParameters(
                        s.cutoff(),
                        s.width(),
                        s.sigma(),
                        s.n(),
                        s.l(),
                        s.zeta(),
                        s.basis(),
                        s.species(),
                        s.kappa(),
                        s.centre()));
    }

    /**
     * For use without the platform; tabulates the radial functions, about 0.1 s.
     *
     * @param parameters checked already
     */
    public SoapDescriptor(SoapParameters parameters) {
        model = new SoapModel(parameters);
    }

    @Override
    public double cutoff() {
        return model.parameters().cutoff();
    }

    @Override
    public double zeta() {
        return model.parameters().zeta();
    }

    /** {@return {@code Li-Si 0 3 2} for species Li and Si, n = 0, n' = 3, l = 2, and so on} */
    @Override
    public List<String> columns(SpeciesSet species) {
        return FeatureLayout.of(model.parameters(), species).labels(species);
    }

    /** {@return power spectra in Å³, rows not scaled to unit length} */
    @Override
    public FeatureMatrix describe(Configuration configuration, SpeciesSet species) {
        boolean vectors = Warmup.vectors(configuration.size());
        double[] features = with(w -> w.describe(configuration, species, vectors));
        int rows = configuration.size();
        return new FeatureMatrix(rows, features.length / rows, features);
    }

    @Override
    public double[] meanUnit(Configuration configuration, SpeciesSet species) {
        boolean vectors = Warmup.vectors(configuration.size());
        return with(w -> w.meanUnit(configuration, species, vectors));
    }

    /** Lends a workspace; one for each thread at work is ever made. */
    private double[] with(Function<Workspace, double[]> work) {
        Workspace workspace = idle.poll();
        if (workspace == null) {
            workspace = new Workspace(model);
        }
        try {
            return work.apply(workspace);
        } finally {
            idle.add(workspace);
        }
    }
}
