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
 * VASP's OUTCAR: positions, cell, forces, stress and energies of every ionic step.
 *
 * <p>A step is converged if the line {@code aborting loop because EDIFF is reached} stands in it;
 * others are set aside and counted, unless {@code unconverged} says otherwise. So are the steps
 * that VASP's machine-learned force field made, unless {@code steps} asks for these. A last step
 * that is not whole, as in the file of a running job, is left out with a note. {@link IonicStep}
 * says what the labels are.
 *
 * <p>Memory for one step at a time, without its electronic part.
 */
@Component
public final class VaspOutcarFormat implements Format {

    static final String ID = "vasp-outcar";

    private static final Info INFO =
            new Info(
                    ID,
                    "VASP OUTCAR",
                    List.of(".outcar"),
                    List.of("outcar", "vasp/outcar"),
                    false,
                    List.of("outcar"));

    @Override
    public Info info() {
        return INFO;
    }

    /** The first word must name VASP and its version. */
    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).stripLeading().startsWith("vasp.");
    }

    @Override
    public Map<String, List<String>> choices() {
        return StepChoices.ALL;
    }

    @Override
    public FrameReader read(InputStream in, String path, FormatSettings settings) {
        return new OutcarReader(in, path, StepChoices.of(settings));
    }

    @Override
    public FrameWriter write(OutputStream out, FormatSettings settings) throws IOException {
        throw new UnsupportedOperationException("an OUTCAR is only read");
    }
}
