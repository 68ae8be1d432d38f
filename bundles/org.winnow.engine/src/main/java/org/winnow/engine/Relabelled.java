// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;
import org.winnow.api.potential.Potential.Prediction;

/** Puts predictions in the place of labels. */
final class Relabelled {

    /**
     * Names under which files keep labels, in lower case: a stale one would pass for the new label.
     */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(ref_|dft_)?(energy|energies|forces?|virials?|stress)|totenergy|free_energy");

    private Relabelled() {}

    /**
     * Copies a configuration with other labels; every column that holds no label is kept.
     *
     * @param c with labels or without
     * @param prediction the labels to be
     * @return the copy
     */
    static Configuration of(Configuration c, Prediction prediction) {
        Configuration.Builder builder = Configuration.of(c.species(), c.positions()).cell(c.cell());
        for (Map.Entry<String, String> e : c.properties().entrySet()) {
            if (!holdsLabel(c, e.getKey())) {
                builder.property(e.getKey(), e.getValue());
            }
        }
        for (Map.Entry<String, Column> e : c.columns().entrySet()) {
            if (!holdsLabel(c, e.getKey())) {
                builder.column(e.getKey(), e.getValue());
            }
        }
        return builder.energy(prediction.energy(), "")
                .forces(prediction.forces())
                .virial(prediction.virial(), "")
                .build();
    }

    /** {@return whether a column or property holds a label} @param c whose @param name of it */
    static boolean holdsLabel(Configuration c, String name) {
        for (Label label : Label.values()) {
            if (c.source(label).equals(name)) {
                return true;
            }
        }
        return isLabel(name);
    }

    /** {@return whether files keep labels under this name} @param name of a column or property */
    static boolean isLabel(String name) {
        return LABEL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
