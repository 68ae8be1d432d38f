// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.SubsetJob;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes some configurations, said by their numbers. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=subset"})
@Command(
        name = "subset",
        description = "Writes some configurations, said by their numbers.",
        sortOptions = false,
        footer = {
            "",
            "Numbers run from 0 through all files; 5:9 is 5, 6, 7, 8, and 20:60:10 is 20, 30, 40, 50.",
            "",
            "Examples:",
            "  winnow subset data.xyz --drop 3,5:9 --out rest.xyz",
            "  winnow subset a.xyz b.xyz --keep @picks.txt --out picked.xyz"
        })
public final class SubsetVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();

    @Option(
            names = "--keep",
            paramLabel = "NUMBERS",
            description = "Write these, in this order; @FILE reads them from a file. Default: all.")
    String keep;

    @Option(
            names = "--drop",
            paramLabel = "NUMBERS",
            description = "Leave these out; @FILE reads them from a file.")
    String drop;

    @Mixin TargetFormat target = new TargetFormat();

    /**
     * Made by the framework.
     *
     * @param engine writes
     */
    @Activate
    public SubsetVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new SubsetVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        SubsetJob job =
                new SubsetJob(
                        reading.inputs(),
                        numbers(keep),
                        numbers(drop),
                        writing.path(),
                        target.id(),
                        writing.overwrite);
        SubsetJob.Result result = run(engine, job);
        if (json()) {
            printJson(
                    object(
                            "configurations", result.configurations(),
                            "of", result.of(),
                            "out", result.out()));
        } else {
            String count = Text.count(result.configurations(), "configuration");
            print("%s of %d written to %s%n", count, result.of(), result.out());
        }
        return 0;
    }

    /** As said, or as a file says: there a new line is a comma. */
    private static Optional<String> numbers(String said) throws IOException {
        if (said == null || !said.startsWith("@")) {
            return Optional.ofNullable(said);
        }
        String text = Files.readString(Path.of(said.substring(1)));
        return Optional.of(text.strip().replaceAll("[\\s,]+", ","));
    }
}
