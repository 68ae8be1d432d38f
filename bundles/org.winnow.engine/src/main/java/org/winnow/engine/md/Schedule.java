// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.MdJob.Phase;

/** Which phase and temperature each step has; steps are counted from 1. */
final class Schedule {

    private final List<Phase> phases;
    private final long[] ends;

    /**
     * Lays phases one after another.
     *
     * @param phases in order
     * @param highest temperatures above this are cut off, K
     */
    Schedule(List<Phase> phases, double highest) {
        this.phases = new ArrayList<>();
        ends = new long[phases.size()];
        long end = 0;
        for (int p = 0; p < ends.length; p++) {
            Phase phase = phases.get(p);
            end += phase.steps();
            ends[p] = end;
            this.phases.add(
                    new Phase(
                            phase.name(),
                            phase.steps(),
                            Math.min(phase.from(), highest),
                            Math.min(phase.to(), highest),
                            phase.every()));
        }
    }

    /** {@return the schedule of an attempt} @param job whose @param attempt from 0 */
    static Schedule of(MdJob job, int attempt) {
        return new Schedule(job.phases(), highest(job.phases(), job.retry(), attempt));
    }

    /** {@return the highest temperature that an attempt reaches, K} */
    static double highest(List<Phase> phases, MdJob.Retry retry, int attempt) {
        double highest =
                phases.stream().mapToDouble(p -> Math.max(p.from(), p.to())).max().orElse(0);
        double factor = StrictMath.pow(retry.cooling(), attempt);
        return factor < 1 ? factor * highest : highest;
    }

    /** {@return how many steps} */
    long steps() {
        return ends[ends.length - 1];
    }

    /** {@return the number of the phase that a step belongs to} @param step from 1 */
    int number(long step) {
        int p = 0;
        while (step > ends[p]) {
            p++;
        }
        return p;
    }

    /** {@return a phase} @param number of it */
    Phase phase(int number) {
        return phases.get(number);
    }

    /** {@return the last phase with frames; the last of all where none has} */
    int judged() {
        for (int p = ends.length - 1; p >= 0; p--) {
            if (phases.get(p).every() > 0) {
                return p;
            }
        }
        return ends.length - 1;
    }

    /** {@return the temperature of a step, K} @param step from 1 */
    double temperature(long step) {
        int p = number(step);
        Phase phase = phases.get(p);
        if (phase.from() == phase.to()) {
            return phase.from();
        }
        double share = (double) within(p, step) / phase.steps();
        return phase.from() + share * (phase.to() - phase.from());
    }

    private long within(int number, long step) {
        return step - (ends[number] - phases.get(number).steps());
    }

    /** {@return whether a frame is written after a step} @param step from 1 */
    boolean framed(long step) {
        int p = number(step);
        int every = phases.get(p).every();
        return every > 0 && within(p, step) % every == 0;
    }
}
