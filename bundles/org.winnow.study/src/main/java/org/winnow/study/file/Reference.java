// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reference of the study file, made from its schema. */
final class Reference {

    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "text",
                    "integer", "whole number",
                    "number", "number",
                    "boolean", "true or false",
                    "array", "list",
                    "object", "names with values");

    private static final String HEAD =
            """
            # The study file

            A study file is YAML. This page is made from `study.schema.json`, which stands beside it: editors that know JSON Schema
            complete and check study files by it (a first line `# yaml-language-server: $schema=study.schema.json` says so), and Winnow
            checks them by the very same. Errors name line and key. `winnow study new data.xyz --out study.yaml` writes a commented file.

            The shortest study:

            ```yaml
            data: { files: data.xyz }
            select: { sizes: [25, 50, 100] }
            potentials: { subsets: { fps: [50, 100], training: true } }
            ```

            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private Reference() {}

    /** {@return the page, in Markdown} @param schema of the study file */
    static String of(Schema schema) {
        Reference reference = new Reference();
        List<String> required = names(schema);
        schema.properties().forEach((name, section) -> reference.section(name, section, required));
        return reference.text.toString();
    }

    private static List<String> names(Schema schema) {
        return schema.list("required").stream().map(Object::toString).toList();
    }

    private void section(String name, Schema section, List<String> required) {
        text.append("## `").append(name).append("`\n\n");
        text.append(section.description());
        if (required.contains(name)) {
            text.append(" Must be given.");
        }
        section.get("default").ifPresent(d -> text.append(" Default: `").append(d).append("`."));
        text.append("\n\n");
        if (!section.properties().isEmpty()) {
            text.append("| key | what it is | value | default |\n|---|---|---|---|\n");
            rows("", section);
            text.append('\n');
        }
        examples(name, section, 0);
    }

    private void rows(String prefix, Schema section) {
        List<String> required = names(section);
        section.properties()
                .forEach(
                        (name, child) -> {
                            row(prefix + name, child, required.contains(name));
                            rows(prefix + name + ".", child);
                            rest(prefix + name, child);
                        });
    }

    /** Keys that the user names: what stands below them. */
    private void rest(String path, Schema schema) {
        for (Schema alternative : schema.alternatives()) {
            alternative
                    .further()
                    .ifPresent(
                            f -> {
                                for (Schema each : f.alternatives()) {
                                    rows(path + ".NAME.", each);
                                }
                            });
        }
    }

    private void row(String name, Schema schema, boolean required) {
        String otherwise =
                required
                        ? "must be given"
                        : schema.get("default").map(d -> "`" + d + "`").orElse("");
        text.append("| `").append(name).append("` | ").append(schema.description());
        text.append(" | ").append(values(schema)).append(" | ").append(otherwise).append(" |\n");
    }

    private static String values(Schema schema) {
        List<String> kinds = new ArrayList<>();
        for (Schema one : schema.alternatives()) {
            kinds.add(one.list("enum").isEmpty() ? TYPES.get(one.type()) : choices(one));
        }
        return String.join(", ", kinds.stream().distinct().toList()) + bounds(schema);
    }

    private static String choices(Schema schema) {
        return String.join(", ", schema.list("enum").stream().map(c -> "`" + c + "`").toList());
    }

    private static String bounds(Schema schema) {
        StringBuilder bounds = new StringBuilder();
        schema.get("minimum").ifPresent(b -> bounds.append(", at least ").append(b));
        schema.get("exclusiveMinimum").ifPresent(b -> bounds.append(", above ").append(b));
        schema.get("exclusiveMaximum").ifPresent(b -> bounds.append(", below ").append(b));
        return bounds.toString();
    }

    private void examples(String name, Schema section, int depth) {
        List<String> lines = new ArrayList<>();
        for (Object example : section.list("examples")) {
            lines.add("  ".repeat(depth) + name + ": " + flow(example));
        }
        section.properties()
                .forEach(
                        (child, schema) ->
                                schema.list("examples")
                                        .forEach(e -> lines.add("  " + child + ": " + flow(e))));
        if (!lines.isEmpty()) {
            boolean nested = lines.get(0).startsWith("  ");
            text.append("```yaml\n").append(nested ? name + ":\n" : "");
            text.append(String.join("\n", lines)).append("\n```\n\n");
        }
    }

    /** A value in YAML's flow style. */
    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            map.forEach((k, v) -> parts.add(k + ": " + flow(v)));
            return "{ " + String.join(", ", parts) + " }";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Reference::flow).toList()) + "]";
        }
        return value.toString();
    }
}
