// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import java.util.concurrent.atomic.AtomicLong;
import org.winnow.numerics.Simd;

/**
 * Decides when a process goes over from plain Java to the Vector API. The compiler needs more than
 * a second for vector code, which a short job never earns back; both give the same bits, so the
 * change shows in nothing but time.
 */
final class Warmup {

    /**
     * Atoms after which the vector stages pay: processes that used only one of the twins broke even
     * near 60 000 atoms with the default settings, near 40 000 with a radius of 5 Å.
     */
    static final long ATOMS = 40_000;

    private static final AtomicLong DESCRIBED = new AtomicLong();

    private Warmup() {}

    /** Counts atoms that are about to be described, and says whether to use vectors for them. */
    static boolean vectors(int atoms) {
        return Simd.available() && DESCRIBED.addAndGet(atoms) > ATOMS;
    }
}
