// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.List;
import org.winnow.api.engine.MdJob.Phase;
import org.winnow.api.engine.UsageException;
import picocli.CommandLine.Option;

/** How atoms are moved: one temperature, or a schedule of several. */
final class Moving {

    @Option(
            names = "--temperature",
            paramLabel = "K",
            defaultValue = "298",
            description =
                    "Of the thermostat, and of the velocities at the start where the file has none."
                            + " Default: ${DEFAULT-VALUE}")
    double temperature;

    @Option(
            names = "--timestep",
            paramLabel = "FS",
            defaultValue = "0.5",
            description = "Default: ${DEFAULT-VALUE}")
    double timestep;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How long frames are taken: steps, or a time such as 600ps.")
    String steps;

    @Option(
            names = "--equilibration",
            paramLabel = "N",
            defaultValue = "0",
            description = "How long before that none are: steps, or a time. Default: 0")
    String equilibration;

    @Option(
            names = "--schedule",
            paramLabel = "TEXT",
            description =
                    "Phases in place of --temperature, --steps and --equilibration:"
                            + " NAME:KELVIN:TIME@EVERY or NAME:KELVIN-KELVIN:TIME@EVERY, with commas"
                            + " between them. @EVERY is the time between frames, or never; without"
                            + " it --every holds.")
    String schedule;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "100",
            description = "Between frames: steps, or a time. Default: ${DEFAULT-VALUE}")
    String every;

    @Option(
            names = "--log-every",
            paramLabel = "N",
            defaultValue = "50",
            description = "Between lines of the log: steps, or a time. Default: ${DEFAULT-VALUE}")
    String logEvery;

    @Option(
            names = "--thermostat",
            paramLabel = "TEXT",
            defaultValue = "nose-hoover",
            description =
                    "Algorithm text of a dynamics, such as nose-hoover:time=100,"
                            + " langevin:friction=10 or nve. Default: ${DEFAULT-VALUE}")
    String thermostat;

    /** {@return what to do, in order} */
    List<Phase> phases() {
        if (!(timestep > 0 && Double.isFinite(timestep))) {
            throw new UsageException("--timestep must be above 0 fs, got " + timestep);
        }
        if (!(temperature >= 0 && Double.isFinite(temperature))) {
            throw new UsageException("--temperature must be at least 0 K, got " + temperature);
        }
        if ((steps == null) == (schedule == null)) {
            throw new UsageException(
                    "either --steps or --schedule must be given, got "
                            + (steps == null ? "neither" : "both"));
        }
        int frames = Phases.interval(every, timestep);
        Phases phases = new Phases(timestep, frames);
        if (schedule != null) {
            return phases.parse(schedule);
        }
        Phase run = phase("run", phases.steps(steps), frames);
        long before = phases.steps(equilibration);
        return before == 0 ? List.of(run) : List.of(phase("equilibration", before, 0), run);
    }

    private Phase phase(String name, long length, int frames) {
        return new Phase(name, length, temperature, temperature, frames);
    }

    /** {@return steps between lines of the log} */
    int logInterval() {
        return Phases.interval(logEvery, timestep);
    }
}
