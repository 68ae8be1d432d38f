// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A display that only exists in memory, of its own number; gone when closed. */
final class Xvfb implements AutoCloseable {

    private final Process process;
    private final String display;

    private Xvfb(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /**
     * Starts one.
     *
     * @param width in dots
     * @param height in dots
     * @return empty where Xvfb is not installed, or this JDK can open no window
     */
    static Optional<Xvfb> start(int width, int height) {
        if (!Files.exists(Path.of(System.getProperty("java.home"), "lib", "libawt_xawt.so"))) {
            return Optional.empty();
        }
        try {
            Process process =
                    new ProcessBuilder(
                                    "Xvfb",
                                    "-displayfd",
                                    "1",
                                    "-screen",
                                    "0",
                                    width + "x" + height + "x24",
                                    "-nolisten",
                                    "tcp")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader said =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.US_ASCII));
            String number = said.readLine();
            if (number == null) {
                process.destroy();
                return Optional.empty();
            }
            return Optional.of(new Xvfb(process, ":" + number.strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return such as {@code :3}} */
    String display() {
        return display;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
