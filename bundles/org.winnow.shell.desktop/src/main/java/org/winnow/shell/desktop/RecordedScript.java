// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.winnow.workbench.Script;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.State;
import org.winnow.workbench.model.Topic;

/**
 * The script of a session. A change of the state becomes the assignment of a variable, so that a
 * later line ({@code subset … --drop $removed}) works on what the user left, undone or not.
 */
final class RecordedScript implements Script {

    private final Session session;
    private final List<String> lines = new ArrayList<>();
    private State before;

    RecordedScript(Session session) {
        this.session = session;
        this.before = session.state();
        session.watch(this::opened, Topic.DATA);
        session.watch(this::changed, Topic.STATE);
    }

    private void opened() {
        before = State.of(session.sheet().size(), Rows.NONE);
        record("# open " + String.join(" ", session.sheet().inputs().files()));
        before = session.state();
        if (!before.rejected().isEmpty()) {
            record("rejected = '" + before.rejected() + "'");
        }
    }

    private void changed() {
        State now = session.state();
        if (now == before) {
            return;
        }
        State last = before;
        before = now;
        List<String> assignments = new ArrayList<>();
        assign("removed", last.removed(), now.removed(), assignments);
        assign("rejected", last.rejected(), now.rejected(), assignments);
        if (!Arrays.equals(last.choice().rows(), now.choice().rows())) {
            assignments.add("selected = '" + order(now.choice().rows()) + "'");
        }
        assign("marked", last.marked(), now.marked(), assignments);
        if (!last.filter().equals(now.filter())) {
            assignments.add("# filter " + now.filter().replaceAll("\\s+", " "));
        }
        if (!assignments.isEmpty()) {
            record("# " + session.action().toLowerCase(Locale.ROOT));
            assignments.forEach(this::record);
        }
    }

    private static void assign(String name, Rows before, Rows now, List<String> to) {
        if (!before.equals(now)) {
            to.add(name + " = '" + now + "'");
        }
    }

    private static String order(int[] rows) {
        StringBuilder text = new StringBuilder();
        for (int row : rows) {
            text.append(text.isEmpty() ? "" : ",").append(row);
        }
        return text.toString();
    }

    @Override
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void record(String line) {
        lines.add(line);
        onRecord.run();
    }

    private Runnable onRecord = () -> {};

    /** Told of each line. @param listener the only one */
    void onRecord(Runnable listener) {
        onRecord = listener;
    }

    /** Puts back what was recorded before a restart. @param earlier its lines */
    void restore(List<String> earlier) {
        lines.clear();
        lines.addAll(earlier);
        before = session.state();
        onRecord.run();
    }
}
