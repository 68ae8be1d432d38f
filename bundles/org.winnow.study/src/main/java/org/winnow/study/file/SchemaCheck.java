// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.winnow.api.engine.NearestNames;
import org.winnow.api.engine.UsageException;

/** Compares a file's values with the schema, and says in one sentence what is wrong and where. */
final class SchemaCheck {

    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "text",
                    "integer", "a whole number",
                    "number", "a number",
                    "boolean", "true or false",
                    "array", "a list",
                    "object", "names with values");

    private final String file;

    /** Prepares. @param file its name, for errors */
    SchemaCheck(String file) {
        this.file = file;
    }

    /**
     * Checks a value and all below it.
     *
     * @param value what the file says
     * @param schema what it may say
     * @param path of keys, for errors; empty at the root
     * @throws UsageException at the first that is wrong
     */
    void check(Value value, Schema schema, String path) {
        List<Schema> alternatives = schema.alternatives();
        Optional<Schema> fitting = alternatives.stream().filter(s -> fits(value, s)).findFirst();
        if (fitting.isEmpty()) {
            List<String> types =
                    alternatives.stream().map(s -> TYPES.get(s.type())).distinct().toList();
            throw wrong(value, path, "must be " + String.join(" or ", types) + got(value));
        }
        Schema one = fitting.get();
        if (value.isMap()) {
            checkMap(value, one, path);
        } else if (value.isList()) {
            checkList(value, one, path);
        } else {
            checkScalar(value, one, path);
        }
    }

    private static boolean fits(Value value, Schema schema) {
        Object content = value.content();
        return switch (schema.type()) {
            case "object" -> value.isMap();
            case "array" -> value.isList();
            case "string" -> content instanceof String text && !text.isEmpty();
            case "integer" -> content instanceof Long;
            case "number" -> content instanceof Number;
            case "boolean" -> content instanceof Boolean;
            default -> content instanceof String; // choices
        };
    }

    private void checkMap(Value value, Schema schema, String path) {
        Map<String, Schema> known = schema.properties();
        value.map()
                .forEach(
                        (name, child) -> {
                            checkName(name, child, schema, path);
                            Schema its = known.get(name);
                            check(
                                    child,
                                    its != null ? its : schema.further().get(),
                                    join(path, name));
                        });
        for (Object name : schema.list("required")) {
            if (!value.map().containsKey(name)) {
                throw wrong(
                        value,
                        path,
                        path.isEmpty() ? "'" + name + "' must be given" : "must say " + name);
            }
        }
        if (schema.number("minProperties").filter(m -> value.map().size() < m).isPresent()) {
            throw wrong(value, path, "must not be empty");
        }
    }

    private void checkName(String name, Value child, Schema schema, String path) {
        Set<String> known = new TreeSet<>(schema.properties().keySet());
        if (known.contains(name)) {
            return;
        }
        if (schema.further().isEmpty()) {
            String where = path.isEmpty() ? "key '" : "key '" + path + ".";
            throw new UsageException(
                    place(child) + NearestNames.sentence(where + name + "'", name, known));
        }
        Optional<String> pattern = schema.names();
        if (pattern.isPresent() && !Pattern.matches(pattern.get(), name)) {
            throw wrong(
                    child,
                    path,
                    "must have names of letters, digits and hyphens, got '" + name + "'");
        }
    }

    private void checkList(Value value, Schema schema, String path) {
        int size = value.list().size();
        int least = schema.number("minItems").orElse(0.0).intValue();
        int most = schema.number("maxItems").orElse((double) Integer.MAX_VALUE).intValue();
        if (size < least || size > most) {
            String wanted = least == most ? String.valueOf(least) : "at least " + least;
            throw wrong(value, path, "must have " + wanted + " items, got " + size);
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            Value item = value.list().get(i);
            check(item, schema.items(), path + "[" + i + "]");
            if (schema.get("uniqueItems").isPresent() && !seen.add(item.content())) {
                throw wrong(item, path, "must not have " + item.text() + " twice");
            }
        }
    }

    private void checkScalar(Value value, Schema schema, String path) {
        List<Object> choices = schema.list("enum");
        if (!choices.isEmpty() && !choices.contains(value.content())) {
            List<String> names = choices.stream().map(Object::toString).toList();
            throw wrong(value, path, "must be one of " + String.join(", ", names) + got(value));
        }
        if (value.content() instanceof Number) {
            bound(value, schema, path, "minimum", "at least", (v, b) -> v >= b);
            bound(value, schema, path, "exclusiveMinimum", "above", (v, b) -> v > b);
            bound(value, schema, path, "exclusiveMaximum", "below", (v, b) -> v < b);
        }
    }

    /** Compares a value with a bound. */
    private interface Test {
        boolean holds(double value, double bound);
    }

    private void bound(
            Value value, Schema schema, String path, String keyword, String words, Test test) {
        Optional<Double> bound = schema.number(keyword);
        if (bound.isPresent() && !test.holds(value.number(), bound.get())) {
            String text = String.format(Locale.ROOT, "%s", bound.get()).replaceFirst("\\.0$", "");
            throw wrong(value, path, "must be " + words + " " + text + got(value));
        }
    }

    private static String got(Value value) {
        if (value.isMap() || value.isList()) {
            return ", got " + (value.isMap() ? "names with values" : "a list");
        }
        String text = value.text();
        boolean quoted = value.content() instanceof String;
        return text.isEmpty() ? ", got nothing" : ", got " + (quoted ? "'" + text + "'" : text);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String place(Value value) {
        return file + ":" + value.line() + ": ";
    }

    private UsageException wrong(Value value, String path, String sentence) {
        String subject = path.isEmpty() ? "" : path + " ";
        return new UsageException(place(value) + subject + sentence);
    }
}
