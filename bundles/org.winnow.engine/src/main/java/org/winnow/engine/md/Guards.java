// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.util.Locale;
import java.util.Optional;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.engine.MdJob;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Forces;
import org.winnow.numerics.NeighborList;

/** What ends a run before its time. */
final class Guards {

    private final MdJob.Guard guard;
    private final Forces forces;
    private final int[] species;
    private final NeighborList list = new NeighborList();
    private double startEnergy;

    Guards(MdJob.Guard guard, Forces forces, int[] species) {
        this.guard = guard;
        this.forces = forces;
        this.species = species;
    }

    /** Sets what potential energies are measured from. @param energy eV */
    void start(double energy) {
        startEnergy = energy;
    }

    /** {@return why a run must end after a step, if it must} @param atoms after the step */
    Optional<String> look(MovingAtoms atoms) {
        if (!Double.isFinite(atoms.energy() + atoms.kinetic())) {
            return Optional.of("the energy is no longer finite");
        }
        if (guard.distance().isPresent()) {
            double shortest = shortest(atoms, guard.distance().getAsDouble());
            if (shortest < guard.distance().getAsDouble()) {
                return Optional.of(
                        sentence(
                                "atoms came within %.3f Å, allowed are %.3f Å",
                                shortest, guard.distance().getAsDouble()));
            }
        }
        double change = (atoms.energy() - startEnergy) / atoms.size();
        if (change < guard.lowest().orElse(Double.NEGATIVE_INFINITY)
                || change > guard.highest().orElse(Double.POSITIVE_INFINITY)) {
            return Optional.of(
                    sentence(
                            "the potential energy lies %+.3f eV/atom from the start's, allowed are"
                                    + " %+.3f to %+.3f",
                            change,
                            guard.lowest().orElse(Double.NEGATIVE_INFINITY),
                            guard.highest().orElse(Double.POSITIVE_INFINITY)));
        }
        return Optional.empty();
    }

    private double shortest(MovingAtoms atoms, double distance) {
        double known = forces.shortest();
        if (!Double.isNaN(known)) {
            return known;
        }
        Configuration c =
                Configuration.of(species, atoms.positions().clone()).cell(atoms.cell()).build();
        list.build(c, distance);
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < list.total(); k++) {
            least = Math.min(least, list.squares()[k]);
        }
        return Math.sqrt(least);
    }

    /** {@return why a run must end by its grade, if it must} @param grade the worst, or NaN */
    Optional<String> look(double grade) {
        double most = guard.grade().orElse(Double.POSITIVE_INFINITY);
        return grade > most
                ? Optional.of(
                        sentence("the grade of an atom is %.4g, allowed is %.4g", grade, most))
                : Optional.empty();
    }

    private static String sentence(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
