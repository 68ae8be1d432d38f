// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.ReportJob;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a report again. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=report"})
@Command(
        name = "report",
        description = "Writes the report of a study again from its results.",
        sortOptions = false,
        footer = {"", "Examples:", "  winnow report result"})
public final class ReportVerb extends Verb {

    private final Engine engine;

    @Parameters(paramLabel = "DIR", description = "Folder of a study that was done.")
    Path folder;

    /**
     * Made by the framework.
     *
     * @param engine runs jobs
     */
    @Activate
    public ReportVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new ReportVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        ReportJob.Result result = run(engine, new ReportJob(folder));
        if (json()) {
            printJson(object("report", result.report(), "conclusions", result.conclusions()));
        } else {
            result.conclusions().forEach(c -> print("- %s%n", c));
            print("written to %s%n", result.report());
        }
        return 0;
    }
}
