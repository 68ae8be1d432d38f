// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Prints one JSON document made of maps, lists, numbers, texts and logicals. */
final class Json {

    private Json() {}

    /**
     * Prints a document and a line end, in UTF-8. What is not finite or absent becomes {@code
     * null}.
     *
     * @param document a {@link Map}, {@link Collection}, {@link Number}, {@link Boolean}, {@link
     *     Optional} or anything with a text
     * @param out where to
     * @throws IOException if it cannot be written
     */
    static void print(Object document, PrintStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            write(document, json);
        }
        bytes.write('\n');
        out.write(bytes.toByteArray());
        out.flush();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> e : map.entrySet()) {
                json.writeFieldName(e.getKey().toString());
                write(e.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null), json);
        } else {
            writeScalar(value, json);
        }
    }

    private static void writeScalar(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else {
                json.writeNull();
            }
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean logical) {
            json.writeBoolean(logical);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
