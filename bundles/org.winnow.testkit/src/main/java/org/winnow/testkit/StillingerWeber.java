// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.List;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.potential.Potential;
import org.winnow.testkit.Surroundings.Neighbor;

/**
 * Silicon after Stillinger and Weber: pairs, and angles that want to be tetrahedral; all
 * derivatives are smooth at the cutoff. For tests of what works with any potential.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevB.31.5262">Stillinger and Weber, Phys. Rev. B 31,
 *     5262 (1985)</a>
 */
public final class StillingerWeber implements Potential {

    private static final double EPSILON = 2.1683; // eV, 50 kcal/mol
    private static final double SIGMA = 2.0951; // Å
    private static final double REACH = 1.8; // cutoff in σ
    private static final double A = 7.049556277;
    private static final double B = 0.6022245584;
    private static final double LAMBDA = 21;
    private static final double GAMMA = 1.2;
    private static final double COSINE = -1.0 / 3;
    private static final int SILICON = 14;

    @Override
    public double cutoff() {
        return REACH * SIGMA;
    }

    @Override
    public SpeciesSet species() {
        return SpeciesSet.of(SILICON);
    }

    @Override
    public Prediction predict(Configuration c) {
        for (int i = 0; i < c.size(); i++) {
            if (c.species(i) != SILICON) {
                throw new IllegalArgumentException("the potential knows Si, got " + c.species(i));
            }
        }
        PairSums sums = new PairSums(c.size());
        List<List<Neighbor>> all = Surroundings.of(c, cutoff());
        for (int i = 0; i < c.size(); i++) {
            List<Neighbor> own = all.get(i);
            for (int j = 0; j < own.size(); j++) {
                pair(sums, i, own.get(j));
                for (int k = 0; k < j; k++) {
                    angle(sums, i, own.get(j), own.get(k));
                }
            }
        }
        return sums.prediction();
    }

    /** Half the energy of a pair, which is seen from both its ends. */
    private void pair(PairSums sums, int i, Neighbor n) {
        double s = SIGMA / n.r();
        double gap = n.r() - cutoff();
        double decay = StrictMath.exp(SIGMA / gap);
        double power = B * s * s * s * s;
        sums.energy(A * EPSILON * (power - 1) * decay / 2);
        double slope = -4 * power / n.r() - (power - 1) * SIGMA / (gap * gap);
        double g = A * EPSILON * slope * decay / (2 * n.r());
        sums.add(i, n, g * n.x(), g * n.y(), g * n.z());
    }

    private void angle(PairSums sums, int i, Neighbor a, Neighbor b) {
        double gapA = a.r() - cutoff();
        double gapB = b.r() - cutoff();
        double cosine = (a.x() * b.x() + a.y() * b.y() + a.z() * b.z()) / (a.r() * b.r());
        double excess = cosine - COSINE;
        double decay =
                LAMBDA
                        * EPSILON
                        * StrictMath.exp(GAMMA * SIGMA / gapA)
                        * StrictMath.exp(GAMMA * SIGMA / gapB);
        sums.energy(decay * excess * excess);
        side(sums, i, a, b, cosine, decay * excess, gapA);
        side(sums, i, b, a, cosine, decay * excess, gapB);
    }

    /** The derivative by one side of an angle; {@code weight} is decay × excess. */
    private static void side(
            PairSums sums,
            int i,
            Neighbor a,
            Neighbor b,
            double cosine,
            double weight,
            double gap) {
        double radial = -weight * (cosine - COSINE) * GAMMA * SIGMA / (gap * gap) / a.r();
        double along = radial - 2 * weight * cosine / (a.r() * a.r());
        double across = 2 * weight / (a.r() * b.r());
        sums.add(
                i,
                a,
                along * a.x() + across * b.x(),
                along * a.y() + across * b.y(),
                along * a.z() + across * b.z());
    }
}
