// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.InfoJob;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts what files hold. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=info"})
@Command(
        name = "info",
        description = "Counts what files hold: species, compositions, groups, labels, sizes.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  winnow info data.xyz",
            "  winnow info runs/*.cfg --type-map Li,Si --json"
        })
public final class InfoVerb extends Verb {

    private static final int MOST_ROWS = 20;

    private final Engine engine;

    @Mixin Reading reading = new Reading();

    /**
     * Made by the framework.
     *
     * @param engine counts
     */
    @Activate
    public InfoVerb(@Reference Engine engine) {
        this.engine = engine;
    }

    @Override
    protected Verb fresh() {
        return new InfoVerb(engine);
    }

    @Override
    protected int run() throws Exception {
        InfoJob.Result result = run(engine, new InfoJob(reading.inputs()));
        if (json()) {
            printJson(document(result));
        } else {
            printText(result);
        }
        return 0;
    }

    private static Map<String, Object> document(InfoJob.Result result) {
        return object(
                "configurations",
                result.configurations(),
                "atoms",
                result.atoms(),
                "species",
                result.species(),
                "compositions",
                result.compositions(),
                "labels",
                result.labels(),
                "tags",
                result.tags(),
                "atoms_per_configuration",
                range(result.atomsPerConfiguration()),
                "volumes_angstrom3",
                result.volumes().map(InfoVerb::range),
                "shortest_distances_angstrom",
                result.shortest());
    }

    private static Map<String, Object> range(InfoJob.Range range) {
        return object("minimum", range.minimum(), "maximum", range.maximum());
    }

    private void printText(InfoJob.Result result) {
        InfoJob.Range atoms = result.atomsPerConfiguration();
        print(
                "%s, %s (%.0f to %.0f each)%n",
                Text.count(result.configurations(), "configuration"),
                Text.count(result.atoms(), "atom"),
                atoms.minimum(),
                atoms.maximum());
        print("species        %s%n", String.join(" ", result.species()));
        print("labels         %s%n", counts(result.labels()));
        result.volumes()
                .ifPresent(
                        v -> print("volume         %.6g to %.6g Å³%n", v.minimum(), v.maximum()));
        if (!result.shortest().isEmpty()) {
            print("shortest       %s Å%n", distances(result.shortest()));
        }
        printTable("compositions", result.compositions());
        printTable("groups", result.tags());
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String distances(Map<String, Double> shortest) {
        return shortest.entrySet().stream()
                .map(e -> Text.format("%s %.3f", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void printTable(String title, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        print("%s (%d)%n", title, counts.size());
        print(
                "%s",
                Text.table(
                        counts.entrySet().stream()
                                .limit(MOST_ROWS)
                                .map(e -> List.of(e.getKey(), e.getValue().toString()))
                                .toList()));
        Optional.of(counts.size() - MOST_ROWS)
                .filter(more -> more > 0)
                .ifPresent(more -> print("  and %d more; --json lists all%n", more));
    }
}
