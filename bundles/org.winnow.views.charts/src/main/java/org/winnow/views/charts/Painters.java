// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread that draws plots of many points; it ends when there is nothing to draw. */
final class Painters {

    private static final long IDLE_SECONDS = 5;

    private static final Executor ALL = make();

    private Painters() {}

    private static Executor make() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> {
                            Thread thread = new Thread(work, "plots");
                            thread.setDaemon(true);
                            return thread;
                        });
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /** {@return it, for all plots} */
    static Executor all() {
        return ALL;
    }
}
