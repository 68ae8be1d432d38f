// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Species;

/** A study file, read and checked. */
public final class StudyFile {

    private static final int MOST_BYTES = 1 << 20;

    private static final Pattern POTENTIAL = Pattern.compile("(?<=[:,]potential=)[^,]+");

    private final Settings settings;
    private final Path base;
    private final List<Source> sources = new ArrayList<>();
    private final Study study;

    private StudyFile(Settings settings, Path base) {
        this.settings = settings;
        this.base = base;
        this.study = read();
    }

    /**
     * Reads a file.
     *
     * @param file to read
     * @param base the folder that relative paths in it start from
     * @return the file
     * @throws IOException if it cannot be read
     * @throws UsageException with file, line and key at the first thing that is wrong
     */
    public static StudyFile read(Path file, Path base) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UsageException(file + " must be a study file of at most 1 MiB");
        }
        return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), base);
    }

    static StudyFile parse(String name, String text, Path base) {
        Schema schema = Schema.ofStudy();
        Value root = YamlReader.read(name, text);
        new SchemaCheck(name).check(root, schema, "");
        return new StudyFile(new Settings(name, root, schema), base.toAbsolutePath().normalize());
    }

    /** {@return what it asks for} */
    public Study study() {
        return study;
    }

    /** {@return all files that it names, in the order of the parts of a study} */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /** {@return file, line and key} @param path the key, with dots between */
    public String place(String path) {
        return settings.place(path) + path;
    }

    /**
     * Adds file, line and key to what is said of a setting.
     *
     * @param <T> what comes of it
     * @param path the key, with dots between
     * @param work what looks at the setting
     * @return what comes of it
     */
    public <T> T located(String path, Supplier<T> work) {
        return settings.located(path, work);
    }

    private Study read() {
        Optional<Study.Given> given = given();
        Inputs data;
        if (settings.given("data").isPresent()) {
            data = inputs("data.files");
        } else if (given.isPresent()) {
            List<String> both = new ArrayList<>(given.get().training().files());
            both.addAll(given.get().validation().files());
            data = inputs(both);
        } else {
            throw settings.wrong(
                    "data", "must be given, unless split names training and validation");
        }
        Study.Division division =
                new Study.Division(
                        settings.get("split.share").number(),
                        settings.get("split.by").text(),
                        settings.get("split.seed").whole(),
                        given);
        Study.Choosing choosing = choosing();
        return new Study(
                settings.get("title").text(),
                data,
                division,
                choosing,
                new Fitting(settings, choosing).read(),
                tests(),
                settings.given("md").map(v -> dynamics()),
                reporting());
    }

    private Optional<Study.Given> given() {
        boolean training = settings.given("split.training").isPresent();
        boolean validation = settings.given("split.validation").isPresent();
        if (training != validation) {
            String missing = training ? "validation" : "training";
            throw settings.wrong("split", "must say " + missing + ", too");
        }
        return training
                ? Optional.of(new Study.Given(inputs("split.training"), inputs("split.validation")))
                : Optional.empty();
    }

    private Study.Choosing choosing() {
        List<Study.Sampler> samplers = new ArrayList<>();
        settings.named("select.samplers").forEach((name, v) -> samplers.add(sampler(name, v)));
        List<Integer> sizes =
                Settings.wholes(settings.get("select.sizes")).stream()
                        .map(Math::toIntExact)
                        .sorted()
                        .toList();
        return new Study.Choosing(
                algorithms("select.descriptors"), algorithms("select.kernels"), samplers, sizes);
    }

    private static Study.Sampler sampler(String name, Value value) {
        if (!value.isMap()) {
            return new Study.Sampler(name, value.text(), List.of(1L));
        }
        Map<String, Value> map = value.map();
        return new Study.Sampler(
                name,
                map.containsKey("sampler") ? map.get("sampler").text() : name,
                map.containsKey("seeds") ? Settings.wholes(map.get("seeds")) : List.of(1L));
    }

    private List<Study.Named> algorithms(String path) {
        List<Study.Named> named = new ArrayList<>();
        settings.named(path).forEach((name, v) -> named.add(algorithm(name, v.text())));
        return named;
    }

    /** A potential whose moments describe lies beside the study file, as all files do. */
    private Study.Named algorithm(String name, String text) {
        return new Study.Named(
                name,
                POTENTIAL
                        .matcher(text)
                        .replaceAll(m -> Matcher.quoteReplacement(resolve(m.group()))));
    }

    private List<Study.TestSet> tests() {
        List<Study.TestSet> tests = new ArrayList<>();
        Set<String> names = settings.given("tests").map(v -> v.map().keySet()).orElse(Set.of());
        names.forEach(name -> tests.add(new Study.TestSet(name, inputs("tests." + name))));
        for (String taken : List.of("initial", "training", "validation", "starts", "reference")) {
            if (tests.stream().anyMatch(t -> t.name().equals(taken))) {
                throw settings.wrong("tests." + taken, "must have another name");
            }
        }
        return tests;
    }

    private Study.Dynamics dynamics() {
        Optional<List<String>> potentials = settings.given("md.potentials").map(Settings::texts);
        boolean compared = settings.given("md.reference").isPresent();
        return new Study.Dynamics(
                inputs("md.starts"),
                potentials.orElse(List.of()),
                settings.get("md.temperature").number(),
                settings.get("md.timestep").number(),
                settings.get("md.equilibration").whole(),
                settings.get("md.steps").whole(),
                Math.toIntExact(settings.get("md.every").whole()),
                settings.get("md.dynamics").text(),
                settings.get("md.seed").whole(),
                compared ? Optional.of(inputs("md.reference")) : Optional.empty(),
                Settings.texts(settings.get("md.evaluators")));
    }

    private Study.Reporting reporting() {
        List<String> axes =
                settings.given("report.axes").map(Settings::texts).orElse(List.of("", ""));
        return new Study.Reporting(
                settings.get("report.threshold").number(), axes.get(0), axes.get(1));
    }

    private Inputs inputs(String path) {
        Value value = settings.given(path).orElseThrow();
        for (Value one : value.isList() ? value.list() : List.of(value)) {
            String place = settings.place(one) + path;
            sources.add(
                    new Source(place, settings.located(path, () -> inputs(List.of(one.text())))));
        }
        return settings.located(path, () -> inputs(Settings.texts(value)));
    }

    private Inputs inputs(List<String> files) {
        if (files.contains("-")) {
            throw new UsageException("a study must read files, got standard input");
        }
        List<String> resolved = files.stream().map(this::resolve).toList();
        Optional<String> format = settings.given("data.format").map(Value::text);
        return new Inputs(resolved, format, new FormatSettings(types()));
    }

    /** Globs are text, and no paths on every system. */
    private String resolve(String file) {
        if (file.startsWith("/") || file.matches("^[A-Za-z]:[\\\\/].*")) {
            return file;
        }
        Path folder = base;
        String rest = file;
        for (;
                rest.startsWith("../") || rest.startsWith("./");
                rest = rest.replaceFirst(".*?/", "")) {
            folder =
                    rest.startsWith("../") && folder.getParent() != null
                            ? folder.getParent()
                            : folder;
        }
        return folder.resolve("x").toString().replaceFirst("x$", "") + rest;
    }

    private List<Integer> types() {
        return settings.given("data.type-map").map(Settings::texts).orElse(List.of()).stream()
                .map(symbol -> settings.located("data.type-map", () -> number(symbol)))
                .toList();
    }

    private static Integer number(String symbol) {
        try {
            return Species.number(symbol);
        } catch (IllegalArgumentException e) {
            throw new UsageException("expected chemical symbols, got '" + symbol + "'");
        }
    }
}
