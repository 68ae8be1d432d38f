// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;

/**
 * Best-match kernel: the mean likeness of matched environments, for the matching that makes it
 * largest. Configurations of different sizes count as repeated to their least common multiple.
 *
 * <p>Its value is that of an optimal {@link Transport}. K(A, A) is 1 for unit rows, so that
 * normalising changes nothing but rounding. Time O(n³) a pair for n environments in each.
 */
@Component(factory = Kernel.FACTORY, service = Kernel.class)
@Designate(ocd = BestMatchKernel.Settings.class)
@Algorithm(id = "best-match", title = "Best-match kernel", source = "doi:10.1039/C6CP00415F")
public final class BestMatchKernel implements Kernel {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Best-match kernel")
    public @interface Settings {

        /** {@return whether K is divided by √(K(A,A) K(B,B))} */
        @AttributeDefinition(name = "Normalised", description = "Divide K(A,B) by √(K(A,A) K(B,B))")
        boolean normalised() default true;
    }

    private final boolean normalised;

    /** Made by the platform. @param settings from a user */
    @Activate
    public BestMatchKernel(Settings settings) {
        this(settings.normalised());
    }

    /** Without the platform. @param normalised whether K is divided by √(K(A,A) K(B,B)) */
    public BestMatchKernel(boolean normalised) {
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
        return new Transport(Likeness.of(a, b, zeta), a.rows(), b.rows()).value();
    }
}
