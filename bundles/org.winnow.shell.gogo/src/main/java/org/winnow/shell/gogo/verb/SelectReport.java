// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Table;
import org.winnow.shell.gogo.Text;

/** What {@code select} says at its end, as text and as JSON. */
final class SelectReport {

    private static final String DISTANCE = "farthest_distance";
    private static final String REP = "representativeness";

    private SelectReport() {}

    static String text(SelectJob.Result result) {
        StringBuilder text = new StringBuilder();
        String newLine = System.lineSeparator();
        text.append(Text.count(result.candidates(), "candidate"));
        if (result.quarantined() > 0) {
            text.append(", ").append(result.quarantined()).append(" set aside");
        }
        text.append(newLine).append(Text.table(sizeTable(result)));
        for (Finding finding : result.findings()) {
            text.append(mark(finding.level())).append(finding.sentence()).append(newLine);
        }
        text.append("written to ").append(result.out()).append(": ").append(files(result));
        return text.append(newLine).toString();
    }

    static Map<String, Object> document(SelectJob.Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("out", result.out());
        document.put("candidates", result.candidates());
        document.put("quarantined", result.quarantined());
        document.put("sizes", sizes(result));
        document.put("picks", result.picks().stream().map(SelectReport::pick).toList());
        document.put("findings", result.findings().stream().map(SelectReport::finding).toList());
        return document;
    }

    private static List<List<String>> sizeTable(SelectJob.Result result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("size", "farthest distance", "REP [%]"));
        for (Map<String, Object> size : sizes(result)) {
            rows.add(
                    List.of(
                            size.get("size").toString(),
                            number(size.get(DISTANCE), "%.4f"),
                            number(size.get(REP), "%.2f")));
        }
        return rows;
    }

    /** The rows of the curve that stand for the sizes asked for, where an evaluator drew one. */
    private static List<Map<String, Object>> sizes(SelectJob.Result result) {
        Optional<Table> curve =
                result.findings().stream()
                        .flatMap(finding -> finding.tables().stream())
                        .filter(table -> table.name().equals("curve"))
                        .findFirst();
        List<Map<String, Object>> sizes = new ArrayList<>();
        for (int size : result.sizes()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("size", size);
            row.put(DISTANCE, curve.map(table -> value(table, size, DISTANCE)).orElse(null));
            row.put(REP, curve.map(table -> value(table, size, REP)).orElse(null));
            sizes.add(row);
        }
        return sizes;
    }

    private static Object value(Table curve, int size, String column) {
        int key = curve.columns().indexOf("size");
        int at = curve.columns().indexOf(column);
        if (key < 0 || at < 0) {
            return null;
        }
        return curve.rows().stream()
                .filter(row -> row.get(key) instanceof Number n && n.intValue() == size)
                .map(row -> row.get(at))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> pick(SelectJob.Pick pick) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rank", pick.rank());
        map.put("file", pick.file());
        map.put("index", pick.index());
        map.put("fingerprint", pick.fingerprint());
        map.put("composition", pick.composition());
        map.put("config_type", pick.tag());
        map.put("distance", pick.distance());
        return map;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("level", finding.level().name().toLowerCase(Locale.ROOT));
        map.put("sentence", finding.sentence());
        List<Map<String, Object>> quantities = new ArrayList<>();
        for (Finding.Quantity quantity : finding.quantities()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", quantity.name());
            one.put("value", quantity.value());
            one.put("unit", quantity.unit());
            quantities.add(one);
        }
        map.put("quantities", quantities);
        return map;
    }

    private static String mark(Finding.Level level) {
        return switch (level) {
            case FINE -> "";
            case NOTICE -> "notice: ";
            case SERIOUS -> "serious: ";
        };
    }

    private static String files(SelectJob.Result result) {
        List<Integer> sizes = result.sizes();
        String first = "selected-" + (sizes.isEmpty() ? "N" : sizes.get(0)) + ".xyz";
        return first
                + (sizes.size() > 1 ? " to selected-" + sizes.get(sizes.size() - 1) + ".xyz" : "")
                + ", what remains, picks.csv, tables, figures/, manifest.json";
    }

    private static String number(Object value, String format) {
        return value instanceof Number n && !Double.isNaN(n.doubleValue())
                ? Text.format(format, n.doubleValue())
                : "-";
    }
}
