// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.framework;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about. */
final class Await {

    private Await() {}

    /** Returns once it holds; fails after 10 s. */
    static void that(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen within 10 s");
            Thread.sleep(20);
        }
    }
}
