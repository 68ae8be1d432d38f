// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.winnow.api.engine.Inputs;
import org.winnow.api.io.FormatException;
import org.winnow.api.potential.Potential;
import org.winnow.api.potential.PotentialFormat;
import org.winnow.engine.output.Failures;

/** Finds who reads or writes a potential. */
final class Potentials {

    private static final int HEAD = 4096;

    private Potentials() {}

    /**
     * Reads a potential.
     *
     * @param tools know the formats
     * @param file where it lies
     * @param inputs say the species where the file does not
     * @return the potential
     * @throws IOException if it cannot be read or no installed format reads it
     */
    static Potential read(Tools tools, Path file, Inputs inputs) throws IOException {
        byte[] head = head(file);
        for (PotentialFormat format : tools.potentials().get()) {
            if (format.recognises(head)) {
                return format.read(file, inputs.settings());
            }
        }
        throw new FormatException(
                file.toString(),
                0,
                "a potential must be of an installed format, which are "
                        + ids(tools.potentials().get()));
    }

    private static byte[] head(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FormatException(
                    file.toString(), 0, "a potential must be a file, not a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new FormatException(file.toString(), 0, "a potential must not be empty");
            }
            return head;
        }
    }

    private static String ids(List<PotentialFormat> formats) {
        return formats.isEmpty()
                ? "none"
                : String.join(", ", formats.stream().map(PotentialFormat::id).toList());
    }

    /**
     * Writes a potential; the file appears whole or not at all, even while the program ends.
     *
     * @param tools know the formats
     * @param potential any
     * @param file where to
     * @throws IOException if it cannot be written
     */
    static void write(Tools tools, Potential potential, Path file) throws IOException {
        PotentialFormat format =
                tools.potentials().get().stream()
                        .filter(f -> f.writes(potential))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "a format that writes the potential must be"
                                                        + " installed, got "
                                                        + ids(tools.potentials().get())));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            format.write(potential, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.writing(file, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
