// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the built program in a folder of its own, and keeps what it said. */
final class Winnow {

    private static final Path ROOT = root();
    private static final Path PROGRAM = ROOT.resolve("product/target/winnow/winnow/bin/winnow");

    /** Gives Ctrl-C back to what is started: who starts this build may have it ignored. */
    private static final List<String> HEARING = List.of("env", "--default-signal=INT");

    private static final boolean CAN_HEAR = canHear();

    /** The example data. */
    static final String LISI = ROOT.resolve("examples/lisi/replica_small.xyz.gz").toString();

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** Prepares. @param folder the working directory */
    Winnow(Path folder) {
        this.folder = folder;
    }

    /** {@return this} @param name of an environment variable @param value its value */
    Winnow with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What came of a run. @param exit code @param out standard output @param err standard error */
    record Result(int exit, String out, String err) {

        /** Asserts that it went well. */
        Result ok() {
            assertEquals(0, exit, () -> "standard error: " + err);
            return this;
        }

        /** Asserts that it failed with one sentence that holds these words. */
        void refused(int code, String... words) {
            assertEquals(code, exit, () -> "standard error: " + err);
            List<String> sentences = err.lines().filter(line -> !progress(line)).toList();
            assertEquals(1, sentences.size(), () -> "one sentence expected: " + err);
            for (String word : words) {
                assertTrue(sentences.get(0).contains(word), () -> "'" + word + "' in: " + err);
            }
        }

        /** Lines such as {@code winnow: choose: done in 1.6 s}. */
        private static boolean progress(String line) {
            return line.matches("winnow: [a-z ]+: (done in .*|working.*|[0-9]+ %.*)");
        }
    }

    /** {@return what came of it} @param arguments as on the command line */
    Result run(String... arguments) {
        Process process = start(arguments);
        try {
            assertTrue(process.waitFor(180, TimeUnit.SECONDS), "it must end");
            return new Result(process.exitValue(), read("out.log"), read("err.log"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** {@return the running program} @param arguments as on the command line */
    Process start(String... arguments) {
        if (!Files.exists(PROGRAM)) {
            throw new AssertionError("the product must be built first: mvn package");
        }
        List<String> command = new ArrayList<>(CAN_HEAR ? HEARING : List.of());
        command.add(PROGRAM.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WINNOW"));
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.redirectOutput(logs().resolve("out.log").toFile());
        builder.redirectError(logs().resolve("err.log").toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what it has said so far} @param log {@code out.log} or {@code err.log} */
    String read(String log) {
        return text(logs().resolve(log));
    }

    /** {@return everything that lies in the working directory} */
    List<String> files() {
        return names(folder);
    }

    /** {@return the names of everything in a folder, sorted} */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a text file} */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logs lie beside the working directory: what is left in it is the program's. */
    private Path logs() {
        try {
            return Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean canHear() {
        List<String> command = new ArrayList<>(HEARING);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
