// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.MdJob;
import org.winnow.shell.gogo.Failure;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Molecular dynamics. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=md"})
@Command(
        name = "md",
        description = "Moves atoms by a potential: molecular dynamics, one run for each start.",
        sortOptions = false,
        footer = {
            "",
            "Beside OUT come a log, OUT's name with .log.csv, and a manifest. Ctrl-C keeps the state",
            "in OUT.checkpoint, and the same command goes on from there, as it does after a kill.",
            "A run that a guard stops leaves its last configuration as .stopped.xyz, and exit code 1.",
            "",
            "Examples:",
            "  winnow md pot.mtp --start cells.xyz --steps 600ps --equilibration 10ps --out md.xyz.gz",
            "  winnow md pot.mtp --start cells.xyz@0 --thermostat nve --timestep 1 --steps 1000"
                    + " --out nve.xyz",
            "  winnow md pot.mtp --start crystal.xyz --timestep 1 --thermostat langevin"
                    + " --stop-distance 1.6",
            "         --schedule settle:300:1ps@never,heat:300-1500:8ps,melt:1500:8ps@100fs,"
                    + "quench:1500-300:24ps",
            "         --retries 3 --cooling 0.85 --out melt.xyz"
        })
public final class MdVerb extends Verb {

    private final Engine engine;

    @Parameters(
            paramLabel = "POT",
            description =
                    "File of a trained potential, such as pot.mtp; --type-map names the species of"
                            + " one that only numbers them.")
    Path potential;

    @Option(
            names = "--start",
            paramLabel = "FILE",
            required = true,
            description =
                    "Configurations to start from, one run each; may be repeated. Velocities are"
                            + " taken from them where they have some.")
    List<String> start;

    @Mixin Formats formats = new Formats();
    @Mixin Writing writing = new Writing();
    @Mixin Moving moving = new Moving();
    @Mixin Guarding guarding = new Guarding();
    @Mixin Chance chance = new Chance();

    /**
     * Made by the framework.
     *
     * @param engine runs
     */
    @Activate
    public MdVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new MdVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        MdJob job =
                new MdJob(
                        potential,
                        formats.inputs(start),
                        writing.path(),
                        writing.overwrite,
                        moving.phases(),
                        moving.thermostat,
                        moving.timestep,
                        moving.logInterval(),
                        chance.seed,
                        guarding.guard(formats),
                        guarding.retry());
        MdJob.Result result = result(job);
        if (json()) {
            printJson(MdReport.document(job, result));
        } else {
            print("%s", MdReport.text(job, result));
        }
        String stopped = MdReport.stopped(result);
        if (!stopped.isEmpty()) {
            throw new Failure(Failure.FAILED, stopped, null);
        }
        return 0;
    }

    private MdJob.Result result(MdJob job) throws Exception {
        try {
            return run(engine, job);
        } catch (CancellationException e) {
            say("the state is kept; the same command goes on from there");
            throw e;
        }
    }
}
