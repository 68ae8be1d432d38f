// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.potential.Potential;
import org.winnow.api.potential.PotentialFormat;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.file.MtpReader;
import org.winnow.mtp.file.MtpWriter;

/**
 * Files of moment tensor potentials, {@code .mtp} and {@code .almtp}, of MLIP-2, MLIP-3 and LAMMPS.
 * Where a file only numbers its species, the settings must name them.
 */
@Component(service = PotentialFormat.class)
public final class MomentTensorFormat implements PotentialFormat {

    @Override
    public String id() {
        return "mtp";
    }

    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        return text.startsWith("MTP") && (text.length() == 3 || text.charAt(3) < ' ');
    }

    @Override
    public Potential read(Path file, FormatSettings settings) throws IOException {
        MtpParameters parameters = MtpReader.read(file);
        if (!parameters.trained()) {
            throw new FormatException(file.toString(), 0, "a potential must be trained to predict");
        }
        return new MtpPotential(parameters, species(file, parameters, settings.typeMap()));
    }

    private static List<Integer> species(Path file, MtpParameters p, List<Integer> given) {
        try {
            return PotentialSpecies.of(p);
        } catch (IllegalArgumentException unnamed) {
            if (given.isEmpty()) {
                throw new UsageException(
                        file
                                + ": the potential's species must be named, got numbers only; say"
                                + " --type-map, such as --type-map Li,Si");
            }
            return given;
        }
    }

    @Override
    public boolean writes(Potential potential) {
        return potential instanceof MtpPotential;
    }

    @Override
    public void write(Potential potential, Path file) throws IOException {
        Files.writeString(file, MtpWriter.text(((MtpPotential) potential).parameters()));
    }
}
