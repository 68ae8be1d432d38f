// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Schema (draft 2020-12), as far as the study file's needs it: {@code type}, {@code enum},
 * bounds, {@code items}, {@code properties}, {@code additionalProperties}, {@code propertyNames},
 * {@code required}, {@code oneOf} with alternatives of different types, and {@code $ref} into
 * {@code $defs}.
 */
final class Schema {

    private static final String RESOURCE = "study.schema.json";
    private static final String REFERENCE = "$ref";

    private final Map<String, Object> node;
    private final Map<String, Object> definitions;

    private Schema(Map<String, Object> node, Map<String, Object> definitions) {
        this.node = node;
        this.definitions = definitions;
    }

    /** {@return the schema of the study file} */
    static Schema ofStudy() {
        return parse(text());
    }

    /** {@return the text of the study file's schema} */
    static byte[] text() {
        try (InputStream in = Schema.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a schema} @param json its text */
    static Schema parse(byte[] json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            Map<String, Object> root = map(value(parser));
            return new Schema(root, map(root.getOrDefault("$defs", Map.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser p) throws IOException {
        switch (p.currentToken()) {
            case START_OBJECT:
                Map<String, Object> map = new LinkedHashMap<>();
                while (p.nextToken() != JsonToken.END_OBJECT) {
                    String key = p.currentName();
                    p.nextToken();
                    map.put(key, value(p));
                }
                return map;
            case START_ARRAY:
                List<Object> list = new ArrayList<>();
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(p));
                }
                return list;
            case VALUE_NUMBER_INT:
                return p.getLongValue();
            case VALUE_NUMBER_FLOAT:
                return p.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE:
                return p.getBooleanValue();
            default:
                return p.getText();
        }
    }

    @SuppressWarnings("unchecked") // a schema's objects are maps
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private Schema of(Object child) {
        Map<String, Object> map = map(child);
        if (!map.containsKey(REFERENCE)) {
            return new Schema(map, definitions);
        }
        String name = map.get(REFERENCE).toString().replace("#/$defs/", "");
        Map<String, Object> merged = new LinkedHashMap<>(map(definitions.get(name)));
        merged.putAll(map);
        merged.remove(REFERENCE);
        return new Schema(merged, definitions);
    }

    /** {@return a keyword's value} @param keyword such as {@code minimum} */
    Optional<Object> get(String keyword) {
        return Optional.ofNullable(node.get(keyword));
    }

    /** {@return a number} @param keyword such as {@code minimum} */
    Optional<Double> number(String keyword) {
        return get(keyword).map(v -> ((Number) v).doubleValue());
    }

    /** {@return a list} @param keyword such as {@code enum} */
    List<Object> list(String keyword) {
        return get(keyword).map(v -> List.<Object>copyOf((List<?>) v)).orElse(List.of());
    }

    /** {@return its type; empty where alternatives or choices say it} */
    String type() {
        return get("type").map(Object::toString).orElse("");
    }

    /** {@return what it is for} */
    String description() {
        return get("description").map(Object::toString).orElse("");
    }

    /** {@return what may stand here, each of another type; this alone where there is no choice} */
    List<Schema> alternatives() {
        return node.containsKey("oneOf")
                ? list("oneOf").stream().map(this::of).toList()
                : List.of(this);
    }

    /** {@return known keys} */
    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        map(node.getOrDefault("properties", Map.of()))
                .forEach((name, child) -> properties.put(name, of(child)));
        return properties;
    }

    /** {@return the schema of keys beyond the known ones; empty if there must be none} */
    Optional<Schema> further() {
        return get("additionalProperties").filter(v -> v instanceof Map).map(this::of);
    }

    /** {@return the pattern of keys} */
    Optional<String> names() {
        return get("propertyNames").map(v -> map(v).get("pattern").toString());
    }

    /** {@return the schema of the items of a list} */
    Schema items() {
        return of(node.get("items"));
    }

    /** {@return a property} @param path names with dots between, such as {@code split.share} */
    Schema at(String path) {
        Schema schema = this;
        for (String name : path.split("\\.")) {
            schema = schema.properties().get(name);
        }
        return schema;
    }
}
