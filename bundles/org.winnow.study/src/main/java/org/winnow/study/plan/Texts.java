// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.UsageException;
import org.winnow.api.sampling.Sampler;
import org.winnow.study.store.Sha256;

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
    record Text(String text, String bundle, Map<String, String> settings) {

        private static final String POTENTIAL = "potential";

        /** {@return the text for a key: a potential counts by name and content, as all files do} */
        String keyed() {
            String file = settings.getOrDefault(POTENTIAL, "");
            if (file.isEmpty()) {
                return text;
            }
            try {
                Path path = Path.of(file);
                String named = path.getFileName() + " " + Sha256.of(path);
                return text.replace(POTENTIAL + "=" + file, POTENTIAL + "=" + named);
            } catch (IOException e) {
                throw new UsageException("potential must be readable: " + e.getMessage());
            }
        }
    }

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
