// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.trajectory.TrajectoryEvaluator.Frame;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.api.trajectory.TrajectoryEvaluator.Session;

/** Hands frames as they are read to all sessions, batch by batch. */
final class FrameFeed implements Pipeline.Sink {

    private static final int BATCH = 64;

    private final List<Session> sessions;
    private final Part part;
    private final int skip;
    private final List<Frame> batch = new ArrayList<>(BATCH);
    private final Map<String, Integer> skipped = new HashMap<>(); // by file and composition
    private final Map<String, Long> compositions = new HashMap<>();
    private long frames;

    /**
     * Prepares.
     *
     * @param sessions see the frames
     * @param part what these belong to
     * @param skip so many of each composition in each file are left out at its beginning
     */
    FrameFeed(List<Session> sessions, Part part, int skip) {
        this.sessions = sessions;
        this.part = part;
        this.skip = skip;
    }

    @Override
    public void accept(Pipeline.Parsed parsed) throws IOException {
        if (parsed.failure() != null) {
            throw parsed.failure();
        }
        String composition = parsed.configuration().composition();
        if (skip > 0) {
            String place = parsed.origin().file() + "\n" + composition;
            if (skipped.merge(place, 1, Integer::sum) <= skip) {
                return;
            }
        }
        compositions.merge(composition, 1L, Long::sum);
        frames++;
        batch.add(new Frame(parsed.origin(), parsed.configuration()));
        if (batch.size() == BATCH) {
            finish();
        }
    }

    /** Hands on what is left. */
    void finish() {
        if (!batch.isEmpty()) {
            List<Frame> next = List.copyOf(batch);
            batch.clear();
            sessions.forEach(session -> session.add(part, next));
        }
    }

    /** {@return how many frames the sessions saw} */
    long frames() {
        return frames;
    }

    /** {@return how many of each composition} */
    Map<String, Long> compositions() {
        return compositions;
    }
}
