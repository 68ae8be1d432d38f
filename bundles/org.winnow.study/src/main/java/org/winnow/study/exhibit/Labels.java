// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration.Property;
import org.winnow.api.report.Exploration.Quantity;

/** Energies, forces and geometry, one number each; what none of them has is left out. */
final class Labels {

    private Labels() {}

    static List<Property> of(List<Configuration> all) {
        List<Property> properties = new ArrayList<>();
        add(
                properties,
                all,
                new Column("energy per atom", "eV/atom", "The labelled energy over atoms."),
                c -> c.energy().orElse(Double.NaN) / c.size());
        add(
                properties,
                all,
                new Column("largest force", "eV/Å", "The norm of the largest labelled force."),
                Labels::largestForce);
        add(
                properties,
                all,
                new Column("volume per atom", "Å³/atom", "The volume of the cell over atoms."),
                c -> c.cell().periodic() ? c.cell().volume() / c.size() : Double.NaN);
        add(
                properties,
                all,
                new Column(
                        "shortest distance",
                        "Å",
                        "Between two atoms, images of the cell included."),
                ShortestDistance::of);
        add(
                properties,
                all,
                new Column("atoms", "", "How many atoms there are."),
                Configuration::size);
        return properties;
    }

    private record Column(String name, String unit, String description) {}

    private static void add(
            List<Property> to,
            List<Configuration> all,
            Column column,
            ToDoubleFunction<Configuration> value) {
        double[] values = all.parallelStream().mapToDouble(value).toArray();
        for (double v : values) {
            if (Double.isFinite(v)) {
                to.add(new Quantity(column.name(), column.unit(), column.description(), values));
                return;
            }
        }
    }

    private static double largestForce(Configuration c) {
        double largest = Double.NaN;
        for (int i = 0; c.hasForces() && i < 3 * c.size(); i += 3) {
            double norm =
                    Math.sqrt(
                            c.force(i) * c.force(i)
                                    + c.force(i + 1) * c.force(i + 1)
                                    + c.force(i + 2) * c.force(i + 2));
            largest = Double.isNaN(largest) ? norm : Math.max(largest, norm);
        }
        return largest;
    }
}
