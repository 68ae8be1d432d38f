// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;

/**
 * What a user says about a format: {@code id} or {@code id:name=value,…}.
 *
 * @param format meant by its id or an alias
 * @param choices as written, each one that the format knows
 */
record FormatText(Format format, Map<String, String> choices) {

    /**
     * Understands a text.
     *
     * @param text as the user writes it
     * @param now the formats installed
     * @return format and choices
     * @throws UsageException if there is no such format, name or value
     */
    static FormatText parse(String text, List<Format> now) {
        int colon = text.indexOf(':');
        Format format = byName(colon < 0 ? text : text.substring(0, colon), now);
        Map<String, String> choices = new LinkedHashMap<>();
        if (colon >= 0) {
            for (String part : text.substring(colon + 1).split(",", -1)) {
                choose(part, format, choices);
            }
        }
        return new FormatText(format, choices);
    }

    private static Format byName(String name, List<Format> now) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (Format format : now) {
            Format.Info info = format.info();
            if (info.id().equals(wanted) || info.aliases().contains(wanted)) {
                return format;
            }
        }
        throw new UsageException(
                "format must be one of " + FileDatasets.ids(now) + ", got '" + name + "'");
    }

    private static void choose(String part, Format format, Map<String, String> choices) {
        String id = format.info().id();
        String[] pair = part.strip().toLowerCase(Locale.ROOT).split("\\s*=\\s*", -1);
        if (pair.length != 2) {
            throw new UsageException(
                    "a setting of " + id + " must read name=value, got '" + part + "'");
        }
        List<String> values = format.choices().get(pair[0]);
        if (values == null) {
            throw new UsageException(
                    format.choices().isEmpty()
                            ? "format " + id + " must stand without settings, got '" + part + "'"
                            : "a setting of "
                                    + id
                                    + " must be one of "
                                    + String.join(
                                            ", ",
                                            format.choices().keySet().stream().sorted().toList())
                                    + ", got '"
                                    + pair[0]
                                    + "'");
        }
        if (!values.contains(pair[1])) {
            throw new UsageException(
                    pair[0]
                            + " must be one of "
                            + String.join(", ", values)
                            + ", got '"
                            + pair[1]
                            + "'");
        }
        if (choices.put(pair[0], pair[1]) != null) {
            throw new UsageException("setting " + pair[0] + " must be given once");
        }
    }

    /** {@return these settings with the choices} @param settings what else the user said */
    FormatSettings settings(FormatSettings settings) {
        return new FormatSettings(settings.typeMap(), choices);
    }
}
