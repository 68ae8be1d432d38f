// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.study.result.Matrix.Row;

/** The matrix as one wide table: a row a subset, a column a number; empty where there is none. */
public final class MatrixTable {

    private final Matrix matrix;
    private final Set<String> compositions = new TreeSet<>();
    private final List<String> sets;
    private final Set<String> determinations = new TreeSet<>();
    private final Set<String> peaks = new TreeSet<>();

    private MatrixTable(Matrix matrix) {
        this.matrix = matrix;
        sets =
                matrix.rows().stream()
                        .flatMap(r -> r.errors().keySet().stream())
                        .distinct()
                        .toList();
        for (Row row : matrix.rows()) {
            compositions.addAll(row.shares().keySet());
            row.errors().forEach((set, r) -> determinations.addAll(r2(set, r).keySet()));
            peaks.addAll(peaks(row).keySet());
        }
    }

    /** {@return the table as CSV} @param matrix what to write */
    public static byte[] csv(Matrix matrix) {
        MatrixTable table = new MatrixTable(matrix);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(table.columns());
            matrix.rows().forEach(row -> csv.writeRecord(table.cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return bytes.toByteArray();
    }

    private List<String> columns() {
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "id",
                                "label",
                                "sampler",
                                "size",
                                "seed",
                                "farthest_distance",
                                "representativeness_percent",
                                "rank"));
        compositions.forEach(c -> columns.add("count_" + c));
        for (String set : sets) {
            columns.add(set + "_delta_e_ev_per_atom");
            columns.add(set + "_delta_e_standard_error");
            columns.add(set + "_delta_f_ev_per_angstrom");
            columns.add(set + "_delta_f_standard_error");
        }
        columns.addAll(determinations);
        columns.addAll(peaks);
        return columns;
    }

    private List<String> cells(Row row) {
        List<Object> cells =
                new ArrayList<>(List.of(row.id(), row.label(), row.sampler(), row.size()));
        cells.add(row.coverage().isPresent() ? row.seed() : "");
        cells.add(row.coverage().<Object>map(Matrix.Coverage::farthest).orElse(""));
        cells.add(row.coverage().<Object>map(Matrix.Coverage::representativeness).orElse(""));
        cells.add(row.rank().isPresent() ? row.rank().getAsInt() : "");
        compositions.forEach(c -> cells.add(row.shares().getOrDefault(c, 0)));
        for (String set : sets) {
            ErrorsJob.Result r = row.errors().get(set);
            cells.add(r == null ? "" : r.energy().rmse());
            cells.add(r == null ? "" : r.energy().standardError());
            cells.add(r == null ? "" : r.forces().delta());
            cells.add(r == null ? "" : r.forces().standardError());
        }
        Map<String, Double> found = peaks(row);
        row.errors().forEach((set, r) -> found.putAll(r2(set, r)));
        determinations.forEach(name -> cells.add(found.getOrDefault(name, Double.NaN)));
        peaks.forEach(name -> cells.add(found.getOrDefault(name, Double.NaN)));
        return cells.stream()
                .map(c -> c instanceof Double d && d.isNaN() ? "" : c.toString())
                .toList();
    }

    private static Map<String, Double> r2(String set, ErrorsJob.Result result) {
        Map<String, Double> r2 = new java.util.TreeMap<>();
        result.r2()
                .forEach(
                        d ->
                                r2.put(
                                        "r2_" + set + "_" + d.species() + "_" + d.composition(),
                                        d.r2()));
        return r2;
    }

    private static Map<String, Double> peaks(Row row) {
        Map<String, Double> peaks = new java.util.TreeMap<>();
        row.peaks()
                .forEach(
                        p -> {
                            String of = p.composition() + "_" + p.pair();
                            peaks.put("peak_shift_angstrom_" + of, p.shift());
                            peaks.put("peak_height_" + of, p.height());
                        });
        return peaks;
    }
}
