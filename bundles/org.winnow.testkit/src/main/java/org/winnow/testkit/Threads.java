// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs work in a pool of so many threads, or many times at once. */
final class Threads {

    private Threads() {}

    /** {@return what {@code work} gives} Parallel streams inside it use {@code threads} threads. */
    static <T> T in(int threads, Supplier<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work::get).join();
        } finally {
            pool.shutdown();
        }
    }

    /** {@return how many different results {@code work} gives when run many times at once} */
    static <T> long differentResults(Supplier<T> work) {
        return in(4, () -> IntStream.range(0, 16).parallel().mapToObj(i -> work.get()).distinct())
                .count();
    }
}
