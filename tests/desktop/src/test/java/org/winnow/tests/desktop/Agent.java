// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * What runs in the product's JVM: a scenario on a thread of its own, beside the program. Uses the
 * JDK only. A line for each step goes to a file, and a picture of the screen when one fails.
 */
public final class Agent {

    /**
     * Lines: {@code ok TITLE SECONDS} or {@code failed TITLE: WHY}; {@code end} when all is done.
     */
    static final String LOG = "steps.log";

    static final String PICTURE = "failed.png";

    private final Path folder;
    private final Hand hand;

    private Agent(Path folder) throws Exception {
        this.folder = folder;
        this.hand = new Hand();
    }

    /**
     * Called by the JVM before the program.
     *
     * @param order {@code SCENARIO=FOLDER}
     */
    public static void premain(String order) {
        // the start script also asks a JVM whether it takes the options
        String command = System.getProperty("sun.java.command", "");
        if (command.contains(" desktop")) {
            Thread thread = new Thread(() -> run(order.split("=", 2)), "hand");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run(String[] order) {
        Path folder = Path.of(order[1]).toAbsolutePath();
        try {
            Agent agent = new Agent(folder);
            switch (order[0]) {
                case "walk" -> new Walk(agent).run();
                case "exchange" -> new Exchange(agent).run();
                case "gallery" -> new Gallery(agent).run();
                case "measuring" -> new Measuring(agent).run();
                default -> throw new IllegalArgumentException("no scenario " + order[0]);
            }
        } catch (Throwable e) { // the process must end whatever happens
            e.printStackTrace();
            Runtime.getRuntime().halt(3);
        }
    }

    Hand hand() {
        return hand;
    }

    Path folder() {
        return folder;
    }

    /** Does a step. @param title of it, for people @param step what; throws if it does not work */
    void step(String title, Consumer<Hand> step) {
        long start = System.nanoTime();
        try {
            step.accept(hand);
            line("ok " + title + String.format(" %.1f s", (System.nanoTime() - start) / 1e9));
        } catch (RuntimeException | Error e) {
            picture(PICTURE);
            line("failed " + title + ": " + e.getMessage());
            throw e;
        }
    }

    /** Keeps a line for people. @param format as of {@link String#format} */
    void note(String format, Object... values) {
        line(String.format(Locale.ROOT, format, values));
    }

    /** Saves a picture of the screen. @param name of the file */
    void picture(String name) {
        picture(name, Hand.screenBounds());
    }

    /** Saves a picture of a part of the screen. @param name of the file @param part which */
    void picture(String name, Rectangle part) {
        BufferedImage image = hand.screen(part);
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text) {
        try {
            Files.writeString(
                    folder.resolve(LOG),
                    text + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
