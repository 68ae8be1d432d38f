// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A radial distribution function, and the reference's beside it.
 *
 * @param potential whose molecular dynamics it is from
 * @param composition reduced formula
 * @param pair such as {@code Li-Si}
 * @param r distances, Å, shape [m]
 * @param g values, shape [m]
 * @param reference values of the reference, shape [m]; empty where there is none
 */
record RadialCurve(
        String potential,
        String composition,
        String pair,
        double[] r,
        double[] g,
        double[] reference) {

    /**
     * Reads {@code rdf.csv} with the columns composition, pair, r, g and, beside a reference,
     * reference_g.
     *
     * @param potential whose it is
     * @param folder that the judging of trajectories left
     * @return none if there is no such file
     * @throws IOException if it cannot be read
     */
    static List<RadialCurve> read(String potential, Path folder) throws IOException {
        Path file = folder.resolve("rdf.csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<List<String>, List<double[]>> groups = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                groups.computeIfAbsent(
                                List.of(row.getField("composition"), row.getField("pair")),
                                key -> new ArrayList<>())
                        .add(
                                new double[] {
                                    Double.parseDouble(row.getField("r")),
                                    Double.parseDouble(row.getField("g")),
                                    row.findField("reference_g")
                                            .filter(text -> !text.isEmpty())
                                            .map(Double::valueOf)
                                            .orElse(Double.NaN)
                                });
            }
        }
        List<RadialCurve> curves = new ArrayList<>();
        groups.forEach((key, points) -> curves.add(of(potential, key, points)));
        return curves;
    }

    private static RadialCurve of(String potential, List<String> key, List<double[]> points) {
        double[] reference = points.stream().mapToDouble(p -> p[2]).toArray();
        boolean none = Arrays.stream(reference).allMatch(Double::isNaN);
        return new RadialCurve(
                potential,
                key.get(0),
                key.get(1),
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                none ? new double[0] : reference);
    }
}
