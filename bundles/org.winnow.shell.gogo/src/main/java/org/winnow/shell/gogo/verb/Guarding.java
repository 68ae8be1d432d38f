// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.UsageException;
import picocli.CommandLine.Option;

/** What ends a run before its time, and what follows. */
final class Guarding {

    @Option(
            names = "--stop-distance",
            paramLabel = "Å",
            description = "Stop when two atoms come closer than this.")
    Double distance;

    @Option(
            names = "--stop-energy",
            paramLabel = "LOW,HIGH",
            description =
                    "Stop when the potential energy leaves this window about the start's, eV/atom,"
                            + " such as -0.3,1.6.")
    String energy;

    @Option(
            names = "--max-grade",
            paramLabel = "X",
            description =
                    "Stop when the extrapolation grade of an atom is higher, looked at with every"
                            + " line of the log; needs --train.")
    Double grade;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description = "What the potential was trained on, for grades; may be repeated.")
    List<String> training;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "A run that a guard ends begins anew at most so often, with other random"
                            + " numbers, and nothing is kept of it. Default: ${DEFAULT-VALUE}")
    int retries;

    @Option(
            names = "--cooling",
            paramLabel = "X",
            defaultValue = "1",
            description =
                    "Each time the highest temperature of the schedule is lowered by this factor,"
                            + " such as 0.85. Default: ${DEFAULT-VALUE}")
    double cooling;

    /** {@return when to stop} @param formats how training files are understood */
    MdJob.Guard guard(Formats formats) {
        if ((grade == null) != (training == null)) {
            throw new UsageException(
                    "--max-grade and --train must be given together, got only "
                            + (grade == null ? "--train" : "--max-grade"));
        }
        double[] window = window();
        return new MdJob.Guard(
                optional(distance),
                optional(window == null ? null : window[0]),
                optional(window == null ? null : window[1]),
                Optional.ofNullable(training).map(formats::inputs),
                optional(grade));
    }

    private double[] window() {
        if (energy == null) {
            return null;
        }
        String[] ends = energy.split(",", -1);
        try {
            if (ends.length == 2) {
                double low = Double.parseDouble(ends[0].strip());
                double high = Double.parseDouble(ends[1].strip());
                if (low < high) {
                    return new double[] {low, high};
                }
            }
        } catch (NumberFormatException e) {
            // the sentence below says what is wanted
        }
        throw new UsageException(
                "--stop-energy must be two numbers, the lower first, such as -0.3,1.6, got '"
                        + energy
                        + "'");
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** {@return what follows} */
    MdJob.Retry retry() {
        if (retries < 0 || !(cooling > 0 && cooling <= 1)) {
            throw new UsageException(
                    "--retries must be at least 0 and --cooling above 0 and at most 1, got "
                            + retries
                            + " and "
                            + cooling);
        }
        return new MdJob.Retry(retries, cooling);
    }
}
