// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.engine.UsageException;

/**
 * An algorithm text taken apart: {@code id} or {@code id:setting=value,…}. A value runs up to the
 * next {@code ,name=}, so it may hold commas itself.
 *
 * @param id the algorithm
 * @param values settings as written, in the order of the text
 */
record AlgorithmText(String id, Map<String, String> values) {

    private static final Pattern NEXT = Pattern.compile(",\\s*(?=[A-Za-z][\\w.-]*\\s*=)");

    AlgorithmText {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Takes a text apart.
     *
     * @param text as a user writes it
     * @return its parts
     * @throws UsageException if a part is no {@code name=value} or a name comes twice
     */
    static AlgorithmText parse(String text) {
        int colon = text.indexOf(':');
        String id = (colon < 0 ? text : text.substring(0, colon)).strip();
        if (id.isEmpty()) {
            throw new UsageException("an algorithm must read id:setting=value, got '" + text + "'");
        }
        Map<String, String> values = new LinkedHashMap<>();
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (!rest.isEmpty()) {
            for (String part : split(rest)) {
                add(part, id, values);
            }
        }
        return new AlgorithmText(id, values);
    }

    private static String[] split(String rest) {
        Matcher next = NEXT.matcher(rest);
        return next.find() ? NEXT.split(rest) : new String[] {rest};
    }

    private static void add(String part, String id, Map<String, String> values) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw new UsageException(
                    "a setting of " + id + " must read name=value, got '" + part + "'");
        }
        String name = part.substring(0, equals).strip();
        if (values.put(name, part.substring(equals + 1).strip()) != null) {
            throw new UsageException("setting " + name + " of " + id + " must come once, got two");
        }
    }
}
