// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.IntFunction;
import org.winnow.mtp.file.MtpParameters;

/** A few steps from each of several starts; then the best goes on. All of its state can be kept. */
final class Course {

    private final int starts;
    private final int startSteps;
    private final int maxSteps;
    private final IntFunction<Optimizer> maker;
    private Optimizer current;

    /** The start in progress; {@code starts} once the best goes on. */
    private int start;

    /** The best start so far and its state; −1 and empty if there is none. */
    private int winner = -1;

    private double winnerLoss = Double.POSITIVE_INFINITY;
    private byte[] winnerState = new byte[0];
    private boolean done;
    private int stepsHere;

    Course(int starts, int startSteps, int maxSteps, IntFunction<Optimizer> maker) {
        this.starts = starts;
        this.startSteps = startSteps;
        this.maxSteps = maxSteps;
        this.maker = maker;
        start = starts == 1 ? 1 : 0;
        winner = starts == 1 ? 0 : -1;
        current = maker.apply(0);
    }

    /** {@return whether there is more to do} */
    boolean step() throws IOException {
        if (done) {
            return false;
        }
        boolean more = current.step() && current.iteration() < limit();
        stepsHere++;
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
            current = maker.apply(start < starts ? start : Math.max(winner, 0));
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

    Optimizer current() {
        return current;
    }

    int start() {
        return start;
    }

    int iteration() {
        return current.iteration();
    }

    /** {@return at most so many steps of the optimizer in progress} */
    int limit() {
        return start == starts ? maxSteps : Math.min(startSteps, maxSteps);
    }

    int stepsDone() {
        return Math.max(1, stepsHere);
    }

    int stepsLeft() {
        int later = start == starts ? 0 : (starts - start - 1) * startSteps + maxSteps - startSteps;
        return limit() - current.iteration() + Math.max(0, later);
    }

    /** {@return the best so far, of all starts} */
    MtpParameters best() throws IOException {
        if (start < starts && winner >= 0 && !(current.loss() < winnerLoss)) {
            Optimizer best = maker.apply(winner);
            best.read(new DataInputStream(new ByteArrayInputStream(winnerState)));
            return best.parameters();
        }
        return current.parameters();
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
        current = maker.apply(start < starts ? start : Math.max(winner, 0));
        current.read(in);
    }
}
