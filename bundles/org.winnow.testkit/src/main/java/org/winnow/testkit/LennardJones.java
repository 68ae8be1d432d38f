// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.List;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.potential.Potential;
import org.winnow.testkit.Surroundings.Neighbor;

/**
 * The potential of Lennard and Jones, 4 ε ((σ/r)¹² − (σ/r)⁶), cut off and shifted to 0 there: the
 * forces are those of LAMMPS's {@code lj/cut}. For tests of what works with any potential.
 *
 * @param epsilon ε, eV
 * @param sigma σ, Å
 * @param cutoff Å
 * @param species it knows, all alike
 * @see <a href="https://doi.org/10.1098/rspa.1924.0082">Jones, Proc. R. Soc. A 106, 463 (1924)</a>
 */
public record LennardJones(double epsilon, double sigma, double cutoff, SpeciesSet species)
        implements Potential {

    /** {@return one whose parameters are argon's (ε/k = 119.8 K, σ = 3.405 Å), cut off at 2.5 σ} */
    public static LennardJones argon() {
        return new LennardJones(119.8 * 8.617333262e-5, 3.405, 2.5 * 3.405, SpeciesSet.of(18));
    }

    @Override
    public Prediction predict(Configuration c) {
        PairSums sums = new PairSums(c.size());
        double shift = energy(cutoff);
        List<List<Neighbor>> all = Surroundings.of(c, cutoff);
        for (int i = 0; i < c.size(); i++) {
            for (Neighbor n : all.get(i)) {
                sums.energy((energy(n.r()) - shift) / 2); // each pair is seen from both ends
                double slope = slope(n.r()) / (2 * n.r());
                sums.add(i, n, slope * n.x(), slope * n.y(), slope * n.z());
            }
        }
        return sums.prediction();
    }

    private double energy(double r) {
        double s6 = StrictMath.pow(sigma / r, 6);
        return 4 * epsilon * (s6 * s6 - s6);
    }

    private double slope(double r) {
        double s6 = StrictMath.pow(sigma / r, 6);
        return 4 * epsilon * (6 * s6 - 12 * s6 * s6) / r;
    }
}
