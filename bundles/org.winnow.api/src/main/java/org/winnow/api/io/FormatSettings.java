// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.util.List;

/**
 * What some files cannot say by themselves.
 *
 * @param typeMap atomic numbers of the file's types 0, 1, …; empty where the user gave none
 */
public record FormatSettings(List<Integer> typeMap) {

    /** Nothing said. */
    public static final FormatSettings NONE = new FormatSettings(List.of());

    /** Copies the list. */
    public FormatSettings {
        typeMap = List.copyOf(typeMap);
    }
}
