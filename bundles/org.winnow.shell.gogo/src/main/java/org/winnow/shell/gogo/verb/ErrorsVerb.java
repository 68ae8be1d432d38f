// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares a potential with labels. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=errors"})
@Command(
        name = "errors",
        description = "Compares energies and forces of a potential with the labels of files.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow errors pot.mtp validation.xyz",
            "  winnow errors pot.mtp test.xyz --out errors --json"
        })
public final class ErrorsVerb extends Verb {

    private final Engine engine;

    @Mixin Trained trained = new Trained();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Folder to be made, with tables, parity data and figures; appears whole or not"
                            + " at all.")
    String out;

    @Option(names = "--overwrite", description = "Replace an earlier result.")
    boolean overwrite;

    /**
     * Made by the framework.
     *
     * @param engine compares
     */
    @Activate
    public ErrorsVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new ErrorsVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        ErrorsJob.Result result =
                run(engine, new ErrorsJob(trained.path(), trained.inputs(), folder(), overwrite));
        if (json()) {
            printJson(ErrorsReport.document(result));
        } else {
            print("%s", ErrorsReport.text(result));
        }
        return 0;
    }

    private Optional<Path> folder() {
        return Optional.ofNullable(out).map(said -> SaidPath.of("--out", said));
    }
}
