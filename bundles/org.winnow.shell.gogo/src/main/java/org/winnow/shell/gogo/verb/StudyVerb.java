// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.UsageException;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;

/**
 * Whole studies: the first word of {@code study run}, {@code resume}, {@code verify}, {@code
 * prune}, {@code new}.
 */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=study"})
@Command(
        name = "study",
        description =
                "Does a whole study, from files to a report: run, resume, verify, prune, new.",
        customSynopsis = "winnow study run|resume|verify|prune|new [OPTIONS] ...",
        sortOptions = false,
        footer = {
            "",
            "winnow study new      writes a study file with comments for given data",
            "winnow study run      does what a study file says, and writes the report",
            "winnow study resume   goes on after a break",
            "winnow study verify   says whether a report still follows from its inputs",
            "winnow study prune    removes results that the study file no longer asks for",
            "",
            "Examples:",
            "  winnow study new data.xyz --out study.yaml",
            "  winnow study run study.yaml --out result",
            "  winnow study run --help"
        })
public final class StudyVerb extends Verb {

    private final Engine engine;

    /**
     * Made by the framework.
     *
     * @param engine runs studies
     */
    @Activate
    public StudyVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    public Map<String, Verb> branches() {
        return new TreeMap<>(
                Map.of(
                        "run", new StudyRunVerb(engine),
                        "resume", new StudyResumeVerb(engine),
                        "verify", new StudyVerifyVerb(engine),
                        "prune", new StudyPruneVerb(engine),
                        "new", new StudyNewVerb(engine)));
    }

    @Override
    protected Verb fresh() {
        return new StudyVerb(engine);
    }

    @Override
    protected int run() {
        throw new UsageException(
                "study must be followed by run, resume, verify, prune or new; see winnow study --help");
    }
}
