// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.api.potential.Potential;
import org.winnow.api.potential.PotentialFormat;

/** Files {@code spring K}: lithium and silicon on springs to the origin, E = K/2 Σ x². */
final class FakePotentials implements PotentialFormat {

    /** Atoms on springs. @param stiffness K, eV/Å² */
    record Springs(double stiffness) implements Potential {
        @Override
        public double cutoff() {
            return 1;
        }

        @Override
        public double minimalDistance() {
            return 0.5;
        }

        @Override
        public SpeciesSet species() {
            return SpeciesSet.of(3, 14);
        }

        @Override
        public Prediction predict(Configuration c) {
            double energy = 0;
            double[] forces = new double[3 * c.size()];
            double[] virial = new double[9];
            for (int k = 0; k < forces.length; k++) {
                energy += stiffness / 2 * c.position(k) * c.position(k);
                forces[k] = -stiffness * c.position(k);
                virial[k % 3 * 4] += forces[k] * c.position(k);
            }
            return new Prediction(energy, forces, virial);
        }
    }

    @Override
    public String id() {
        return "spring";
    }

    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith("spring");
    }

    @Override
    public Potential read(Path file, FormatSettings settings) throws IOException {
        String[] words = Files.readString(file).strip().split(" ");
        if (words.length != 2) {
            throw new FormatException(file.toString(), 1, "expected 2 words, got " + words.length);
        }
        return new Springs(Double.parseDouble(words[1]));
    }

    @Override
    public boolean writes(Potential potential) {
        return potential instanceof Springs;
    }

    @Override
    public void write(Potential potential, Path file) throws IOException {
        Files.writeString(file, "spring " + ((Springs) potential).stiffness() + "\n");
    }
}
