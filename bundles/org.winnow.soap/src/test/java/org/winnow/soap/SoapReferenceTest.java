// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Kernels of real configurations against those without a radial basis, at equal largest l. */
class SoapReferenceTest {

    private static final SpeciesSet SPECIES = SpeciesSet.of(3, 14);
    private static final SoapParameters WIDE = SoapParameters.PAPER.lengths(5, 0.5, 0.5);

    @Test
    void convergesToThePapersKernels() throws IOException {
        check("paper", SoapParameters.PAPER.size(8, 6), 1e-5);
        check("paper", SoapParameters.PAPER.size(12, 6), 1e-9);
        check("paper", SoapParameters.PAPER.size(12, 9), 1e-9);
    }

    @Test
    void convergesToAlchemicalKernels() throws IOException {
        SoapParameters alchemical = SoapParameters.PAPER.species("alchemical", 0.5);
        check("paper_alchemical", alchemical.size(8, 6), 2e-5);
        check("paper_alchemical", alchemical.size(12, 6), 1e-9);
    }

    /** The radius is 10 σ here, 7.5 σ in the paper: about three more functions are needed. */
    @Test
    void convergesToKernelsOfAWideCutoff() throws IOException {
        check("rc5", WIDE.size(8, 8), 5e-4);
        check("rc5", WIDE.size(12, 8), 1e-6);
        check("rc5", WIDE.size(15, 8), 1e-8);
    }

    @Test
    void convergesWithGaussianTypeOrbitalsToo() throws IOException {
        check("paper", SoapParameters.PAPER.size(8, 6).basis("gto"), 3e-3);
        check("paper", SoapParameters.PAPER.size(16, 6).basis("gto"), 5e-5);
    }

    @Test
    void averagesToTheKernelsOfWholeConfigurations() throws IOException {
        checkAverages("paper", SoapParameters.PAPER.size(12, 6));
        checkAverages(
                "paper_alchemical", SoapParameters.PAPER.size(12, 6).species("alchemical", 0.5));
    }

    private static void check(String variant, SoapParameters parameters, double bound)
            throws IOException {
        Reference reference = Reference.load();
        double error = error(reference, variant, parameters);
        assertTrue(error <= bound, "error must be at most " + bound + ", got " + error);
    }

    private static double error(Reference reference, String variant, SoapParameters parameters) {
        List<double[]> rows = unitRows(reference, variant, new SoapDescriptor(parameters));
        String degree = Integer.toString(parameters.l());
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

    private static void checkAverages(String variant, SoapParameters parameters)
            throws IOException {
        Reference reference = Reference.load();
        SoapDescriptor soap = new SoapDescriptor(parameters);
        List<double[]> means = new ArrayList<>();
        for (Configuration configuration : reference.structures.values()) {
            means.add(soap.meanUnit(configuration, SPECIES));
        }
        String degree = Integer.toString(parameters.l());
        double[][] exact =
                reference.matrix("variants", variant, "structure_kernels", degree, "average_eq7");
        for (int i = 0; i < exact.length; i++) {
            for (int j = 0; j < exact.length; j++) {
                assertEquals(exact[i][j], dot(means.get(i), means.get(j)), 1e-9);
            }
        }
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
            rows.add(unit(matrix, ((Double) ((List<?>) label).get(1)).intValue()));
        }
        return rows;
    }

    static double[] unit(FeatureMatrix matrix, int row) {
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

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
