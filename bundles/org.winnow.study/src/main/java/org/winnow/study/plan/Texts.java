// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.util.Map;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.sampling.Sampler;

/** Spells algorithm texts out, so that a default that changes changes a key. */
final class Texts {

    private final Catalogue catalogue;

    Texts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * An algorithm with all its settings.
     *
     * @param text the algorithm text with every setting
     * @param bundle symbolic name and version of the bundle that brings it
     * @param settings every setting with its value
     */
    record Text(String text, String bundle, Map<String, String> settings) {}

    /**
     * Spells a text out.
     *
     * @param kind such as {@code Descriptor.class}
     * @param text as the user wrote it
     * @return with every setting
     */
    Text spell(Class<?> kind, String text) {
        try (Catalogue.Instance<?> instance = catalogue.create(kind, text)) {
            return new Text(instance.text(), instance.info().bundle(), instance.settings());
        }
    }

    /** {@return whether smaller selections begin larger ones} @param text of a sampler */
    boolean isNested(String text) {
        try (Catalogue.Instance<Sampler> instance = catalogue.create(Sampler.class, text)) {
            return instance.get().nested();
        }
    }
}
