// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.winnow.api.io.FormatException;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.file.MtpWriter;

/** The state of a training in a file, which is whole or absent. */
final class Checkpoint {

    private static final long MAGIC = 0x57696e6e4d545032L;

    private Checkpoint() {}

    /** {@return equal for trainings that would go the same way} */
    static long identity(TrainingSettings s, MtpParameters p, TrainingSet set) {
        long hash = MtpWriter.text(p).hashCode();
        hash = 31 * hash + s.method().ordinal();
        Weights w = s.weights();
        double[] weights = {w.energy(), w.forces(), w.virial(), w.scaleByForce()};
        hash = 31 * hash + Arrays.hashCode(weights);
        hash = 31 * hash + w.weighting().ordinal();
        hash = 31 * hash + Long.hashCode(s.seed());
        hash = 31 * hash + 31L * s.starts() + s.startIterations();
        for (TrainingSet.Item item : set.items) {
            hash = 31 * hash + Double.hashCode(item.energy);
            hash = 31 * hash + Double.hashCode(item.shortest);
            hash = 31 * hash + Double.hashCode(item.own);
            hash = 31 * hash + Arrays.hashCode(item.forces);
            hash = 31 * hash + Arrays.hashCode(item.virial);
        }
        return hash;
    }

    static void write(Path file, long identity, Course course, History history) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeLong(MAGIC);
            out.writeLong(identity);
            course.write(out);
            history.write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Goes on where the file left; does nothing if there is none. */
    static void resume(Path file, long identity, Course course, History history)
            throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readLong() != MAGIC || in.readLong() != identity) {
                throw new FormatException(
                        file.toString(), 0, "a checkpoint must be of the same training");
            }
            course.read(in);
            history.read(in);
        }
    }
}
