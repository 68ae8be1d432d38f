// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.SplitJob;
import org.winnow.api.engine.UsageException;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides files into a training and a validation set. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=split"})
@Command(
        name = "split",
        description = "Divides files into training.xyz and validation.xyz, each group by itself.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow split data.xyz --out sets",
            "  winnow split data.xyz --out sets --share 0.8 --by config_type --seed 7"
        })
public final class SplitVerb extends Verb {

    /** What makes a group. */
    enum By {
        composition,
        config_type
    }

    private final Engine engine;

    @Mixin Reading reading = new Reading();
    @Mixin Writing writing = new Writing();
    @Mixin Chance chance = new Chance();

    @Option(
            names = "--share",
            paramLabel = "X",
            defaultValue = "0.5",
            description = "Share of training, above 0 and below 1. Default: ${DEFAULT-VALUE}")
    double share;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "composition",
            description = "What makes a group: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    By by;

    /**
     * Made by the framework.
     *
     * @param engine divides
     */
    @Activate
    public SplitVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new SplitVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        if (!(share > 0 && share < 1)) {
            throw new UsageException("--share must lie above 0 and below 1, got " + share);
        }
        SplitJob job =
                new SplitJob(
                        reading.inputs(),
                        writing.path(),
                        share,
                        by.name(),
                        chance.seed,
                        writing.overwrite);
        SplitJob.Result result = run(engine, job);
        if (json()) {
            printJson(
                    object(
                            "training",
                            result.training(),
                            "validation",
                            result.validation(),
                            "out",
                            result.out()));
        } else {
            printText(result);
        }
        return 0;
    }

    private void printText(SplitJob.Result result) {
        print(
                "%d for training, %d for validation, written to %s%n",
                total(result.training()), total(result.validation()), result.out());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(by.name(), "training", "validation"));
        Set<String> groups = new TreeSet<>(result.training().keySet());
        groups.addAll(result.validation().keySet());
        for (String group : groups) {
            rows.add(
                    List.of(
                            group,
                            String.valueOf(result.training().getOrDefault(group, 0)),
                            String.valueOf(result.validation().getOrDefault(group, 0))));
        }
        print("%s", Text.table(rows));
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
