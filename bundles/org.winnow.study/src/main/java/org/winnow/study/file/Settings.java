// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.winnow.api.engine.UsageException;

/** The values of a checked study file by their keys, with the schema's defaults for the rest. */
final class Settings {

    private final String file;
    private final Value root;
    private final Schema schema;

    Settings(String file, Value root, Schema schema) {
        this.file = file;
        this.root = root;
        this.schema = schema;
    }

    /** {@return what the file says} @param path of keys with dots between */
    Optional<Value> given(String path) {
        Value value = root;
        for (String name : path.split("\\.")) {
            value = value.isMap() ? value.map().get(name) : null;
            if (value == null) {
                return Optional.empty();
            }
        }
        return Optional.of(value);
    }

    /** {@return what the file says, or the default} @param path of keys with dots between */
    Value get(String path) {
        return given(path).orElseGet(() -> value(schema.at(path).get("default").orElseThrow()));
    }

    private static Value value(Object plain) {
        return plain instanceof List<?> list
                ? new Value(0, list.stream().map(Settings::value).toList())
                : new Value(0, plain);
    }

    /** {@return one text or several} @param value either */
    static List<String> texts(Value value) {
        return value.isList()
                ? value.list().stream().map(Value::text).toList()
                : List.of(value.text());
    }

    /**
     * Names algorithms: a name stands in the file, or is the id in the algorithm text.
     *
     * @param path of keys with dots between
     * @return name to what stands for it, in order
     */
    Map<String, Value> named(String path) {
        Value value = get(path);
        if (value.isMap()) {
            return value.map();
        }
        Map<String, Value> named = new LinkedHashMap<>();
        for (Value text : value.isList() ? value.list() : List.of(value)) {
            String name = text.text().replaceFirst(":.*", "");
            if (named.put(name, text) != null) {
                throw wrong(path, "must have names, as '" + name + "' occurs twice");
            }
        }
        return named;
    }

    /** {@return whole numbers of a list} @param value a list */
    static List<Long> wholes(Value value) {
        List<Long> wholes = new ArrayList<>();
        value.list().forEach(v -> wholes.add(v.whole()));
        return wholes;
    }

    /** {@return an exception with file, line and key} @param path the key @param sentence on it */
    UsageException wrong(String path, String sentence) {
        return new UsageException(place(path) + path + " " + sentence);
    }

    /** {@return file and line, and what follows them} @param path the key, with dots between */
    String place(String path) {
        Optional<Value> value = given(path);
        String parent = path;
        while (value.isEmpty() && parent.contains(".")) {
            parent = parent.substring(0, parent.lastIndexOf('.'));
            value = given(parent);
        }
        return value.map(this::place).orElse(file + ":1: ");
    }

    /** {@return file and line, and what follows them} @param value of the file */
    String place(Value value) {
        return file + ":" + value.line() + ": ";
    }

    /**
     * Adds file, line and key to what is said of a value.
     *
     * @param <T> what comes of it
     * @param path the key
     * @param work what looks at the value
     * @return what comes of it
     */
    <T> T located(String path, Supplier<T> work) {
        try {
            return work.get();
        } catch (UsageException e) {
            if (e.getMessage().startsWith(file + ":")) {
                throw e; // it says where already
            }
            throw new UsageException(place(path) + path + ": " + e.getMessage());
        }
    }
}
