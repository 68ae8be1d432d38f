// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.PerturbJob;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.numerics.SplitMix;

/** The variants of one configuration. */
final class Variants {

    private final PerturbJob job;

    Variants(PerturbJob job) {
        this.job = job;
    }

    /** {@return all of them: rescaled, displaced, strained, both at once} @param c any */
    List<Configuration> of(Configuration c) {
        List<Configuration> variants = new ArrayList<>();
        for (double factor : job.volumes()) {
            double stretch = StrictMath.cbrt(factor) - 1;
            double[] strain = {stretch, 0, 0, 0, stretch, 0, 0, 0, stretch};
            variants.add(variant(c, "scaled", c.positions(), strain));
        }
        boolean displaced = job.displacement().most() > 0;
        boolean strained = job.deformation().strain() > 0 || job.deformation().shear() > 0;
        for (int k = 0; displaced && k < job.count(); k++) {
            variants.add(variant(c, "displaced", displaced(c, random(c, 0, k)), new double[9]));
        }
        for (int k = 0; strained && k < job.count(); k++) {
            variants.add(variant(c, "strained", c.positions(), strain(random(c, 1, k))));
        }
        for (int k = 0; displaced && strained && k < job.count(); k++) {
            SplitMix random = random(c, 2, k);
            double[] strain = strain(random);
            variants.add(variant(c, "both", displaced(c, random), strain));
        }
        return variants;
    }

    private SplitMix random(Configuration c, int kind, int number) {
        long content = c.fingerprint().high() ^ c.fingerprint().low();
        return SplitMix.stream(job.seed() ^ content, 3L * number + kind);
    }

    private double[] displaced(Configuration c, SplitMix random) {
        double least = job.displacement().least();
        double share = (random.signed() + 1) / 2;
        double radius = least + share * (job.displacement().most() - least);
        double[] positions = c.positions();
        for (int i = 0; i < c.size(); i++) {
            double x;
            double y;
            double z;
            do {
                x = random.signed();
                y = random.signed();
                z = random.signed();
            } while (x * x + y * y + z * z > 1);
            positions[3 * i] += radius * x;
            positions[3 * i + 1] += radius * y;
            positions[3 * i + 2] += radius * z;
        }
        return positions;
    }

    private double[] strain(SplitMix random) {
        double[] strain = new double[9];
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                double most = a == b ? job.deformation().strain() : job.deformation().shear();
                strain[3 * a + b] = most * random.signed();
                strain[3 * b + a] = strain[3 * a + b];
            }
        }
        return strain;
    }

    private static Configuration variant(
            Configuration c, String kind, double[] positions, double[] strain) {
        Configuration.Builder builder =
                Configuration.of(c.species(), strained(positions, strain)).cell(cell(c, strain));
        for (Map.Entry<String, String> e : c.properties().entrySet()) {
            if (!Relabelled.holdsLabel(c, e.getKey())) {
                builder.property(e.getKey(), e.getValue());
            }
        }
        for (Map.Entry<String, Column> e : c.columns().entrySet()) {
            if (!Relabelled.holdsLabel(c, e.getKey())) {
                builder.column(e.getKey(), e.getValue());
            }
        }
        return builder.property("variant", kind).build();
    }

    private static Cell cell(Configuration c, double[] strain) {
        Cell cell = c.cell();
        return cell.present()
                ? Cell.of(
                        strained(cell.vectors(), strain),
                        cell.periodic(0),
                        cell.periodic(1),
                        cell.periodic(2))
                : cell;
    }

    /** {@return rows times (1 + strain)} @param rows shape [n × 3] */
    private static double[] strained(double[] rows, double[] strain) {
        double[] out = new double[rows.length];
        for (int i = 0; i < rows.length; i += 3) {
            for (int a = 0; a < 3; a++) {
                out[i + a] =
                        rows[i + a]
                                + (rows[i] * strain[a]
                                        + rows[i + 1] * strain[3 + a]
                                        + rows[i + 2] * strain[6 + a]);
            }
        }
        return out;
    }
}
