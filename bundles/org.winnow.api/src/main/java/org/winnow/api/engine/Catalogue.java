// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lists the algorithms that are installed now, and makes instances of them. Follows bundles that
 * come and go; one that is broken is named, and the rest goes on. Safe for use by many threads.
 */
@ProviderType
public interface Catalogue {

    /** {@return what is installed now, by kind, then id} */
    List<AlgorithmInfo> algorithms();

    /** {@return bundles and algorithms that do not work, each with its cause in a sentence} */
    List<String> broken();

    /**
     * Makes an instance from an algorithm text, {@code id} or {@code id:setting=value,…}.
     *
     * @param <T> the service interface
     * @param kind such as {@code Descriptor.class}
     * @param text for example {@code soap:cutoff=3,n=8}
     * @return the instance; to be closed after use
     * @throws UsageException if there is no such algorithm or setting (with the nearest names), or
     *     a value lies outside its bounds
     */
    <T> Instance<T> create(Class<T> kind, String text);

    /**
     * Asks to be told of changes.
     *
     * @param onChange called after algorithms came or went
     * @return closing it ends the calls
     */
    Watch watch(Runnable onChange);

    /** Ends calls without an exception. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * An algorithm with its settings.
     *
     * @param <T> the service interface
     */
    interface Instance<T> extends AutoCloseable {

        /** {@return the algorithm} */
        T get();

        /** {@return what the catalogue knows of it} */
        AlgorithmInfo info();

        /** {@return every setting with its value, defaults included, in catalogue order} */
        Map<String, String> settings();

        /** {@return the algorithm text with every setting spelt out} */
        default String text() {
            StringBuilder text = new StringBuilder(info().id());
            char separator = ':';
            for (Map.Entry<String, String> e : settings().entrySet()) {
                text.append(separator).append(e.getKey()).append('=').append(e.getValue());
                separator = ',';
            }
            return text.toString();
        }

        @Override
        void close();
    }
}
