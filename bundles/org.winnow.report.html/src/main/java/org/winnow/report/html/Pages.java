// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Templates and other texts that lie beside this class; what templates fill in is escaped. */
final class Pages {

    private Pages() {}

    /**
     * Fills a template.
     *
     * @param name of a resource
     * @param context its values, by the names of methods
     * @param file where to
     */
    static void write(String name, Object context, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            Mustache.compiler()
                    .escapeHTML(true)
                    .withLoader(
                            part -> {
                                throw new IllegalStateException("pages have no parts: " + part);
                            })
                    .compile(text(name))
                    .execute(context, out);
        }
    }

    /** A resource of this bundle as text. */
    static String text(String name) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the bundle must hold " + name + ", got nothing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
