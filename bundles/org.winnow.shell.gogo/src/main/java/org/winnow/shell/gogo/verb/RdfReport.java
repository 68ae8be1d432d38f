// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winnow.api.engine.RdfJob.Found;
import org.winnow.api.engine.RdfJob.Result;
import org.winnow.api.evaluation.Finding.Quantity;
import org.winnow.api.evaluation.Table;
import org.winnow.shell.gogo.Text;

/** What {@code rdf} says at its end, as text and as JSON. */
final class RdfReport {

    /** Tables with a line a composition, pair or species; curves are only in the folder. */
    private static final Set<String> SHORT = Set.of("peaks", "summary", "diffusion");

    /** Columns left out of the text, to keep it narrow; the folder has them. */
    private static final Set<String> WIDE =
            Set.of("sigma", "reference_sigma", "coordination_back", "reference_coordination_back");

    private RdfReport() {}

    static Map<String, Object> document(Result r) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("frames", r.frames());
        document.put("reference_frames", r.referenceFrames());
        document.put("compositions", r.compositions());
        document.put("findings", r.findings().stream().map(RdfReport::finding).toList());
        document.put("out", r.out());
        return document;
    }

    private static Map<String, Object> finding(Found found) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("evaluator", found.evaluator());
        map.put("level", found.finding().level().toString().toLowerCase(Locale.ROOT));
        map.put("sentence", found.finding().sentence());
        List<Object> quantities = new ArrayList<>();
        for (Quantity q : found.finding().quantities()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", q.name());
            one.put("value", q.value());
            one.put("unit", q.unit());
            quantities.add(one);
        }
        map.put("quantities", quantities);
        for (Table table : found.finding().tables()) {
            if (SHORT.contains(table.name())) {
                map.put(table.name(), table.rows().stream().map(r -> row(table, r)).toList());
            }
        }
        return map;
    }

    private static Map<String, Object> row(Table table, List<Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int k = 0; k < values.size(); k++) {
            row.put(table.columns().get(k), values.get(k));
        }
        return row;
    }

    static String text(Result r) {
        StringBuilder text = new StringBuilder();
        String line = System.lineSeparator();
        text.append(Text.count(r.frames(), "frame"));
        if (r.referenceFrames() > 0) {
            text.append(" beside ").append(Text.count(r.referenceFrames(), "reference frame"));
        }
        text.append(": ").append(String.join(", ", r.compositions())).append(line);
        for (Found found : r.findings()) {
            text.append(found.evaluator()).append(": ");
            text.append(found.finding().sentence()).append(line);
            for (Table table : found.finding().tables()) {
                if (SHORT.contains(table.name())) {
                    text.append(table(table));
                }
            }
        }
        return text.append("written to ").append(r.out()).append(line).toString();
    }

    private static String table(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        table.rows().forEach(row -> rows.add(new ArrayList<>()));
        for (int k = 0; k < table.columns().size(); k++) {
            String name = table.columns().get(k);
            if (!WIDE.contains(name)) {
                rows.get(0).add(name);
                for (int i = 0; i < table.rows().size(); i++) {
                    rows.get(i + 1).add(cell(table.rows().get(i).get(k)));
                }
            }
        }
        return Text.table(rows);
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            boolean plain = number == 0 || Math.abs(number) >= 0.001;
            return number.isNaN() ? "-" : Text.format(plain ? "%.3f" : "%.3g", number);
        }
        return value.toString();
    }
}
