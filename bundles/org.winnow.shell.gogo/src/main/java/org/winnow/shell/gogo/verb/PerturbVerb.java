// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.PerturbJob;
import org.winnow.api.engine.UsageException;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes displaced, strained and rescaled variants. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=perturb"})
@Command(
        name = "perturb",
        description = "Writes displaced, strained and rescaled variants of configurations.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow perturb crystal.xyz --count 200 --displace 0.02,0.3 --strain 0.1 --shear 0.05"
                    + " --out variants.xyz",
            "  winnow perturb crystal.xyz --volumes 0.94,0.97,1,1.03 --out scaled.xyz",
            "  winnow perturb crystal.xyz --count 50 --displace 0.1 --potential pot.mtp"
                    + " --out labelled.xyz"
        })
public final class PerturbVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();
    @Mixin Chance chance = new Chance();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Variants of each kind and configuration: displaced, strained, and both."
                            + " Default: ${DEFAULT-VALUE}")
    int count;

    @Option(
            names = "--displace",
            paramLabel = "Å",
            split = ",",
            arity = "1",
            description =
                    "Each atom moves within a sphere whose radius is drawn up to this, or, as"
                            + " LEAST,MOST, between two radii.")
    List<Double> displacement = List.of(0.0);

    @Option(
            names = "--strain",
            paramLabel = "X",
            defaultValue = "0",
            description = "Diagonal components of a strain, drawn from -X to X, such as 0.1.")
    double strain;

    @Option(
            names = "--shear",
            paramLabel = "X",
            defaultValue = "0",
            description = "The other components, drawn likewise.")
    double shear;

    @Option(
            names = "--volumes",
            paramLabel = "X,X,...",
            split = ",",
            description = "One more variant for each of these factors of the volume.")
    List<Double> volumes = List.of();

    @Option(
            names = "--potential",
            paramLabel = "POT",
            description = "Label the variants by this potential.")
    Path potential;

    @Mixin TargetFormat target = new TargetFormat();

    /**
     * Made by the framework.
     *
     * @param engine makes them
     */
    @Activate
    public PerturbVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new PerturbVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        PerturbJob.Result result = run(engine, job());
        if (json()) {
            printJson(object("configurations", result.configurations(), "out", result.out()));
        } else {
            print(
                    "%s written to %s%n",
                    Text.count(result.configurations(), "variant"), result.out());
        }
        return 0;
    }

    private PerturbJob job() {
        double most = displacement.get(displacement.size() - 1);
        double least = displacement.size() == 2 ? displacement.get(0) : 0;
        check(
                displacement.size() <= 2 && least >= 0 && least <= most && most < 100,
                "--displace must be a radius, or two, the lesser first, got " + displacement);
        check(strain >= 0 && strain < 1, "--strain must lie in 0..1, got " + strain);
        check(shear >= 0 && shear < 1, "--shear must lie in 0..1, got " + shear);
        check(count >= 0, "--count must be at least 0, got " + count);
        check(
                volumes.stream().allMatch(v -> v > 0 && v < 1000),
                "--volumes must be above 0, got " + volumes);
        check(
                most > 0 || strain > 0 || shear > 0 || !volumes.isEmpty(),
                "one of --displace, --strain, --shear, --volumes must be given, got none");
        return new PerturbJob(
                reading.inputs(),
                writing.path(),
                target.id(),
                writing.overwrite,
                count,
                new PerturbJob.Displacement(least, most),
                new PerturbJob.Deformation(strain, shear),
                volumes,
                Optional.ofNullable(potential),
                chance.seed);
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new UsageException(sentence);
        }
    }
}
