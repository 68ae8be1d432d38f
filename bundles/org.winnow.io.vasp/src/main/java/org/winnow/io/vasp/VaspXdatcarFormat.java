// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;

/**
 * VASP's XDATCAR (VASP 5 on): positions of a run, without labels. The head with the cell stands
 * once, or before every configuration where the cell changes. Of a file that ends within a
 * configuration, as that of a running job may, this last one is left out with a note.
 */
@Component
public final class VaspXdatcarFormat implements Format {

    private static final Info INFO =
            new Info(
                    "vasp-xdatcar",
                    "VASP XDATCAR",
                    List.of(".xdatcar"),
                    List.of("xdatcar", "vasp/xdatcar"),
                    false,
                    List.of("xdatcar"));

    /** A line before positions. */
    static final Pattern MARKER =
            Pattern.compile(
                    "(?i)(?:(direct|cartesian)\\s+configuration\\s*=|konfig\\s*=)\\s*(\\d*).*");

    private static final int HEAD_LINES = 12;

    @Override
    public Info info() {
        return INFO;
    }

    /** The line before positions must stand near the start. */
    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .limit(HEAD_LINES)
                .anyMatch(line -> MARKER.matcher(line.strip()).matches());
    }

    @Override
    public FrameReader read(InputStream in, String path, FormatSettings settings) {
        return new XdatcarReader(in, path, settings.typeMap());
    }

    @Override
    public FrameWriter write(OutputStream out, FormatSettings settings) throws IOException {
        throw new UnsupportedOperationException("an XDATCAR is only read");
    }
}
