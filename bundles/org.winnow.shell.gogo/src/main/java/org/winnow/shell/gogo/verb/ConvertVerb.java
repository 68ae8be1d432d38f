// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.ConvertJob;
import org.winnow.api.engine.Engine;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rewrites files in another format. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=convert"})
@Command(
        name = "convert",
        description = "Rewrites files in another format, with every column.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow convert train.cfg --type-map Li,Si --out train.xyz.gz",
            "  winnow convert a.xyz b.xyz --out both.cfg --to mlip"
        })
public final class ConvertVerb extends Verb {

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();
    @Mixin TargetFormat target = new TargetFormat();

    /**
     * Made by the framework.
     *
     * @param engine converts
     */
    @Activate
    public ConvertVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new ConvertVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        ConvertJob job =
                new ConvertJob(reading.inputs(), writing.path(), target.id(), writing.overwrite);
        ConvertJob.Result result = run(engine, job);
        if (json()) {
            printJson(object("configurations", result.configurations(), "out", result.out()));
        } else {
            String count = Text.count(result.configurations(), "configuration");
            print("%s written to %s%n", count, result.out());
        }
        return 0;
    }
}
