// SPDX-License-Identifier: Apache-2.0
package org.winnow.example.descriptor;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;

/**
 * Smooth coordination numbers: how many neighbors of each species an atom has, where a neighbor
 * counts the less the nearer it is to the cutoff.
 *
 * <p>n_i(Z) = Σ_j (1 + cos(π r_ij / r_c)) / 2 over the atoms j of species Z with r_ij &lt; r_c,
 * periodic images included; the radial function G¹ of Behler. Pure numbers. Time O(n²) for n atoms,
 * enough for the small cells of training sets.
 */
@Component(factory = Descriptor.FACTORY, service = Descriptor.class)
@Designate(ocd = CoordinationDescriptor.Settings.class)
@Algorithm(
        id = "coordination",
        title = "Smooth coordination numbers",
        source = "doi:10.1063/1.3553717")
public final class CoordinationDescriptor implements Descriptor {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Smooth coordination numbers")
    public @interface Settings {

        /** {@return the radius of an environment} */
        @AttributeDefinition(
                name = "Cutoff radius [Å]",
                description = "Atoms farther away than this are no neighbors.",
                min = "0.5",
                max = "20")
        double cutoff() default 3;
    }

    private final double cutoff;

    /** Called by the platform. @param settings as the user gave them */
    @Activate
    public CoordinationDescriptor(Settings settings) {
        this(settings.cutoff());
    }

    /** Called by everyone else. @param cutoff r_c in Å */
    public CoordinationDescriptor(double cutoff) {
        if (!(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cutoff must be finite and above 0, got " + cutoff);
        }
        this.cutoff = cutoff;
    }

    @Override
    public double cutoff() {
        return cutoff;
    }

    @Override
    public List<String> columns(SpeciesSet species) {
        List<String> columns = new ArrayList<>();
        for (int s = 0; s < species.size(); s++) {
            columns.add("coordination by " + Species.symbol(species.number(s)));
        }
        return columns;
    }

    @Override
    public FeatureMatrix describe(Configuration configuration, SpeciesSet species) {
        int n = configuration.size();
        double[] features = new double[n * species.size()];
        for (int j = 0; j < n; j++) {
            int column = species.index(configuration.species(j));
            for (int i = 0; i < n; i++) {
                double[] d = between(configuration, i, j);
                features[i * species.size() + column] += images(configuration.cell(), d);
            }
        }
        return new FeatureMatrix(n, species.size(), features);
    }

    /** How much the periodic images of one atom count for another, {@code d} away from it. */
    private double images(Cell cell, double[] d) {
        double[] h = cell.completed();
        int[] a = range(cell, h, 0, d);
        int[] b = range(cell, h, 1, d);
        int[] c = range(cell, h, 2, d);
        double sum = 0;
        for (int i = a[0]; i <= a[1]; i++) {
            for (int j = b[0]; j <= b[1]; j++) {
                for (int k = c[0]; k <= c[1]; k++) {
                    double x = d[0] + i * h[0] + j * h[3] + k * h[6];
                    double y = d[1] + i * h[1] + j * h[4] + k * h[7];
                    double z = d[2] + i * h[2] + j * h[5] + k * h[8];
                    sum += weight(Math.sqrt(x * x + y * y + z * z));
                }
            }
        }
        return sum;
    }

    /** From which to which image along vector {@code k} an atom may be within the cutoff. */
    private int[] range(Cell cell, double[] h, int k, double[] d) {
        if (!cell.periodic(k)) {
            return new int[] {0, 0};
        }
        double[] normal = cross(h, 3 * ((k + 1) % 3), 3 * ((k + 2) % 3));
        double volume = normal[0] * h[3 * k] + normal[1] * h[3 * k + 1] + normal[2] * h[3 * k + 2];
        double at = (normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2]) / volume;
        double reach = cutoff * Math.sqrt(square(normal)) / Math.abs(volume);
        return new int[] {(int) Math.ceil(-at - reach), (int) Math.floor(-at + reach)};
    }

    /** 1 for an atom at hand, falls smoothly to 0 at the cutoff; no atom is its own neighbor. */
    private double weight(double distance) {
        boolean neighbor = distance > 0 && distance < cutoff;
        return neighbor ? (1 + StrictMath.cos(Math.PI * distance / cutoff)) / 2 : 0;
    }

    private static double[] between(Configuration c, int i, int j) {
        double[] d = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            d[axis] = c.position(3 * j + axis) - c.position(3 * i + axis);
        }
        return d;
    }

    private static double[] cross(double[] h, int a, int b) {
        return new double[] {
            h[a + 1] * h[b + 2] - h[a + 2] * h[b + 1],
            h[a + 2] * h[b] - h[a] * h[b + 2],
            h[a] * h[b + 1] - h[a + 1] * h[b]
        };
    }

    private static double square(double[] v) {
        return v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    }
}
