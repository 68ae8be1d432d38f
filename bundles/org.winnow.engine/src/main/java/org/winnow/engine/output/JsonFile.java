// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes maps, lists, numbers, texts and truth values as JSON; doubles read back exactly. */
public final class JsonFile {

    private JsonFile() {}

    /**
     * Writes a document.
     *
     * @param file where to
     * @param value a map (written in its order), {@link Iterable}, number, text, truth value, null
     *     or {@link Optional} of these; numbers that are not finite become null
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Object value) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(json, value);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw Failures.writing(file.getFileName(), e);
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Optional<?> maybe) {
            write(json, maybe.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> e : map.entrySet()) {
                json.writeFieldName(e.getKey().toString());
                write(json, e.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list && !(value instanceof Path)) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            writeScalar(json, value);
        }
    }

    private static void writeScalar(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Double d && Double.isFinite(d)) {
            json.writeNumber(d);
        } else if (value == null || value instanceof Double) {
            json.writeNull();
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean b) {
            json.writeBoolean(b);
        } else {
            json.writeString(value.toString());
        }
    }
}
