// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.model.SpeciesSet;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.ForceSweep;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.sweep.Neighborhoods;

/** Groups of columns of a {@link MtpDescriptor}, each with its radial functions and scales. */
final class DescriptorColumns {

    private final int[] numbers;
    private final int scalars;
    private final List<Model> models;
    private final double[] scales;

    private DescriptorColumns(int[] numbers, MomentPlan plan, List<Model> models) {
        this.numbers = numbers;
        this.models = models;
        scalars = plan.scalarCount();
        scales = ReferenceGas.scales(models.get(0), scalars, numbers.length);
    }

    static DescriptorColumns ofPotential(MtpParameters p, MomentPlan plan, List<Integer> species) {
        int[] numbers = species.stream().mapToInt(n -> n).toArray();
        return new DescriptorColumns(numbers, plan, List.of(new Model(p, plan)));
    }

    /** All neighbors, then those of each species where there are several. */
    static DescriptorColumns plain(MtpParameters p, MomentPlan plan, SpeciesSet species) {
        int count = species.size();
        int[] numbers = new int[count];
        List<Model> models = new ArrayList<>();
        for (int group = 0; group < (count > 1 ? count + 1 : 1); group++) {
            numbers[Math.max(0, group - 1)] = species.number(Math.max(0, group - 1));
            models.add(new Model(chebyshev(p, count, group - 1), plan));
        }
        return new DescriptorColumns(numbers, plan, models);
    }

    /**
     * {@return parameters with f_μ = T_μ (r − cutoff)² for neighbors of one species, or all (−1)}
     */
    private static MtpParameters chebyshev(MtpParameters p, int count, int only) {
        int functions = p.radialFunctions();
        int size = p.radialSize();
        double[] c = new double[count * count * functions * size];
        for (int pair = 0; pair < count * count; pair++) {
            for (int mu = 0; mu < functions; mu++) {
                boolean felt = only < 0 || pair % count == only;
                c[(pair * functions + mu) * size + mu] = felt ? 1 : 0;
            }
        }
        double reach = p.maxDist() - p.minDist();
        MtpParameters empty =
                MtpParameters.untrained(p.moments(), count, p.minDist(), p.maxDist(), size);
        double[] none = new double[p.moments().scalars().length];
        return empty.with(1 / (reach * reach), c, new double[count], none);
    }

    int[] numbers() {
        return numbers;
    }

    Model model(int group) {
        return models.get(group);
    }

    int count() {
        return models.size() * scalars;
    }

    /** {@return shape [atoms × columns]} */
    double[] describe(ForceSweep sweep, Neighborhoods n) {
        int atoms = n.atoms();
        double[] rows = new double[atoms * count()];
        double[] group = new double[atoms * scalars];
        for (int g = 0; g < models.size(); g++) {
            sweep.scalars(models.get(g), n, group);
            for (int i = 0; i < atoms; i++) {
                for (int s = 0; s < scalars; s++) {
                    rows[i * count() + g * scalars + s] = group[i * scalars + s] * scales[s];
                }
            }
        }
        return rows;
    }
}
