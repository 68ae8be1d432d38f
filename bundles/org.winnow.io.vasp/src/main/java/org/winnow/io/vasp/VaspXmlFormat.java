// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;

/**
 * VASP's vasprun.xml: what an OUTCAR holds, with more digits.
 *
 * <p>A step is converged if it took fewer electronic steps than NELM: the file does not say more,
 * so one that converged in the very last of them counts as unconverged. Steps without electronic
 * ones were made by VASP's machine-learned force field. Both are treated as {@link
 * VaspOutcarFormat} says; so is the end of a file that is not whole.
 *
 * <p>VASP writes a line of its own for each element, and the file is cut by lines; each piece is
 * read by the JDK's streaming parser, which is told to know neither a document type nor entities.
 * Memory for one step at a time, without eigenvalues and densities of states.
 */
@Component
public final class VaspXmlFormat implements Format {

    static final String ID = "vasp-xml";

    private static final Info INFO =
            new Info(
                    ID,
                    "VASP vasprun.xml",
                    List.of(".vasprun.xml"),
                    List.of("vasprun", "vasprun.xml", "vasp/xml"),
                    false,
                    List.of("vasprun"));

    @Override
    public Info info() {
        return INFO;
    }

    /** It must be XML whose first element is {@code modeling}. */
    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.stripLeading().startsWith("<") && text.contains("<modeling");
    }

    @Override
    public Map<String, List<String>> choices() {
        return StepChoices.ALL;
    }

    @Override
    public FrameReader read(InputStream in, String path, FormatSettings settings) {
        return new XmlReader(in, path, StepChoices.of(settings));
    }

    @Override
    public FrameWriter write(OutputStream out, FormatSettings settings) throws IOException {
        throw new UnsupportedOperationException("a vasprun.xml is only read");
    }
}
