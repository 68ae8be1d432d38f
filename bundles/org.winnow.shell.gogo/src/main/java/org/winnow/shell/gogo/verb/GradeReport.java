// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winnow.api.engine.GradeJob;
import org.winnow.api.engine.GradeJob.Active;
import org.winnow.api.engine.GradeJob.Grade;
import org.winnow.api.engine.GradeJob.Summary;
import org.winnow.shell.gogo.Text;

/** What {@code grade} prints. */
final class GradeReport {

    private GradeReport() {}

    /** {@return the JSON document} @param job what was asked for @param result what came of it */
    static Map<String, Object> document(GradeJob job, GradeJob.Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("mode", job.mode().name().toLowerCase(Locale.ROOT));
        document.put("parameters", result.active().parameters());
        document.put("filled", result.active().filled());
        document.put("training_rows", result.active().offered());
        document.put("active_configurations", result.active().configurations());
        document.put("files", result.files().stream().map(GradeReport::file).toList());
        document.put("grades", result.grades().stream().map(GradeReport::grade).toList());
        document.put("out", job.out());
        return document;
    }

    private static Map<String, Object> file(Summary s) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", s.file());
        file.put("configurations", s.configurations());
        file.put("median", s.median());
        file.put("maximum", s.maximum());
        for (int i = 0; i < s.above().size(); i++) {
            file.put("above_" + level(i), s.above().get(i));
        }
        return file;
    }

    private static String level(int i) {
        String text = String.valueOf(GradeJob.LEVELS.get(i));
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static Map<String, Object> grade(Grade g) {
        Map<String, Object> grade = new LinkedHashMap<>();
        grade.put("file", g.file());
        grade.put("index", g.index());
        grade.put("grade", g.grade());
        return grade;
    }

    /** {@return the text for people} @param job what was asked for @param result of it */
    static String text(GradeJob job, GradeJob.Result result) {
        Active a = result.active();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("file", "configurations", "median", "maximum"));
        for (int i = 0; i < GradeJob.LEVELS.size(); i++) {
            head.add("above " + level(i));
        }
        rows.add(head);
        for (Summary s : result.files()) {
            List<String> row = new ArrayList<>();
            row.add(s.file());
            row.add(String.valueOf(s.configurations()));
            row.add(Text.format("%.4g", s.median()));
            row.add(Text.format("%.4g", s.maximum()));
            s.above().forEach(count -> row.add(String.valueOf(count)));
            rows.add(row);
        }
        return Text.format(
                        "active set: %d of %d rows filled, from %s (%s offered)%n",
                        a.filled(),
                        a.parameters(),
                        Text.count(a.configurations(), "training configuration"),
                        Text.count(a.offered(), "row"))
                + Text.table(rows)
                + job.out().map(out -> "written to " + out + System.lineSeparator()).orElse("");
    }
}
