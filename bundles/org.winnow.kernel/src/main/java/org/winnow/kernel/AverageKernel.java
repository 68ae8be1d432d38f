// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.UsageException;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;

/**
 * Average kernel: K(A, B) = 1/(n_A n_B) Σ_ij k(i, j), the mean likeness over all pairs of
 * environments.
 *
 * <p>Normalised (De et al. 2016) unless told otherwise. Left as printed in eq. 7 of the study it
 * has K(A, A) &lt; 1 for a configuration with unlike environments, so that the printed distance √(2
 * − 2K) of a configuration to itself is above 0; {@code distance=eq8} gives that one, the default
 * is √(K(A,A) + K(B,B) − 2 K(A,B)). At ζ = 1 K is the dot product of the mean unit rows, linear in
 * atoms; else O(n_A n_B d) a pair.
 */
@Component(factory = Kernel.FACTORY, service = Kernel.class)
@Designate(ocd = AverageKernel.Settings.class)
@Algorithm(id = "average", title = "Average kernel", source = "doi:10.1039/C6CP00415F")
public final class AverageKernel implements Kernel {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Average kernel")
    public @interface Settings {

        /** {@return whether K is divided by √(K(A,A) K(B,B))} */
        @AttributeDefinition(
                name = "Normalised",
                description = "Divide K(A,B) by √(K(A,A) K(B,B)); false leaves it as in eq. 7")
        boolean normalised() default true;

        /** {@return {@code metric} or {@code eq8}} */
        @AttributeDefinition(
                name = "Distance",
                description = "From likeness to distance; they differ only without normalisation",
                options = {
                    @Option(label = "√(K(A,A) + K(B,B) − 2 K(A,B))", value = "metric"),
                    @Option(label = "√(2 − 2 K(A,B)), as printed in eq. 8", value = "eq8")
                })
        String distance() default "metric";
    }

    private final boolean normalised;
    private final boolean printed;

    /** Made by the platform. @param settings from a user */
    @Activate
    public AverageKernel(Settings settings) {
        this(settings.normalised(), settings.distance());
    }

    /**
     * Without the platform.
     *
     * @param normalised whether K is divided by √(K(A,A) K(B,B))
     * @param distance {@code metric} or {@code eq8}
     * @throws UsageException if {@code distance} is neither
     */
    public AverageKernel(boolean normalised, String distance) {
        if (!distance.equals("metric") && !distance.equals("eq8")) {
            throw new UsageException("distance must be metric or eq8, got " + distance);
        }
        this.normalised = normalised;
        this.printed = distance.equals("eq8") && !normalised;
    }

    @Override
    public boolean linear(double zeta) {
        return zeta == 1;
    }

    @Override
    public boolean normalised() {
        return normalised;
    }

    @Override
    public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
        double sum = 0;
        double[] k = Likeness.of(a, b, zeta);
        for (double value : k) {
            sum += value;
        }
        return sum / k.length;
    }

    @Override
    public double distance(double ab, double aa, double bb) {
        return printed ? Math.sqrt(Math.max(0, 2 - 2 * ab)) : Kernel.super.distance(ab, aa, bb);
    }

    @Override
    public boolean metric() {
        return !printed;
    }
}
