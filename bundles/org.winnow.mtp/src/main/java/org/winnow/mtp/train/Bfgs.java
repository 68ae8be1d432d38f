// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

final class Bfgs implements Optimizer {
    Bfgs(Objective o, NormalEquations e, org.winnow.mtp.file.MtpParameters p) {}

    public boolean step() {
        return false;
    }

    public org.winnow.mtp.file.MtpParameters parameters() {
        return null;
    }

    public double loss() {
        return 0;
    }

    public int iteration() {
        return 0;
    }

    public void write(java.io.DataOutput o) {}

    public void read(java.io.DataInput i) {}
}
