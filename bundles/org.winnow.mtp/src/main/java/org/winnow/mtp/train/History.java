// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.mtp.train.TrainingListener.State;

/** All steps of a training, those before a break too. */
final class History {

    private final List<State> states = new ArrayList<>();

    void add(State state) {
        states.add(state);
    }

    /** {@return the steps so far, in order} */
    List<State> states() {
        return List.copyOf(states);
    }

    /** {@return when the last step was done; 0 before the first} */
    double seconds() {
        return states.isEmpty() ? 0 : states.get(states.size() - 1).seconds();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(states.size());
        for (State s : states) {
            out.writeInt(s.start());
            out.writeInt(s.iteration());
            out.writeInt(s.maxIterations());
            out.writeDouble(s.seconds());
            write(out, s.training());
            out.writeBoolean(s.validation().isPresent());
            if (s.validation().isPresent()) {
                write(out, s.validation().get());
            }
        }
    }

    void read(DataInput in) throws IOException {
        states.clear();
        int count = in.readInt();
        for (int k = 0; k < count; k++) {
            int start = in.readInt();
            int iteration = in.readInt();
            int most = in.readInt();
            double seconds = in.readDouble();
            Fit training = readFit(in);
            Optional<Fit> validation =
                    in.readBoolean() ? Optional.of(readFit(in)) : Optional.empty();
            states.add(
                    new State(
                            start,
                            iteration,
                            most,
                            training,
                            validation,
                            seconds,
                            Optional.empty()));
        }
    }

    private static void write(DataOutput out, Fit f) throws IOException {
        double[] values = {f.loss(), f.energyRmse(), f.energyMae(), f.forceRmse(), f.forceMae()};
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static Fit readFit(DataInput in) throws IOException {
        return new Fit(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }
}
