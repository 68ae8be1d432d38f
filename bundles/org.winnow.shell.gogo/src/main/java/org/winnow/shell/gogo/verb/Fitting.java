// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.UsageException;
import picocli.CommandLine.Option;

/** How a potential is fitted: options that become settings of the trainer. */
final class Fitting {

    private static final int WEIGHTS = 3;

    @Option(
            names = "--level",
            paramLabel = "N",
            description = "Level of the basis, even, 2 to 24. Default: 16")
    String level;

    @Option(names = "--cutoff", paramLabel = "Å", description = "Cutoff radius. Default: 5")
    String cutoff;

    @Option(
            names = "--min-dist",
            paramLabel = "Å",
            description =
                    "Below it the potential only extrapolates; auto takes the shortest distance of"
                            + " the training set. Default: 2")
    String minDist;

    @Option(
            names = "--radial",
            paramLabel = "N",
            description = "Chebyshev polynomials that a radial function is made of. Default: 6")
    String radial;

    @Option(
            names = "--method",
            paramLabel = "lm|bfgs",
            description =
                    "lm solves for linear coefficients exactly at each step; bfgs goes MLIP's way."
                            + " Default: lm")
    String method;

    @Option(
            names = "--max-iterations",
            paramLabel = "N",
            description = "At most so many steps. Default: 1000")
    String iterations;

    @Option(
            names = "--weights",
            paramLabel = "E,F,S",
            description =
                    "Weights of squared errors of energies, forces and virials. Default:"
                            + " 1,0.01,0.001")
    String weights;

    @Option(
            names = "--weighting",
            paramLabel = "WHAT",
            description =
                    "How weights depend on the number of atoms, as in MLIP: vibrations, molecules"
                            + " or structures. Default: vibrations")
    String weighting;

    @Option(
            names = "--trainer",
            paramLabel = "TEXT",
            defaultValue = "mtp",
            description =
                    "Algorithm text of a trainer, for all its settings; the options above are"
                            + " settings too. Default: ${DEFAULT-VALUE}")
    String trainer;

    /** {@return an algorithm text} */
    String trainer() {
        List<String> settings = new ArrayList<>();
        add(settings, "level", level);
        add(settings, "cutoff", cutoff);
        add(settings, "min-dist", "auto".equals(minDist) ? "0" : minDist);
        add(settings, "radial", radial);
        add(settings, "method", method);
        add(settings, "iterations", iterations);
        add(settings, "weighting", weighting);
        addWeights(settings);
        if (settings.isEmpty()) {
            return trainer;
        }
        return trainer + (trainer.contains(":") ? "," : ":") + String.join(",", settings);
    }

    private static void add(List<String> settings, String name, String value) {
        if (value != null) {
            if (value.isBlank() || value.contains(",")) {
                throw new UsageException(name + " must be one value, got '" + value + "'");
            }
            settings.add(name + "=" + value);
        }
    }

    private void addWeights(List<String> settings) {
        if (weights == null) {
            return;
        }
        String[] each = weights.split(",", -1);
        if (each.length != WEIGHTS) {
            throw new UsageException(
                    "--weights must be three numbers such as 1,0.01,0.001, got '" + weights + "'");
        }
        add(settings, "energy-weight", each[0].strip());
        add(settings, "force-weight", each[1].strip());
        add(settings, "stress-weight", each[2].strip());
    }
}
