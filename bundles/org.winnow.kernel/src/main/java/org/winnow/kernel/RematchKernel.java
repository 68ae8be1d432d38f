// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.UsageException;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;

/**
 * Regularised-entropy match: K(A, B) = Σ_ij P_ij k(i, j) with the P of row sums 1/n_A and column
 * sums 1/n_B that makes Σ P_ij (1 − k(i, j) + γ ln P_ij) smallest.
 *
 * <p>γ → 0 gives the best match, γ → ∞ the average kernel. P by {@link EntropicTransport}; time
 * about a hundred times n_A n_B exponentials a pair.
 */
@Component(factory = Kernel.FACTORY, service = Kernel.class)
@Designate(ocd = RematchKernel.Settings.class)
@Algorithm(id = "rematch", title = "REMatch kernel", source = "doi:10.1039/C6CP00415F")
public final class RematchKernel implements Kernel {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "REMatch kernel")
    public @interface Settings {

        /** {@return γ} */
        @AttributeDefinition(
                name = "Entropy weight γ",
                description = "Small: best match; large: average kernel",
                min = "0.001")
        double gamma() default 0.5;

        /** {@return whether K is divided by √(K(A,A) K(B,B))} */
        @AttributeDefinition(name = "Normalised", description = "Divide K(A,B) by √(K(A,A) K(B,B))")
        boolean normalised() default true;
    }

    private final double gamma;
    private final boolean normalised;

    /** Made by the platform. @param settings from a user */
    @Activate
    public RematchKernel(Settings settings) {
        this(settings.gamma(), settings.normalised());
    }

    /**
     * Without the platform.
     *
     * @param gamma γ, at least 0.001
     * @param normalised whether K is divided by √(K(A,A) K(B,B))
     * @throws UsageException if γ is smaller or not finite
     */
    public RematchKernel(double gamma, boolean normalised) {
        if (!(gamma >= 0.001 && gamma < Double.POSITIVE_INFINITY)) {
            throw new UsageException("gamma must be at least 0.001, got " + gamma);
        }
        this.gamma = gamma;
        this.normalised = normalised;
    }

    @Override
    public boolean linear(double zeta) {
        return false;
    }

    @Override
    public boolean normalised() {
        return normalised;
    }

    @Override
    public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
        return a.rows() >= b.rows() ? tall(a, b, zeta) : tall(b, a, zeta);
    }

    private double tall(FeatureMatrix a, FeatureMatrix b, double zeta) {
        return new EntropicTransport(Likeness.of(a, b, zeta), a.rows(), b.rows(), gamma).value();
    }
}
