// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.NearestNames;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.Format;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the catalogue. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=algorithms"})
@Command(
        name = "algorithms",
        description = "Lists what is installed: algorithms with their settings, and formats.",
        sortOptions = false,
        footer = {"", "Examples:", "  winnow algorithms", "  winnow algorithms soap"})
public final class AlgorithmsVerb extends Verb {

    private final Catalogue catalogue;
    private final Datasets datasets;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Show this one with its settings.")
    String id;

    /**
     * Made by the framework.
     *
     * @param catalogue knows the algorithms
     * @param datasets knows the formats
     */
    @Activate
    public AlgorithmsVerb(@Reference Catalogue catalogue, @Reference Datasets datasets) {
        this.catalogue = catalogue;
        this.datasets = datasets;
    }

    @Override
    protected Verb fresh() {
        return new AlgorithmsVerb(catalogue, datasets);
    }

    @Override
    protected int run() throws Exception {
        List<AlgorithmInfo> shown = id == null ? catalogue.algorithms() : named();
        if (json()) {
            printJson(document(shown));
        } else if (id == null) {
            printAll(shown);
        } else {
            shown.forEach(this::printOne);
        }
        return 0;
    }

    private List<AlgorithmInfo> named() {
        List<AlgorithmInfo> all = catalogue.algorithms();
        List<AlgorithmInfo> named = all.stream().filter(a -> a.id().equals(id)).toList();
        if (named.isEmpty()) {
            List<String> ids = all.stream().map(AlgorithmInfo::id).distinct().toList();
            throw new UsageException(NearestNames.sentence("algorithm '" + id + "'", id, ids));
        }
        return named;
    }

    private void printAll(List<AlgorithmInfo> algorithms) {
        Map<String, List<List<String>>> kinds = new LinkedHashMap<>();
        for (AlgorithmInfo a : algorithms) {
            kinds.computeIfAbsent(
                            a.kind().endsWith("s") ? a.kind() : a.kind() + "s",
                            kind -> new ArrayList<>())
                    .add(List.of(a.id(), a.title()));
        }
        for (Format.Info f : datasets.formats()) {
            kinds.computeIfAbsent("formats", kind -> new ArrayList<>())
                    .add(
                            List.of(
                                    f.id(),
                                    f.title() + " (" + String.join(" ", f.extensions()) + ")"));
        }
        kinds.forEach((kind, rows) -> print("%s%n%s", kind, Text.table(rows)));
        List<String> broken = catalogue.broken();
        if (!broken.isEmpty()) {
            print("broken%n%s", Text.table(broken.stream().map(List::of).toList()));
        }
    }

    private void printOne(AlgorithmInfo algorithm) {
        print("%s: %s%n", algorithm.id(), algorithm.title());
        print("%s from %s, after %s%n", algorithm.kind(), algorithm.bundle(), algorithm.source());
        List<List<String>> rows = new ArrayList<>();
        for (AlgorithmInfo.Setting s : algorithm.settings()) {
            rows.add(List.of(s.name() + "=" + s.defaultValue(), s.unit(), bounds(s), sentence(s)));
        }
        print("%s", rows.isEmpty() ? Text.format("no settings%n") : Text.table(rows));
    }

    private static String bounds(AlgorithmInfo.Setting s) {
        if (!s.choices().isEmpty()) {
            return String.join("|", s.choices());
        }
        String least = s.minimum().map(m -> "≥ " + m).orElse("");
        String most = s.maximum().map(m -> "≤ " + m).orElse("");
        String both = least.isEmpty() || most.isEmpty() ? least + most : least + ", " + most;
        return both.isEmpty() ? s.type() : s.type() + " " + both;
    }

    private static String sentence(AlgorithmInfo.Setting s) {
        return s.description().isEmpty() ? s.label() : s.description();
    }

    private Map<String, Object> document(List<AlgorithmInfo> algorithms) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("algorithms", algorithms.stream().map(AlgorithmsVerb::map).toList());
        if (id == null) {
            document.put("formats", datasets.formats().stream().map(AlgorithmsVerb::map).toList());
            document.put("broken", catalogue.broken());
        }
        return document;
    }

    private static Map<String, Object> map(AlgorithmInfo a) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", a.kind());
        map.put("id", a.id());
        map.put("title", a.title());
        map.put("source", a.source());
        map.put("bundle", a.bundle());
        map.put("settings", a.settings().stream().map(AlgorithmsVerb::map).toList());
        return map;
    }

    private static Map<String, Object> map(AlgorithmInfo.Setting s) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", s.name());
        map.put("label", s.label());
        map.put("unit", s.unit());
        map.put("description", s.description());
        map.put("type", s.type());
        map.put("default", s.defaultValue());
        map.put("minimum", s.minimum());
        map.put("maximum", s.maximum());
        map.put("choices", s.choices());
        return map;
    }

    private static Map<String, Object> map(Format.Info f) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", f.id());
        map.put("title", f.title());
        map.put("extensions", f.extensions());
        map.put("aliases", f.aliases());
        map.put("writable", f.writable());
        return map;
    }
}
