// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.engine.MdJob.Phase;
import org.winnow.api.engine.UsageException;

/**
 * Reads schedules, {@code NAME:KELVIN:TIME@EVERY,NAME:KELVIN-KELVIN:TIME@EVERY,…}: times are steps,
 * or have a unit of fs, ps or ns; EVERY is the time between frames, or {@code never}.
 */
final class Phases {

    private static final String NUMBER = "\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?";

    private static final Pattern TIME = Pattern.compile("(" + NUMBER + ")\\s*(fs|ps|ns)?");

    private static final Pattern PHASE =
            Pattern.compile(
                    "([A-Za-z][\\w.-]*):(" + NUMBER + ")(?:-(" + NUMBER + "))?:([^@]+?)(?:@(.+))?");

    private final double timestep;
    private final int every;

    /**
     * Prepares.
     *
     * @param timestep fs
     * @param every steps between frames where a phase does not say
     */
    Phases(double timestep, int every) {
        this.timestep = timestep;
        this.every = every;
    }

    /** {@return the phases} @param schedule as on the command line */
    List<Phase> parse(String schedule) {
        List<Phase> phases = new ArrayList<>();
        for (String text : schedule.split(",", -1)) {
            Matcher m = PHASE.matcher(text.strip());
            if (!m.matches()) {
                throw new UsageException(
                        "a phase must be NAME:KELVIN:TIME or NAME:KELVIN-KELVIN:TIME, with @EVERY"
                                + " or without, such as quench:1500-300:24ps@50fs, got '"
                                + text.strip()
                                + "'");
            }
            double from = Double.parseDouble(m.group(2));
            double to = m.group(3) == null ? from : Double.parseDouble(m.group(3));
            phases.add(new Phase(m.group(1), steps(m.group(4)), from, to, frames(m.group(5))));
        }
        return phases;
    }

    private int frames(String text) {
        if (text == null) {
            return every;
        }
        return text.strip().equals("never") ? 0 : interval(text, timestep);
    }

    /** {@return a time in steps} @param text a number of steps, or a time with its unit */
    long steps(String text) {
        return steps(text, timestep);
    }

    /** {@return a time in steps, at least one} @param text as for {@link #steps} */
    static int interval(String text, double timestep) {
        long steps = steps(text, timestep);
        if (steps < 1 || steps > Integer.MAX_VALUE) {
            throw new UsageException("an interval must be at least one step, got '" + text + "'");
        }
        return (int) steps;
    }

    private static long steps(String text, double timestep) {
        Matcher m = TIME.matcher(text.strip());
        if (!m.matches()) {
            throw new UsageException(
                    "a time must be a number of steps, or have a unit of fs, ps or ns, got '"
                            + text
                            + "'");
        }
        double number = Double.parseDouble(m.group(1));
        double steps = m.group(2) == null ? number : number * femtoseconds(m.group(2)) / timestep;
        double whole = Math.rint(steps);
        if (Math.abs(whole - steps) > 1e-6 * Math.max(1, steps) || whole > 1e15) {
            throw new UsageException(
                    "a time must be a whole number of steps of "
                            + timestep
                            + " fs, got '"
                            + text
                            + "'");
        }
        return (long) whole;
    }

    private static double femtoseconds(String unit) {
        return switch (unit) {
            case "ps" -> 1e3;
            case "ns" -> 1e6;
            default -> 1;
        };
    }
}
