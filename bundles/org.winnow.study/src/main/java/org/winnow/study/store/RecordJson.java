// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Records to JSON and back, so that what a job found can be read again with its types. Takes
 * records of records, lists, maps by text, optionals, enumerations, paths, arrays of doubles,
 * numbers, texts and truth values. Paths below a base are kept relative to it, so that a folder may
 * be moved. Numbers that are not finite become texts.
 */
public final class RecordJson {

    private final Path base;

    /** Prepares. @param base the folder that relative paths start from */
    public RecordJson(Path base) {
        this.base = base;
    }

    /** {@return a document for {@link Json}} @param value a record, or what it may hold */
    public Object write(Object value) {
        if (value instanceof Record record) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (RecordComponent c : record.getClass().getRecordComponents()) {
                map.put(c.getName(), write(component(record, c)));
            }
            return map;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> copy.put(k.toString(), write(v)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::write).collect(ArrayList::new, List::add, List::addAll);
        }
        if (value instanceof double[] doubles) {
            return write(Arrays.stream(doubles).boxed().toList());
        }
        if (value instanceof Path path) {
            Path absolute = path.toAbsolutePath().normalize();
            boolean inside = absolute.startsWith(base);
            return (inside ? base.relativize(absolute) : absolute).toString();
        }
        return writeRest(value);
    }

    private Object writeRest(Object value) {
        if (value instanceof Optional<?> maybe) {
            return write(maybe.orElse(null));
        }
        if (value instanceof OptionalInt maybe) {
            return maybe.isPresent() ? maybe.getAsInt() : null;
        }
        if (value instanceof OptionalDouble maybe) {
            return maybe.isPresent() ? write(maybe.getAsDouble()) : null;
        }
        if (value instanceof Double d && !Double.isFinite(d)) {
            return d.toString();
        }
        return value instanceof Enum<?> e ? e.name() : value;
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e); // only records that are public are kept
        }
    }

    /**
     * Reads what {@link #write} made.
     *
     * @param <T> a record
     * @param kind its class
     * @param document as {@link Json} reads it
     * @return the record
     * @throws IllegalArgumentException if the document is another's
     */
    public <T> T read(Class<T> kind, Object document) {
        return kind.cast(read((Type) kind, document));
    }

    private Object read(Type type, Object json) {
        if (type instanceof ParameterizedType generic) {
            return readGeneric(generic, json);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isRecord()) {
            return readRecord(kind, json);
        }
        if (kind == double.class || kind == Double.class) {
            return number(json);
        }
        if (kind == int.class || kind == Integer.class) {
            return ((Number) json).intValue();
        }
        if (kind == double[].class) {
            return ((List<?>) json).stream().mapToDouble(RecordJson::number).toArray();
        }
        if (kind == Path.class) {
            return base.resolve(json.toString());
        }
        if (kind == OptionalInt.class) {
            return json == null ? OptionalInt.empty() : OptionalInt.of(((Number) json).intValue());
        }
        if (kind == OptionalDouble.class) {
            return json == null ? OptionalDouble.empty() : OptionalDouble.of(number(json));
        }
        if (kind.isEnum()) {
            return Arrays.stream(kind.getEnumConstants())
                    .filter(e -> ((Enum<?>) e).name().equals(json))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown " + json));
        }
        return kind == Object.class ? plain(json) : json;
    }

    /** A cell of a table: numbers that are not finite come back as numbers. */
    private static Object plain(Object json) {
        return json instanceof String text && (text.equals("NaN") || text.endsWith("Infinity"))
                ? Double.valueOf(text)
                : json;
    }

    private static double number(Object json) {
        return json instanceof Number n ? n.doubleValue() : Double.parseDouble(json.toString());
    }

    private Object readGeneric(ParameterizedType type, Object json) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(json).map(v -> read(of[0], v));
        }
        if (type.getRawType() == List.class) {
            return ((List<?>) json).stream().map(v -> read(of[0], v)).toList();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((k, v) -> map.put(k.toString(), read(of[1], v)));
        return map;
    }

    private Object readRecord(Class<?> kind, Object json) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] =
                    read(
                            components[i].getGenericType(),
                            Json.object(json).get(components[i].getName()));
        }
        try {
            Constructor<?> canonical = kind.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("expected a " + kind.getSimpleName(), e);
        }
    }
}
