// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.Inputs;
import org.winnow.api.model.Configuration;

/**
 * All configurations of the files that are open, one a row, with their properties in flat arrays.
 * Rows are numbered through all files as they were read, unreadable ones included: the numbers are
 * those of {@code subset}. Immutable; safe for use by many threads.
 */
public final class Sheet {

    /** Nothing is open. */
    public static final Sheet EMPTY =
            new Sheet(Inputs.of(), 0, List.of(), Rows.NONE, row -> Optional.empty());

    private final Inputs inputs;
    private final int size;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Rows unreadable;
    private final Source source;

    /** Finds the configuration of a row. */
    @FunctionalInterface
    public interface Source {

        /**
         * Finds a configuration.
         *
         * @param row 0..n − 1
         * @return empty if it is unreadable
         * @throws IOException if the file can no longer be read
         */
        Optional<Configuration> configuration(int row) throws IOException;
    }

    /**
     * Makes a sheet.
     *
     * @param inputs what was read
     * @param size n
     * @param properties each with n values
     * @param unreadable rows whose text could not be parsed
     * @param source finds configurations
     */
    public Sheet(
            Inputs inputs, int size, List<Property> properties, Rows unreadable, Source source) {
        this.inputs = inputs;
        this.size = size;
        this.unreadable = unreadable;
        this.source = source;
        properties.forEach(p -> this.properties.put(p.name(), p));
    }

    /** {@return what was read} */
    public Inputs inputs() {
        return inputs;
    }

    /** {@return n} */
    public int size() {
        return size;
    }

    /** {@return by name, in the order of the table; computed ones are the session's} */
    public Map<String, Property> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** {@return rows whose text could not be parsed} */
    public Rows unreadable() {
        return unreadable;
    }

    /**
     * Finds a configuration; fast for what is in memory, otherwise its file is read up to it.
     *
     * @param row 0..n − 1
     * @return empty if it is unreadable
     * @throws IOException if the file can no longer be read
     */
    public Optional<Configuration> configuration(int row) throws IOException {
        return source.configuration(row);
    }
}
