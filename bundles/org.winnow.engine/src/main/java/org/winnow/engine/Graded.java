// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Map;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;

/** Writes grades into configurations, under the names that MLIP gives them. */
final class Graded {

    /** The configuration's own. */
    static final String GRADE = "MV_grade";

    /** The atoms'. */
    static final String SITES = "nbh_grades";

    private Graded() {}

    /**
     * Copies a configuration with all it has, and its grades.
     *
     * @param c any
     * @param grade of it
     * @param sites of its atoms, a column to be; none where atoms were not graded
     * @return the copy
     */
    static Configuration of(Configuration c, double grade, double[] sites) {
        Configuration.Builder builder = Configuration.of(c.species(), c.positions()).cell(c.cell());
        c.properties().forEach(builder::property);
        for (Map.Entry<String, Column> e : c.columns().entrySet()) {
            builder.column(e.getKey(), e.getValue());
        }
        builder.property(GRADE, Double.toString(grade));
        if (sites.length > 0) {
            builder.column(SITES, Column.reals(1, sites));
        }
        if (c.energy().isPresent()) {
            builder.energy(c.energy().getAsDouble(), c.source(Label.ENERGY));
        }
        addForces(c, builder);
        if (c.hasVirial()) {
            double[] virial = new double[9];
            for (int k = 0; k < 9; k++) {
                virial[k] = c.virial(k);
            }
            builder.virial(virial, c.source(Label.VIRIAL));
        }
        return builder.build();
    }

    private static void addForces(Configuration c, Configuration.Builder builder) {
        if (!c.hasForces()) {
            return;
        }
        if (c.columns().containsKey(c.source(Label.FORCES))) {
            builder.forces(c.source(Label.FORCES));
            return;
        }
        double[] forces = new double[3 * c.size()];
        for (int k = 0; k < forces.length; k++) {
            forces[k] = c.force(k);
        }
        builder.forces(forces);
    }
}
