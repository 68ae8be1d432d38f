// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.util.List;
import java.util.stream.LongStream;
import org.winnow.api.io.Format;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.testkit.FormatContract;
import org.winnow.testkit.Samples;

class VaspPoscarContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new VaspPoscarFormat();
    }

    @Override
    protected boolean keepsLabels() {
        return false;
    }

    @Override
    protected List<Configuration> configurations() {
        return LongStream.range(1, 6).mapToObj(VaspPoscarContractTest::sample).toList();
    }

    private static Configuration sample(long seed) {
        Configuration c = Samples.random(seed);
        int n = c.size();
        int[] species = new int[n];
        double[] positions = new double[3 * n];
        boolean[] moves = new boolean[3 * n];
        for (int i = 0; i < 3 * n; i++) {
            species[i / 3] = c.species(i / 3);
            positions[i] = c.position(i);
            moves[i] = i % 4 > 0;
        }
        var builder = Configuration.of(species, positions).cell(c.cell());
        builder.property("comment", "Made by hand, no. " + seed);
        return seed % 2 == 0
                ? builder.build()
                : builder.column("move_mask", Column.logicals(3, moves)).build();
    }
}
