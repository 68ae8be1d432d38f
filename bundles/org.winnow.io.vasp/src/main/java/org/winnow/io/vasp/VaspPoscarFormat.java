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
 * VASP's POSCAR and CONTCAR: one cell with its atoms. {@link PoscarHead} says how the first lines
 * are understood. The comment becomes the property {@code comment}, selective dynamics the column
 * {@code move_mask} (true where the atom may move), Cartesian velocities (Å/fs) the column {@code
 * velocities}. Coordinates that VASP needs to go on with a run are passed over.
 *
 * <p>Files may hold several one after another, as structure searches collect them; VASP reads the
 * first. Writing keeps the order of atoms, so that a species may come more than once; {@code
 * order=species} sorts them by atomic number. Labels and other columns have no place here.
 */
@Component
public final class VaspPoscarFormat implements Format {

    private static final Info INFO =
            new Info(
                    "vasp-poscar",
                    "VASP POSCAR, CONTCAR",
                    List.of(".vasp", ".poscar", ".contcar"),
                    List.of("poscar", "contcar", "vasp/poscar", "vasp/contcar"),
                    true,
                    List.of("poscar", "contcar"));

    private static final String ORDER = "order";
    private static final String BY_SPECIES = "species";

    @Override
    public Info info() {
        return INFO;
    }

    /** The second line must be a scale, the next three vectors, and then species and a mode. */
    @Override
    public boolean recognises(byte[] head) {
        return PoscarReader.begins(new String(head, StandardCharsets.ISO_8859_1));
    }

    @Override
    public Map<String, List<String>> choices() {
        return Map.of(ORDER, List.of("kept", BY_SPECIES));
    }

    @Override
    public FrameReader read(InputStream in, String path, FormatSettings settings) {
        return new PoscarReader(in, path, settings.typeMap());
    }

    @Override
    public FrameWriter write(OutputStream out, FormatSettings settings) throws IOException {
        return new PoscarWriter(out, BY_SPECIES.equals(settings.choices().get(ORDER)));
    }
}
