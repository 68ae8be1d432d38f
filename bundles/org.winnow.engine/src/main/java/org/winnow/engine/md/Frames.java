// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.io.NumberText;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;

/** Makes configurations of moving atoms, with the tags and columns of the start. */
final class Frames {

    /** What a frame says of itself, in place of what the start said. */
    private static final Set<String> OWN =
            Set.of("run", "phase", "step", "time", "temperature", "MV_grade");

    private final int[] species;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * Prepares.
     *
     * @param start whose tags and columns are kept, but for labels and velocities
     * @param holdsLabel whether a name is that of a label
     * @param run number of the run, from 1
     */
    Frames(Configuration start, Predicate<String> holdsLabel, int run) {
        species = new int[start.size()];
        for (int i = 0; i < species.length; i++) {
            species[i] = start.species(i);
        }
        start.properties()
                .forEach(
                        (name, value) -> {
                            if (!OWN.contains(name) && !isLabel(start, name, holdsLabel)) {
                                properties.put(name, value);
                            }
                        });
        start.columns()
                .forEach(
                        (name, column) -> {
                            if (!Velocities.names(name) && !isLabel(start, name, holdsLabel)) {
                                columns.put(name, column);
                            }
                        });
        properties.put("run", String.valueOf(run));
    }

    private static boolean isLabel(Configuration start, String name, Predicate<String> holdsLabel) {
        for (Label label : Label.values()) {
            if (start.source(label).equals(name)) {
                return true;
            }
        }
        return holdsLabel.test(name);
    }

    /**
     * Makes one.
     *
     * @param atoms as they are now
     * @param phase its name
     * @param step its number
     * @param time fs
     * @param grade the worst atom's, or NaN
     */
    Configuration of(MovingAtoms atoms, String phase, long step, double time, double grade) {
        Configuration.Builder builder =
                Configuration.of(species, atoms.positions().clone()).cell(atoms.cell());
        properties.forEach(builder::property);
        builder.property("phase", phase)
                .property("step", String.valueOf(step))
                .property("time", text(time))
                .property("temperature", text(atoms.temperature()));
        if (!Double.isNaN(grade)) {
            builder.property("MV_grade", text(grade));
        }
        columns.forEach(builder::column);
        return builder.column(Velocities.COLUMN, Column.reals(3, atoms.velocities().clone()))
                .energy(atoms.energy(), "")
                .forces(atoms.forces().clone())
                .virial(atoms.virial().clone(), "")
                .build();
    }

    private static String text(double value) {
        StringBuilder text = new StringBuilder();
        NumberText.append(text, value);
        return text.toString();
    }

    /** {@return a configuration as a file has it} */
    static byte[] bytes(Configuration c, RunTask.Writers writers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FrameWriter writer = writers.on(bytes)) {
            writer.write(c);
        }
        return bytes.toByteArray();
    }
}
