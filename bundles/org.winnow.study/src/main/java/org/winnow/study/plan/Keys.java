// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.study.store.Json;
import org.winnow.study.store.Sha256;

/**
 * Makes the keys of steps: SHA-256 over kind, settings, inputs, keys of the steps it needs, and the
 * code that does it. Files count by name and content, not by where they lie.
 */
public final class Keys {

    private final Datasets datasets;
    private final Code code;
    private final Map<Path, String> hashes = new HashMap<>();

    /** Says what code does a step. */
    @FunctionalInterface
    public interface Code {
        /** {@return a hash of the code} @param step what it does */
        String of(Step step);
    }

    /**
     * Prepares; every file is hashed once.
     *
     * @param datasets finds the files of inputs
     * @param code what does the steps
     */
    public Keys(Datasets datasets, Code code) {
        this.datasets = datasets;
        this.code = code;
    }

    /**
     * Records what decides a step's result.
     *
     * @param step the step
     * @param known keys of the steps it needs
     * @return {@code id}, {@code kind}, {@code settings}, {@code inputs}, {@code needs}, {@code
     *     code}, {@code key}
     * @throws IOException if an input cannot be read
     */
    public Map<String, Object> made(Step step, Map<String, String> known) throws IOException {
        return made(step, known, code.of(step));
    }

    /**
     * Likewise, as other code would have done it.
     *
     * @param step the step
     * @param known keys of the steps it needs
     * @param by the hash of that code
     * @return as above
     * @throws IOException if an input cannot be read
     */
    public Map<String, Object> made(Step step, Map<String, String> known, String by)
            throws IOException {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("id", step.id());
        made.put("kind", step.kind());
        made.put("settings", new TreeMap<>(step.settings()));
        made.put("inputs", inputs(step));
        Map<String, String> needs = new TreeMap<>();
        step.needs().forEach((role, id) -> needs.put(role, known.get(id)));
        made.put("needs", needs);
        made.put("code", by);
        made.put("key", Sha256.of(Json.bytes(made)));
        return made;
    }

    private Map<String, Object> inputs(Step step) throws IOException {
        Map<String, Object> inputs = new TreeMap<>();
        for (Map.Entry<String, Inputs> e : step.inputs().entrySet()) {
            Inputs in = e.getValue();
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("format", in.format().orElse(""));
            input.put("types", in.settings().typeMap());
            List<Object> parts = new ArrayList<>();
            for (String spec : in.files()) {
                parts.add(part(new Inputs(List.of(spec), in.format(), in.settings()), spec));
            }
            input.put("files", parts);
            inputs.put(e.getKey(), input);
        }
        return inputs;
    }

    private Map<String, Object> part(Inputs one, String spec) throws IOException {
        List<Object> files = new ArrayList<>();
        for (String file : datasets.open(one).files()) {
            Path path = Path.of(file);
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("name", path.getFileName().toString());
            record.put("bytes", Files.size(path));
            record.put("sha256", hash(path));
            files.add(record);
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("slice", slice(spec));
        part.put("files", files);
        return part;
    }

    /** What follows the last {@code @}, unless that belongs to the name. */
    private static String slice(String spec) {
        int sign = spec.lastIndexOf('@');
        boolean is = sign > 0 && spec.substring(sign + 1).matches("[-:0-9]+");
        return is && !Files.exists(Path.of(spec)) ? spec.substring(sign + 1) : "";
    }

    private String hash(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        String known = hashes.get(absolute);
        if (known == null) {
            known = Sha256.of(absolute);
            hashes.put(absolute, known);
        }
        return known;
    }
}
