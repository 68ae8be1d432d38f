// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Configuration;

/**
 * The results of one calculation of a vasprun.xml.
 *
 * <p>VASP writes a wrong energy(sigma → 0) at the end of a calculation, and energies of its last
 * electronic step without corrections such as dispersion; so the free energy is taken from the end,
 * and the differences to the other two from the last electronic step.
 *
 * @param path how errors name the file
 * @param line its first line
 * @param text as the file has it
 * @param problem a sentence, or empty if it was cut cleanly
 * @param head of the file
 * @param step its number
 * @param choices what the user said
 * @param converged whether the electrons did
 */
record XmlFrame(
        String path,
        long line,
        byte[] text,
        String problem,
        XmlHead head,
        int step,
        StepChoices choices,
        boolean converged)
        implements Frame {

    private static final byte[] BEFORE = "<calculation>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEHIND = "</calculation>".getBytes(StandardCharsets.US_ASCII);

    /** Energies have eight decimals; a sum of them has no more. */
    private static final double DIGITS = 1e8;

    @Override
    public Configuration parse() throws FormatException {
        if (!problem.isEmpty()) {
            throw new FormatException(path, line, problem);
        }
        int atoms = head.species().length;
        if (10L * atoms > text.length) {
            throw new FormatException(
                    path, line, "expected rows of " + atoms + " atoms, got too few bytes");
        }
        XmlPiece xml = new XmlPiece(wrapped(), path, line);
        IonicStep result = new IonicStep();
        read(xml, result, atoms);
        if (result.vectors == null || result.positions == null) {
            throw new FormatException(
                    path, line, "expected basis and positions in a calculation, got not both");
        }
        IonicStep.toCartesian(result.positions, result.vectors);
        try {
            return result.build(head.species().clone(), step, choices.energy(), converged);
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, line, e.getMessage());
        }
    }

    /** The text in one element, without another line. */
    private byte[] wrapped() {
        byte[] all = new byte[BEFORE.length + text.length + BEHIND.length];
        System.arraycopy(BEFORE, 0, all, 0, BEFORE.length);
        System.arraycopy(text, 0, all, BEFORE.length, text.length);
        System.arraycopy(BEHIND, 0, all, BEFORE.length + text.length, BEHIND.length);
        return all;
    }

    private void read(XmlPiece xml, IonicStep result, int atoms) throws FormatException {
        double[] last = {Double.NaN, Double.NaN, Double.NaN};
        boolean electronic = false;
        int event = xml.next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            boolean starts = event == XMLStreamConstants.START_ELEMENT;
            String name = xml.name();
            if (name.equals("scstep")) {
                electronic = starts;
            } else if (starts && name.equals("varray")) {
                takeRows(xml, result, atoms);
            } else if (starts && name.equals("i")) {
                takeEnergy(xml, electronic ? last : result.energies);
            }
            event = xml.next();
        }
        for (int i = 1; i < 3; i++) {
            double difference = last[i] - last[0];
            if (!Double.isNaN(difference)) {
                result.energies[i] = Math.rint((result.energies[0] + difference) * DIGITS) / DIGITS;
            }
        }
        if (Double.isNaN(result.energies[0])) {
            throw new FormatException(path, line, "expected e_fr_energy, got none");
        }
    }

    private void takeRows(XmlPiece xml, IonicStep result, int atoms) throws FormatException {
        switch (xml.nameAttribute()) {
            case "basis" -> result.vectors = xml.rows(3);
            case "positions" -> result.positions = xml.rows(atoms);
            case "forces" -> result.forces = xml.rows(atoms);
            case "stress" -> {
                double[] stress = xml.rows(3);
                result.stress = head.fullStress() ? stress : null;
            }
            default -> {}
        }
    }

    private static void takeEnergy(XmlPiece xml, double[] energies) throws FormatException {
        switch (xml.nameAttribute()) {
            case "e_fr_energy" -> xml.numbers(1, energies, 0);
            case "e_wo_entrp" -> xml.numbers(1, energies, 1);
            case "e_0_energy" -> xml.numbers(1, energies, 2);
            default -> {}
        }
    }
}
