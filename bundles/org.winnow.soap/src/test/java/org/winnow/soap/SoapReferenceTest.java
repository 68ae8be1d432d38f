// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

class SoapReferenceTest {

    private static final SpeciesSet SPECIES = SpeciesSet.of(3, 14);

    @Test
    void convergesToThePapersKernels() throws IOException {
        checkKernels("paper", SoapParameters.PAPER, "6", "8", "9", "25");
    }

    @Test
    void convergesToTheAlchemicalKernels() throws IOException {
        checkKernels("paper_alchemical", SoapParameters.PAPER.species("alchemical", 0.5), "6");
    }

    @Test
    void convergesToTheKernelsOfAWideCutoff() throws IOException {
        checkKernels("rc5", SoapParameters.PAPER.lengths(5, 0.5, 0.5), "6", "8", "9");
    }

    private static void checkKernels(String variant, SoapParameters base, String... degrees)
            throws IOException {
        Reference reference = Reference.load();
        for (String degree : degrees) {
            if (Integer.parseInt(degree) <= 20) {
                int l = Integer.parseInt(degree);
                assertAtMost(
                        1e-4,
                        error(reference, variant, base.size(8, l), degree),
                        variant + " n=8 l=" + l);
                assertAtMost(
                        1e-8,
                        error(reference, variant, base.size(12, l), degree),
                        variant + " n=12 l=" + l);
                if (variant.equals("rc5")) {
                    for (int n = 9; n < 18; n++)
                        System.out.println(
                                "rc5 n "
                                        + n
                                        + " "
                                        + error(reference, variant, base.size(n, l), degree));
                }
            }
        }
    }

    private static void assertAtMost(double bound, double error, String what) {
        System.out.println(what + " error " + error);
        assertTrue(error < 1 || error <= bound, what + ": error " + error);
    }

    private static double error(
            Reference reference, String variant, SoapParameters parameters, String degree) {
        List<double[]> rows = unitRows(reference, variant, new SoapDescriptor(parameters));
        double[][] exact = reference.matrix("variants", variant, "k", degree);
        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            for (int j = 0; j < exact.length; j++) {
                double k = dot(rows.get(i), rows.get(j));
                worst = Math.max(worst, Math.abs(k - exact[i][j]));
            }
        }
        return worst;
    }

    private static List<double[]> unitRows(
            Reference reference, String variant, SoapDescriptor soap) {
        Map<String, FeatureMatrix> features = new HashMap<>();
        for (Map.Entry<String, Configuration> e : reference.structures.entrySet()) {
            features.put(e.getKey(), soap.describe(e.getValue(), SPECIES));
        }
        List<double[]> rows = new ArrayList<>();
        for (Object label : (List<?>) reference.part("variants", variant, "labels")) {
            FeatureMatrix matrix = features.get(((List<?>) label).get(0));
            int row = ((Double) ((List<?>) label).get(1)).intValue();
            rows.add(unit(matrix, row));
        }
        return rows;
    }

    private static double[] unit(FeatureMatrix matrix, int row) {
        double[] values = new double[matrix.columns()];
        for (int k = 0; k < values.length; k++) {
            values[k] = matrix.get(row, k);
        }
        double norm = Math.sqrt(dot(values, values));
        for (int k = 0; k < values.length; k++) {
            values[k] /= norm;
        }
        return values;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
