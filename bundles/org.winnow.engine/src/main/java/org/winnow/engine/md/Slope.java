// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The slope of a line through points, by least squares; sums are kept about the running means. */
public final class Slope {

    private long count;
    private double meanX;
    private double meanY;
    private double xx;
    private double xy;

    /** Takes a point. @param x any @param y any */
    public void add(double x, double y) {
        count++;
        double dx = x - meanX;
        meanX += dx / count;
        meanY += (y - meanY) / count;
        xx += dx * (x - meanX);
        xy += dx * (y - meanY);
    }

    /** {@return dy/dx; NaN of fewer than two points} */
    public double value() {
        return count < 2 ? Double.NaN : xy / xx;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(count);
        out.writeDouble(meanX);
        out.writeDouble(meanY);
        out.writeDouble(xx);
        out.writeDouble(xy);
    }

    void read(DataInput in) throws IOException {
        count = in.readLong();
        meanX = in.readDouble();
        meanY = in.readDouble();
        xx = in.readDouble();
        xy = in.readDouble();
    }
}
