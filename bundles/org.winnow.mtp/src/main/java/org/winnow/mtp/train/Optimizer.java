// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalInt;
import org.winnow.mtp.file.MtpParameters;

/** Fits parameters step by step; what is written can be read back and goes on as if never left. */
interface Optimizer {

    /** Does one step; the loss never grows. @return whether another one is worth doing */
    boolean step();

    /** {@return the best so far} */
    MtpParameters parameters();

    /** {@return the loss of the best so far, as this method sees it} */
    double loss();

    /** {@return steps done} */
    int iteration();

    /** {@return how many more steps are likely; empty where that cannot be said} */
    OptionalInt stepsLeft();

    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;

    static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** {@return what was written} @param length as it must be */
    static double[] read(DataInput in, int length) throws IOException {
        int count = in.readInt();
        if (count != length) {
            throw new IOException("a checkpoint must have " + length + " numbers, got " + count);
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    static void write(DataOutput out, MtpParameters p) throws IOException {
        out.writeDouble(p.scaling());
        write(out, p.radial());
        write(out, p.species());
        write(out, p.linear());
    }

    /** {@return what was written} @param like of the same lengths */
    static MtpParameters read(DataInput in, MtpParameters like) throws IOException {
        double scaling = in.readDouble();
        double[] radial = read(in, like.radial().length);
        double[] species = read(in, like.species().length);
        return like.with(scaling, radial, species, read(in, like.linear().length));
    }
}
