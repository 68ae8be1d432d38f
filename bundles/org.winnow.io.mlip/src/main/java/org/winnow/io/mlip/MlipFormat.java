// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;

/**
 * The {@code .cfg} files of MLIP: {@code BEGIN_CFG} … {@code END_CFG}, one configuration each.
 *
 * <p>Atoms have types 0, 1, … and no species: a type map says which species they are. The user's
 * goes before the one that {@link MlipWriter} leaves in each configuration as {@code Feature
 * type_map Li,Si}. As many {@code Supercell} vectors as there are, so many repeat. {@code
 * PlusStress} is the virial, −∂E/∂strain in eV; {@code Stress} its negative; {@code Virial} is
 * refused, since programs disagree on its unit. Features become properties.
 *
 * <p>What MLIP has no place for stands in features that it carries along without looking: {@link
 * Features} lists them.
 *
 * @see <a href="https://doi.org/10.1088/2632-2153/abc9fe">Novikov et al., Mach. Learn.: Sci.
 *     Technol. 2, 025002 (2021)</a>
 */
@Component
public final class MlipFormat implements Format {

    private static final Info INFO =
            new Info(
                    "mlip",
                    "MLIP configurations",
                    List.of(".cfg"),
                    List.of("cfg", "mlip/cfg"),
                    true);

    @Override
    public Info info() {
        return INFO;
    }

    /** The first word must be {@code BEGIN_CFG}. */
    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith(MlipReader.BEGIN);
    }

    @Override
    public FrameReader read(InputStream in, String path, FormatSettings settings) {
        return new MlipReader(in, path, settings.typeMap());
    }

    @Override
    public FrameWriter write(OutputStream out, FormatSettings settings) throws IOException {
        return new MlipWriter(out, settings.typeMap());
    }
}
