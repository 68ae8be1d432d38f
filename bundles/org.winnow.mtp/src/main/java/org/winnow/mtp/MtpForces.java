// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import org.winnow.api.model.Cell;
import org.winnow.api.potential.Forces;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.Neighborhoods;
import org.winnow.mtp.sweep.PairForces;
import org.winnow.numerics.SkinList;

/**
 * A moment tensor potential at work on atoms that move. Neighbors are added up in the order of
 * {@link SkinList}, so the last bits may differ from those of {@link MtpPotential#predict}.
 */
final class MtpForces implements Forces {

    /** Å; in a melt at 1500 K a list lasts some 20 fs, and measures a third more pairs. */
    private static final double SKIN = 0.5;

    private final Model model;
    private final int[] types;
    private final SkinList list;
    private final Neighborhoods neighborhoods = new Neighborhoods();
    private final PairForces sweep;

    MtpForces(Model model, int[] types) {
        this.model = model;
        this.types = types;
        list = new SkinList(model.cutoff(), SKIN);
        sweep = new PairForces(model);
    }

    @Override
    public double evaluate(double[] positions, Cell cell, double[] forces, double[] virial) {
        list.update(positions, cell);
        neighborhoods.fill(list, types, model);
        return sweep.run(neighborhoods, forces, virial);
    }

    @Override
    public double shortest() {
        return list.shortest();
    }
}
