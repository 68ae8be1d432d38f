// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.winnow.mtp.file.MtpParameters;

/**
 * A few steps from each of several starts; a few more of the two best of them, on all
 * configurations; then the better one goes on. (The loss on a part of the set says little of which
 * minimum is lower.) All of its state can be kept.
 */
final class Course {

    /** Further steps of the best starts. */
    static final int FURTHER_STEPS = 2;

    private static final int BEST = 2;

    /** Makes the optimizer of a start; those of the best look at all configurations. */
    @FunctionalInterface
    interface Maker {
        Optimizer make(int start, boolean all);
    }

    private enum Phase {
        STARTS,
        BEST,
        LAST
    }

    /** A start that was left. @param loss on all configurations */
    private record Left(int start, double loss, byte[] state) {}

    private final int starts;
    private final int startSteps;
    private final int maxSteps;
    private final Maker maker;
    private final ToDoubleFunction<MtpParameters> judge;

    private Phase phase = Phase.STARTS;

    /** Of the start, or of one of the best. */
    private int index;

    /** The best starts so far, the best one in front but while they go further. */
    private final List<Left> best = new ArrayList<>();

    private Optimizer current;
    private boolean done;

    /** What did the last step, for which start, and up to which step. */
    private Optimizer stepped;

    private int steppedStart;
    private int steppedLimit;

    Course(
            int starts,
            int startSteps,
            int maxSteps,
            Maker maker,
            ToDoubleFunction<MtpParameters> judge) {
        this.starts = starts;
        this.startSteps = startSteps;
        this.maxSteps = maxSteps;
        this.maker = maker;
        this.judge = judge;
        current = maker.make(0, false);
        stepped = current;
    }

    /** {@return whether there is more to do} */
    boolean step() throws IOException {
        if (done) {
            return false;
        }
        stepped = current;
        steppedStart = phase == Phase.LAST ? 0 : start() + 1;
        steppedLimit = limit();
        boolean more = current.step() && current.iteration() < limit();
        if (phase == Phase.LAST) {
            done = !more;
            return more;
        }
        if (!more) {
            leave();
            current = begin();
        }
        return true;
    }

    private int start() {
        return phase == Phase.STARTS ? index : best.get(phase == Phase.BEST ? index : 0).start();
    }

    private void leave() throws IOException {
        double loss = judge.applyAsDouble(current.parameters());
        Left left = new Left(start(), loss, bytes(current));
        if (phase == Phase.STARTS) {
            best.add(left);
            sort();
            best.subList(Math.min(BEST, best.size()), best.size()).clear();
        } else {
            best.set(index, left);
        }
        index++;
        if (index == (phase == Phase.STARTS ? starts : best.size())) {
            boolean further =
                    phase == Phase.STARTS
                            && best.size() > 1
                            && startSteps + FURTHER_STEPS < maxSteps;
            phase = further ? Phase.BEST : Phase.LAST;
            index = 0;
            sort();
        }
    }

    /** The lowest loss first, NaN last; of equal ones the earlier start. */
    private void sort() {
        best.sort(Comparator.comparingDouble(Left::loss).thenComparingInt(Left::start));
    }

    private Optimizer begin() throws IOException {
        return phase == Phase.STARTS ? maker.make(index, false) : goingOn(best.get(index));
    }

    private Optimizer goingOn(Left left) throws IOException {
        Optimizer optimizer = maker.make(left.start(), true);
        optimizer.read(new DataInputStream(new ByteArrayInputStream(left.state())));
        return optimizer;
    }

    private static byte[] bytes(Optimizer optimizer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        optimizer.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** {@return what did the last step} */
    Optimizer stepped() {
        return stepped;
    }

    /** {@return the start of the last step, from 1; 0 once the best goes on} */
    int steppedStart() {
        return steppedStart;
    }

    /** {@return up to which step the optimizer of the last step may go for now} */
    int steppedLimit() {
        return steppedLimit;
    }

    int iteration() {
        return current.iteration();
    }

    private int limit() {
        int most =
                switch (phase) {
                    case STARTS -> startSteps;
                    case BEST -> startSteps + FURTHER_STEPS;
                    case LAST -> maxSteps;
                };
        return Math.min(most, maxSteps);
    }

    /** {@return at most so many steps of all that is to come} */
    int stepsLeft() {
        int laterStarts = phase == Phase.STARTS ? (starts - index - 1) * startSteps : 0;
        int further =
                switch (phase) {
                    case STARTS -> starts > 1 ? BEST * FURTHER_STEPS : 0;
                    case BEST -> (best.size() - index - 1) * FURTHER_STEPS;
                    case LAST -> 0;
                };
        int here = Math.max(0, limit() - current.iteration());
        return done ? 0 : here + laterStarts + further + maxSteps - limit();
    }

    /** {@return whether all is done} */
    boolean done() {
        return done;
    }

    /** {@return likely steps to the end, not above {@link #stepsLeft}; empty where unknown} */
    OptionalInt likelyLeft() {
        OptionalInt left = current.stepsLeft();
        boolean known = left.isPresent() && (phase == Phase.LAST || left.getAsInt() >= stepsLeft());
        return known ? OptionalInt.of(Math.min(left.getAsInt(), stepsLeft())) : OptionalInt.empty();
    }

    /** {@return what may be the best so far: the start in progress, and the best before it} */
    List<MtpParameters> candidates() throws IOException {
        List<MtpParameters> candidates = new ArrayList<>(List.of(current.parameters()));
        if (phase != Phase.LAST) {
            for (Left left : best) {
                candidates.add(goingOn(left).parameters());
            }
        }
        return candidates;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(done);
        out.writeInt(phase.ordinal());
        out.writeInt(index);
        out.writeInt(best.size());
        for (Left left : best) {
            out.writeInt(left.start());
            out.writeDouble(left.loss());
            out.writeInt(left.state().length);
            out.write(left.state());
        }
        current.write(out);
    }

    void read(DataInput in) throws IOException {
        done = in.readBoolean();
        phase = Phase.values()[in.readInt()];
        index = in.readInt();
        best.clear();
        for (int count = in.readInt(); count > 0; count--) {
            int start = in.readInt();
            double loss = in.readDouble();
            byte[] state = new byte[in.readInt()];
            in.readFully(state);
            best.add(new Left(start, loss, state));
        }
        current = begin();
        current.read(in);
        stepped = current;
        steppedStart = phase == Phase.LAST ? 0 : start() + 1;
        steppedLimit = limit();
    }
}
