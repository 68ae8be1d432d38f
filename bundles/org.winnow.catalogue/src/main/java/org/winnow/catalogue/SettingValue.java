// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.AlgorithmInfo.Setting;
import org.winnow.api.engine.NearestNames;
import org.winnow.api.engine.UsageException;

/** From a setting's text to its value and back, with type, bounds and choices checked. */
final class SettingValue {

    private SettingValue() {}

    /**
     * Checks and converts all settings of a text.
     *
     * @param info the algorithm
     * @param text what was written
     * @return name to value, those given only
     * @throws UsageException if a name is unknown (with the nearest) or a value not allowed
     */
    static Map<String, Object> all(AlgorithmInfo info, AlgorithmText text) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> names = info.settings().stream().map(Setting::name).toList();
        text.values()
                .forEach(
                        (name, value) -> {
                            int place = names.indexOf(name);
                            if (place < 0) {
                                throw new UsageException(
                                        NearestNames.sentence(
                                                "setting '" + name + "' of " + info.id(),
                                                name,
                                                names));
                            }
                            Setting setting = info.settings().get(place);
                            values.put(name, parse(info.id(), setting, value));
                        });
        return values;
    }

    /**
     * Checks and converts.
     *
     * @param algorithm id, for the sentence
     * @param setting what is allowed
     * @param text what was written
     * @return a {@link Double}, {@link Long}, {@link Boolean} or {@link String}
     * @throws UsageException if the text is no such value, or lies outside bounds or choices
     */
    static Object parse(String algorithm, Setting setting, String text) {
        String name = setting.name() + " of " + algorithm;
        Object value =
                switch (setting.type()) {
                    case "real" -> real(name, text);
                    case "integer" -> integer(name, text);
                    case "logical" -> logical(name, text);
                    default -> text;
                };
        if (!setting.choices().isEmpty() && !setting.choices().contains(text(value))) {
            throw new UsageException(
                    name
                            + " must be one of "
                            + String.join(", ", setting.choices())
                            + ", got '"
                            + text
                            + "'");
        }
        if (value instanceof Number) {
            checkBound(name, setting, setting.minimum(), text, -1);
            checkBound(name, setting, setting.maximum(), text, 1);
        }
        return value;
    }

    /** {@return the one way to write a value, so that equal settings have equal texts} */
    static String text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? Long.toString((long) number) : Double.toString(number);
        }
        return String.valueOf(value);
    }

    private static double real(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new UsageException(name + " must be a finite number, got '" + text + "'");
    }

    private static long integer(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UsageException(name + " must be a whole number, got '" + text + "'");
        }
    }

    private static boolean logical(String name, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default ->
                    throw new UsageException(name + " must be true or false, got '" + text + "'");
        };
    }

    private static void checkBound(
            String name, Setting setting, Optional<String> bound, String text, int side) {
        if (bound.isEmpty()) {
            return;
        }
        int order = new BigDecimal(text).compareTo(new BigDecimal(bound.get()));
        if (order * side > 0) {
            String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
            throw new UsageException(
                    name
                            + (side < 0 ? " must be at least " : " must be at most ")
                            + bound.get()
                            + unit
                            + ", got "
                            + text);
        }
    }
}
