// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.StudyJob;
import org.winnow.shell.gogo.Text;

/** What {@code study} says at its end, as text and as JSON. */
final class StudyReport {

    private static final double MEBI = 1 << 20;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private StudyReport() {}

    static Map<String, Object> document(StudyJob.Result r, boolean plan) {
        List<Object> steps = new ArrayList<>();
        for (StudyJob.Step step : r.steps()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", step.name());
            one.put("key", step.key());
            one.put("kept", step.kept());
            one.put(plan && !step.kept() ? "estimated_seconds" : "seconds", step.seconds());
            one.put("estimated_bytes", step.bytes());
            steps.add(one);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("out", r.out());
        document.put("steps", steps);
        if (!plan) {
            document.put("conclusions", r.conclusions());
            document.put("report", r.report());
            document.put("seconds", r.seconds());
        }
        return document;
    }

    static String plan(StudyJob.Result r) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("step", "time on one thread", "memory"));
        double left = 0;
        long most = 0;
        for (StudyJob.Step step : r.steps()) {
            String memory = Text.format("%.0f MiB", step.bytes() / MEBI);
            String time = step.kept() ? "kept" : "about " + time(step.seconds());
            rows.add(List.of(step.name(), time, step.kept() ? "" : memory));
            left += step.kept() ? 0 : step.seconds();
            most = step.kept() ? most : Math.max(most, step.bytes());
        }
        return Text.table(rows)
                + Text.format(
                        "%s, %d kept; about %s on one thread, at least %.0f MiB%n",
                        Text.count(r.steps().size(), "step"), kept(r), time(left), most / MEBI);
    }

    static String text(StudyJob.Result r) {
        StringBuilder text = new StringBuilder();
        r.conclusions().forEach(c -> text.append(Text.format("- %s%n", c)));
        text.append(
                Text.format(
                        "%s, %d kept, in %s%nwritten to %s: report.html, explore.html, matrix.csv,"
                                + " tables/, figures/, timings.csv%n",
                        Text.count(r.steps().size(), "step"), kept(r), time(r.seconds()), r.out()));
        return text.toString();
    }

    private static long kept(StudyJob.Result r) {
        return r.steps().stream().filter(StudyJob.Step::kept).count();
    }

    private static String time(double seconds) {
        return seconds < MINUTE
                ? Text.format("%.1f s", seconds)
                : seconds < HOUR
                        ? Text.format("%.1f min", seconds / MINUTE)
                        : Text.format("%.1f h", seconds / HOUR);
    }
}
