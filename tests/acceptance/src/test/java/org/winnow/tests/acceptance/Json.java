// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object, read for looking into. @param members by name: Json, List, String, Double … */
record Json(Map<String, Object> members) {

    /** {@return the one object that a text holds} */
    static Json parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Json json = (Json) value(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("one document expected");
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double number(String name) {
        return (Double) member(name);
    }

    String text(String name) {
        return (String) member(name);
    }

    boolean flag(String name) {
        return (Boolean) member(name);
    }

    Json object(String name) {
        return (Json) member(name);
    }

    List<?> list(String name) {
        return (List<?>) member(name);
    }

    private Object member(String name) {
        if (!members.containsKey(name)) {
            throw new AssertionError(name + " must be among " + members.keySet());
        }
        return members.get(name);
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new Json(members);
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> "";
            default -> parser.getText();
        };
    }
}
