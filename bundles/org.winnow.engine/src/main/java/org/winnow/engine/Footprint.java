// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;

/** Estimates how much memory things take, so that limits are known before they are hit. */
final class Footprint {

    private static final int PER_CONFIGURATION = 1024;
    private static final int PER_PROPERTY = 160;
    private static final int PER_ATOM = 28;
    private static final int MEGABYTE = 1 << 20;
    private static final double USABLE = 0.8;

    private Footprint() {}

    /** {@return about how many bytes a configuration takes} @param c any */
    static long bytes(Configuration c) {
        long bytes = PER_CONFIGURATION + (long) PER_PROPERTY * c.properties().size();
        bytes += (long) PER_ATOM * c.size();
        for (Column column : c.columns().values()) {
            bytes += (long) Double.BYTES * column.width() * column.rows();
        }
        return bytes;
    }

    /**
     * Sees to it that numbers fit into memory before they are asked for.
     *
     * @param what for the sentence, such as {@code features of 10 configurations × 952}
     * @param numbers how many doubles
     * @throws IllegalArgumentException if they do not fit
     */
    static void check(String what, double numbers) {
        Runtime runtime = Runtime.getRuntime();
        double most = runtime.maxMemory() * USABLE;
        double bytes = numbers * Double.BYTES;
        if (bytes > most) {
            throw new IllegalArgumentException(
                    String.format(
                            "%s need %.0f MB, and this JVM may use %d MB (java option -Xmx)",
                            what, bytes / MEGABYTE, runtime.maxMemory() / MEGABYTE));
        }
        if (numbers > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    String.format("%s are more numbers than one array holds", what));
        }
    }
}
