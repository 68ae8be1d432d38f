// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Optional;

/**
 * Whether kernels may use the Vector API (module {@code jdk.incubator.vector}) in this JVM.
 *
 * <p>A vector kernel and its scalar twin perform the same operations in the same order, fused
 * multiply-adds included, and sum across lanes in one fixed order; so both give the same bits, and
 * a caller may change from one to the other at any time. System property {@code winnow.simd=off}
 * keeps to the scalar ones.
 */
public final class Simd {

    private static final Optional<String> OBSTACLE = obstacle();

    private Simd() {}

    /** {@return whether vector kernels may be used} */
    public static boolean available() {
        return OBSTACLE.isEmpty();
    }

    /** {@return why vector kernels are not used, in a few words; empty if they are} */
    public static Optional<String> whyNot() {
        return OBSTACLE;
    }

    private static Optional<String> obstacle() {
        if ("off".equals(System.getProperty("winnow.simd"))) {
            return Optional.of("winnow.simd=off");
        }
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return Optional.of("this JVM was started without the module jdk.incubator.vector");
        }
        return Optional.empty();
    }
}
