// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.engine.MdJob;
import org.winnow.api.model.Cell;

/**
 * The state of a run on disk: positions, velocities and all else as exact bits, and how long the
 * trajectory and the log were. Forces are not kept, they follow from the positions. Written to
 * another name, then renamed: it is whole or that of before.
 */
final class Checkpoint {

    private static final long MAGIC = 0x57696e6e6f774d31L; // "WinnowM1"

    private static final double FEMTOSECONDS = 1e6; // in a nanosecond

    int attempt;
    long step;
    boolean done;
    String stopped = "";
    double startEnergy;
    long frames;
    long trajectoryLength;
    long logLength;
    long[] motion = new long[0];

    /** Writes. */
    void write(Path file, String job, MovingAtoms atoms, BlockAverage mean, Slope slope)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeLong(MAGIC);
            out.writeUTF(job);
            out.writeInt(attempt);
            out.writeLong(step);
            out.writeBoolean(done);
            out.writeUTF(stopped);
            out.writeDouble(startEnergy);
            out.writeLong(frames);
            out.writeLong(trajectoryLength);
            out.writeLong(logLength);
            out.writeInt(motion.length);
            for (long number : motion) {
                out.writeLong(number);
            }
            write(out, atoms.cell().vectors());
            write(out, atoms.positions());
            write(out, atoms.velocities());
            mean.write(out);
            slope.write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeLong(Double.doubleToRawLongBits(value));
        }
    }

    /** Reads back into what is given. */
    static Checkpoint read(Path file, String job, MovingAtoms atoms, BlockAverage mean, Slope slope)
            throws IOException {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (in.readLong() != MAGIC) {
                throw new IOException(file + " must be a checkpoint of md, and is not");
            }
            if (!in.readUTF().equals(job)) {
                throw new IOException(
                        file
                                + " must be the checkpoint of the same job, and is of another: run"
                                + " that one to its end, or remove the checkpoint");
            }
            Checkpoint c = new Checkpoint();
            c.attempt = in.readInt();
            c.step = in.readLong();
            c.done = in.readBoolean();
            c.stopped = in.readUTF();
            c.startEnergy = in.readDouble();
            c.frames = in.readLong();
            c.trajectoryLength = in.readLong();
            c.logLength = in.readLong();
            c.motion = new long[in.readInt()];
            for (int k = 0; k < c.motion.length; k++) {
                c.motion[k] = in.readLong();
            }
            double[] vectors = new double[9];
            read(in, vectors);
            Cell old = atoms.cell();
            if (old.present()) {
                atoms.cell(Cell.of(vectors, old.periodic(0), old.periodic(1), old.periodic(2)));
            }
            read(in, atoms.positions());
            read(in, atoms.velocities());
            mean.read(in);
            slope.read(in);
            return c;
        } catch (EOFException e) {
            throw new IOException(file + " must be a whole checkpoint, and is cut off", e);
        }
    }

    /** {@return what came of a run that is done} */
    MdJob.Run result(RunTask task, BlockAverage temperature, Slope drift) {
        int n = task.start().size();
        return new MdJob.Run(
                task.files().trajectory(),
                task.files().log(),
                task.start().composition(),
                n,
                step,
                frames,
                attempt + 1,
                temperature.mean(),
                temperature.standardError(),
                drift.value() * FEMTOSECONDS / n,
                Optional.of(stopped).filter(s -> !s.isEmpty()));
    }

    private static void read(DataInputStream in, double[] values) throws IOException {
        for (int k = 0; k < values.length; k++) {
            values[k] = Double.longBitsToDouble(in.readLong());
        }
    }
}
