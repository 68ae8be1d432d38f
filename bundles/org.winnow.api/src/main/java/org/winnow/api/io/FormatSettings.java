// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What some files cannot say by themselves.
 *
 * @param typeMap atomic numbers of the file's types 0, 1, …; empty where the user gave none
 * @param choices what the user chose of {@link Format#choices}; the names left out keep their
 *     defaults
 */
public record FormatSettings(List<Integer> typeMap, Map<String, String> choices) {

    /** Nothing said. */
    public static final FormatSettings NONE = new FormatSettings(List.of());

    /** Copies the list and the map. */
    public FormatSettings {
        typeMap = List.copyOf(typeMap);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /**
     * A type map and no choices.
     *
     * @param typeMap atomic numbers of the file's types 0, 1, …
     */
    public FormatSettings(List<Integer> typeMap) {
        this(typeMap, Map.of());
    }
}
