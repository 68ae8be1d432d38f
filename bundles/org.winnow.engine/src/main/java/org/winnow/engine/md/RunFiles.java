// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.winnow.api.engine.UsageException;

/**
 * The names of one run's files. While it runs, trajectory and log have {@code .part} behind their
 * names.
 *
 * @param trajectory where it will stand
 */
public record RunFiles(Path trajectory) {

    private static final List<String> COMPRESSED = List.of(".gz", ".xz", ".zst");

    /** Demands a name of extended XYZ, whose frames can be written one by one. */
    public RunFiles {
        String plain = plain(trajectory);
        if (!plain.toLowerCase(Locale.ROOT).matches(".+\\.(xyz|extxyz)")) {
            throw new UsageException(
                    "a trajectory must be extended XYZ, with a name such as md.xyz or md.xyz.gz,"
                            + " got '"
                            + trajectory.getFileName()
                            + "'");
        }
    }

    /** {@return files of one of several runs} @param number from 1 */
    public RunFiles numbered(int number) {
        String name = trajectory.getFileName().toString();
        String stem = stem();
        return new RunFiles(
                trajectory.resolveSibling(stem + "-" + number + name.substring(stem.length())));
    }

    private static String plain(Path file) {
        String name = file.getFileName().toString();
        for (String ending : COMPRESSED) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    private String stem() {
        String plain = plain(trajectory);
        return plain.substring(0, plain.lastIndexOf('.'));
    }

    private Path beside(String name) {
        return trajectory.resolveSibling(name);
    }

    /** {@return whether the trajectory is compressed in the end} */
    public boolean compressed() {
        return !plain(trajectory).equals(trajectory.getFileName().toString());
    }

    /** {@return the log} */
    public Path log() {
        return beside(stem() + ".log.csv");
    }

    /** {@return the configuration at which a guard ended the run} */
    public Path stopped() {
        return beside(stem() + ".stopped.xyz");
    }

    /** {@return the record of the job} */
    public Path manifest() {
        return beside(stem() + ".manifest.json");
    }

    /** {@return the state} */
    public Path checkpoint() {
        return beside(trajectory.getFileName() + ".checkpoint");
    }

    /** {@return the trajectory while it grows, not compressed} */
    public Path trajectoryPart() {
        return beside(plain(trajectory) + ".part");
    }

    /** {@return the log while it grows} */
    public Path logPart() {
        return beside(log().getFileName() + ".part");
    }

    /** {@return where the stopped configuration waits for the end} */
    public Path stoppedPart() {
        return beside(stopped().getFileName() + ".part");
    }
}
