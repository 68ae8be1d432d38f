// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.MdJob;
import org.winnow.shell.gogo.Text;

/** What {@code md} says at its end, as text and as JSON. */
final class MdReport {

    private static final double MILLI = 1000;
    private static final double SECONDS_A_DAY = 86400;
    private static final double FEMTOSECONDS = 1e6; // in a nanosecond

    private MdReport() {}

    static Map<String, Object> document(MdJob job, MdJob.Result result) {
        List<Object> runs = new ArrayList<>();
        for (MdJob.Run run : result.runs()) {
            runs.add(
                    object(
                            "trajectory",
                            run.trajectory(),
                            "log",
                            run.log(),
                            "composition",
                            run.composition(),
                            "atoms",
                            run.atoms(),
                            "steps",
                            run.steps(),
                            "frames",
                            run.frames(),
                            "attempts",
                            run.attempts(),
                            "temperature_k",
                            run.temperature(),
                            "standard_error_k",
                            run.standardError(),
                            "drift_ev_per_atom_per_ns",
                            run.drift(),
                            "stopped",
                            run.stopped()));
        }
        return object("timestep_fs", job.timestep(), "runs", runs, "seconds", result.seconds());
    }

    static String text(MdJob job, MdJob.Result result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "run",
                        "composition",
                        "atoms",
                        "steps",
                        "frames",
                        "temperature [K]",
                        "drift [meV/atom/ns]",
                        "trajectory"));
        long steps = 0;
        for (MdJob.Run run : result.runs()) {
            steps += run.steps();
            rows.add(
                    List.of(
                            String.valueOf(rows.size()),
                            run.composition(),
                            String.valueOf(run.atoms()),
                            String.valueOf(run.steps()),
                            String.valueOf(run.frames()),
                            temperature(run),
                            Text.format("%.3g", MILLI * run.drift()),
                            run.trajectory().getFileName().toString()));
        }
        double speed = steps / result.seconds();
        return Text.format(
                "%s in %.1f s: %.0f steps/s, %.2f ns/day%n%s",
                Text.count(steps, "step"),
                result.seconds(),
                speed,
                speed * job.timestep() / FEMTOSECONDS * SECONDS_A_DAY,
                Text.table(rows));
    }

    private static String temperature(MdJob.Run run) {
        return Double.isNaN(run.standardError())
                ? Text.format("%.1f", run.temperature())
                : Text.format("%.1f ± %.1f", run.temperature(), run.standardError());
    }

    /** {@return a sentence about the runs that guards ended; empty where there is none} */
    static String stopped(MdJob.Result result) {
        List<String> sentences = new ArrayList<>();
        for (int k = 0; k < result.runs().size(); k++) {
            int number = k + 1;
            result.runs()
                    .get(k)
                    .stopped()
                    .ifPresent(s -> sentences.add("run " + number + ": " + s));
        }
        return sentences.isEmpty() ? "" : "a guard ended " + String.join("; ", sentences);
    }

    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
