// SPDX-License-Identifier: Apache-2.0
package org.winnow.launcher;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleException;

/**
 * The program's start: answers {@code --version} by itself, otherwise starts the framework and lets
 * the shell do the rest. Ends the process with the shell's exit code.
 */
public final class Launcher {

    /** How long an interrupted job may take to clean up behind itself, seconds. */
    private static final int CLEAN_UP = 5;

    private static final int FAILED = 1;

    private Launcher() {}

    /**
     * Starts Winnow.
     *
     * @param arguments the verb and what belongs to it
     */
    public static void main(String[] arguments) {
        Streams.restore();
        int code = List.of(arguments).equals(List.of("--version")) ? version() : run(arguments);
        System.out.flush();
        System.exit(code);
    }

    private static int version() {
        System.out.print(Version.text());
        RunFolder.given().ifPresent(RunFolder::delete);
        return 0;
    }

    private static int run(String[] arguments) {
        CountDownLatch ended = new CountDownLatch(1);
        try {
            RunFolder folder = RunFolder.make();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(ended, folder)));
            try {
                sayIfScalar(List.of(arguments));
                Platform platform = Platform.start(folder.path());
                int code = platform.shell().applyAsInt(arguments);
                platform.stop();
                return code;
            } finally {
                ended.countDown();
            }
        } catch (BundleException | IOException | IllegalStateException e) {
            System.err.println("winnow: " + e.getMessage());
            return FAILED;
        }
    }

    /**
     * A JVM that the start script did not start, or that has no vector module, is merely slower.
     */
    private static void sayIfScalar(List<String> arguments) {
        if (!Version.isWished() || arguments.contains("--quiet") || arguments.contains("-q")) {
            return;
        }
        Version.obstacle()
                .ifPresent(why -> System.err.println("winnow: slower than it could be: " + why));
    }

    /**
     * Runs as the process ends, also by a signal: by then the shell has been told to stop its job,
     * and what the job wrote is taken away before the process goes.
     */
    private static void finish(CountDownLatch ended, RunFolder folder) {
        try {
            ended.await(CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.delete();
    }
}
