// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.nio.charset.StandardCharsets;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.io.NumberText;

/** Lines of the thermodynamic log, CSV; what is not known is left empty. */
final class ThermoLog {

    private static final String HEAD =
            "step,time_fs,phase,temperature_K,kinetic_eV,potential_eV,total_eV,conserved_eV,"
                    + "pressure_GPa,grade\n";

    private ThermoLog() {}

    /** {@return the first line} */
    static byte[] head() {
        return HEAD.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a line.
     *
     * @param atoms as they are now
     * @param step its number
     * @param time fs
     * @param phase its name
     * @param conserved eV
     * @param grade the worst atom's, or NaN
     */
    static byte[] line(
            MovingAtoms atoms,
            long step,
            double time,
            String phase,
            double conserved,
            double grade) {
        double kinetic = atoms.kinetic();
        StringBuilder line = new StringBuilder();
        line.append(step).append(',');
        number(line, time).append(phase).append(',');
        number(line, atoms.temperature());
        number(line, kinetic);
        number(line, atoms.energy());
        number(line, kinetic + atoms.energy());
        number(line, conserved);
        number(line, atoms.pressure());
        number(line, grade).setCharAt(line.length() - 1, '\n');
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder number(StringBuilder line, double value) {
        if (Double.isFinite(value)) {
            NumberText.append(line, value);
        }
        return line.append(',');
    }
}
