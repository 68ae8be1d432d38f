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
import java.util.List;
import java.util.OptionalInt;
import org.winnow.mtp.file.MtpParameters;

/** A few steps from each of several starts; then the best goes on. All of its state can be kept. */
final class Course {

    /** Makes the optimizer of a start; the last one goes on with the best. */
    @FunctionalInterface
    interface Maker {
        Optimizer make(int start, boolean last);
    }

    private final int starts;
    private final int startSteps;
    private final int maxSteps;
    private final Maker maker;
    private Optimizer current;

    /** The start in progress; {@code starts} once the best goes on. */
    private int start;

    /** The best start so far and its state; −1 and empty if there is none. */
    private int winner = -1;

    private double winnerLoss = Double.POSITIVE_INFINITY;
    private byte[] winnerState = new byte[0];
    private boolean done;

    /** What did the last step, and for which start. */
    private Optimizer stepped;

    private int steppedStart;

    Course(int starts, int startSteps, int maxSteps, Maker maker) {
        this.starts = starts;
        this.startSteps = startSteps;
        this.maxSteps = maxSteps;
        this.maker = maker;
        current = maker.make(0, false);
        stepped = current;
    }

    /** {@return whether there is more to do} */
    boolean step() throws IOException {
        if (done) {
            return false;
        }
        stepped = current;
        steppedStart = start;
        boolean more = current.step() && current.iteration() < limit();
        if (start == starts) {
            done = !more;
            return more;
        }
        if (!more) {
            if (current.loss() < winnerLoss) {
                winner = start;
                winnerLoss = current.loss();
                winnerState = bytes(current);
            }
            start++;
            current = maker.make(start < starts ? start : Math.max(winner, 0), start == starts);
            if (start == starts && winnerState.length > 0) {
                current.read(new DataInputStream(new ByteArrayInputStream(winnerState)));
            }
        }
        return true;
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
        return steppedStart < starts ? steppedStart + 1 : 0;
    }

    int iteration() {
        return current.iteration();
    }

    /** {@return at most so many steps of the optimizer in progress} */
    int limit() {
        return start == starts ? maxSteps : Math.min(startSteps, maxSteps);
    }

    int stepsLeft() {
        int later = start == starts ? 0 : (starts - start - 1) * startSteps + maxSteps - startSteps;
        return limit() - current.iteration() + Math.max(0, later);
    }

    /** {@return whether all is done} */
    boolean done() {
        return done;
    }

    /** {@return likely steps to the end, not above {@link #stepsLeft}; empty where unknown} */
    OptionalInt likelyLeft() {
        OptionalInt left = current.stepsLeft();
        boolean known = left.isPresent() && (start == starts || left.getAsInt() >= stepsLeft());
        return known ? OptionalInt.of(Math.min(left.getAsInt(), stepsLeft())) : OptionalInt.empty();
    }

    /** {@return what may be the best so far: the start in progress, and the best before it} */
    List<MtpParameters> candidates() throws IOException {
        List<MtpParameters> candidates = new ArrayList<>(List.of(current.parameters()));
        if (start < starts && winner >= 0) {
            Optimizer best = maker.make(winner, false);
            best.read(new DataInputStream(new ByteArrayInputStream(winnerState)));
            candidates.add(best.parameters());
        }
        return candidates;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(done);
        out.writeInt(start);
        out.writeInt(winner);
        out.writeDouble(winnerLoss);
        out.writeInt(winnerState.length);
        out.write(winnerState);
        current.write(out);
    }

    void read(DataInput in) throws IOException {
        done = in.readBoolean();
        start = in.readInt();
        winner = in.readInt();
        winnerLoss = in.readDouble();
        winnerState = new byte[in.readInt()];
        in.readFully(winnerState);
        current = maker.make(start < starts ? start : Math.max(winner, 0), start == starts);
        current.read(in);
        stepped = current;
        steppedStart = start;
    }
}
