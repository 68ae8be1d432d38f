// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

/**
 * Against exact kernels of six configurations (analytic overlaps integrated over rotations): their
 * environments' kernel matrix is factored into rows whose dot products it is.
 */
class ReferenceKernelsTest {

    private static final String PLACE = "reference/soap/exact_kernels.json";

    private static Map<String, Object> variants;
    private static List<Object> configurations;

    @BeforeAll
    static void read() throws IOException {
        Path file = shared();
        assumeTrue(file != null, "no shared/" + PLACE + " beside the checkout");
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            parser.nextToken();
            Map<String, Object> all = object(parser);
            variants = map(all.get("variants"));
            configurations = list(all.get("structures"));
        }
    }

    private static Path shared() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared").resolve(PLACE))) {
            folder = folder.getParent();
        }
        return folder == null ? null : folder.resolve("shared").resolve(PLACE);
    }

    @Test
    void averageKernelAsPrinted() {
        compare("average_eq7", new AverageKernel(false, "metric"), 1, 1e-8);
    }

    @Test
    void averageKernelNormalised() {
        compare("average_normalised", new AverageKernel(true, "metric"), 1, 1e-8);
    }

    @Test
    void averageKernelOfSquaredLikeness() {
        compare("average_zeta2", new AverageKernel(false, "metric"), 2, 1e-8);
    }

    @Test
    void bestMatch() {
        compare("best_match", new BestMatchKernel(false), 1, 1e-8);
        compare("best_match", new BestMatchKernel(true), 1, 1e-8);
    }

    @Test
    void rematch() {
        compare("rematch_gamma_1.0", new RematchKernel(1, false), 1, 1e-8);
        compare("rematch_gamma_0.5", new RematchKernel(0.5, false), 1, 1e-8);
        compare("rematch_gamma_0.1", new RematchKernel(0.1, false), 1, 1e-8);
    }

    /** The reference at γ = 0.05 is itself converged, and symmetric, to some 1e-7 only. */
    @Test
    void rematchNearTheBestMatch() {
        compare("rematch_gamma_0.05", new RematchKernel(0.05, false), 1, 2e-7);
    }

    @Test
    void distanceAsPrinted() {
        Map<String, Object> paper = map(variants.get("paper"));
        List<FeatureMatrix> rows = environments(paper, "25");
        Space space = new Spaces().pairs(new AverageKernel(false, "eq8"), rows, 1, Progress.NONE);
        double[] out = new double[rows.size()];
        for (int i = 0; i < out.length; i++) {
            space.distances(i, out);
            for (int j = 0; j < out.length; j++) {
                double reference = reference(paper, "25", "distance_eq8_unnormalised_K", i, j);
                assertEquals(reference, out[j], 1e-7);
            }
        }
    }

    private static void compare(String key, Kernel kernel, double zeta, double tolerance) {
        for (String name : List.of("paper", "paper_alchemical")) {
            Map<String, Object> variant = map(variants.get(name));
            Map<String, Object> levels = map(variant.get("structure_kernels"));
            for (String level : levels.keySet()) {
                if (map(levels.get(level)).containsKey(key)) {
                    compare(variant, level, key, kernel, zeta, tolerance);
                }
            }
        }
    }

    private static void compare(
            Map<String, Object> variant,
            String level,
            String key,
            Kernel kernel,
            double zeta,
            double tolerance) {
        List<FeatureMatrix> rows = environments(variant, level);
        Space space = new Spaces().pairs(kernel, rows, zeta, Progress.NONE);
        double[] out = new double[rows.size()];
        for (int i = 0; i < out.length; i++) {
            space.similarities(i, out);
            for (int j = 0; j < out.length; j++) {
                double reference = reference(variant, level, key, i, j);
                assertEquals(reference, out[j], tolerance, key + " " + i + " " + j);
            }
        }
    }

    private static double reference(
            Map<String, Object> variant, String level, String key, int i, int j) {
        Object table = map(map(variant.get("structure_kernels")).get(level)).get(key);
        return (double) list(list(table).get(i)).get(j);
    }

    private static List<FeatureMatrix> environments(Map<String, Object> variant, String level) {
        List<Object> k = list(map(variant.get("k")).get(level));
        List<Object> labels = list(variant.get("labels"));
        double[] factor = factor(k);
        int n = k.size();
        List<FeatureMatrix> environments = new ArrayList<>();
        for (Object configuration : configurations) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (list(labels.get(i)).get(0).equals(configuration)) {
                    for (int c = 0; c < n; c++) {
                        values.add(factor[i * n + c]);
                    }
                }
            }
            double[] rows = values.stream().mapToDouble(Double::doubleValue).toArray();
            environments.add(new FeatureMatrix(rows.length / n, n, rows));
        }
        return environments;
    }

    /** {@return V √Λ of k = V Λ Vᵀ} */
    private static double[] factor(List<Object> k) {
        int n = k.size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, (double) list(k.get(i)).get(j));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        eigen.decompose(matrix);
        double[] factor = new double[n * n];
        for (int c = 0; c < n; c++) {
            double root = Math.sqrt(Math.max(0, eigen.getEigenvalue(c).getReal()));
            for (int i = 0; i < n; i++) {
                factor[i * n + c] = root * eigen.getEigenVector(c).get(i);
            }
        }
        return factor;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser));
            }
            return values;
        }
        return token.isNumeric() ? parser.getDoubleValue() : parser.getText();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
