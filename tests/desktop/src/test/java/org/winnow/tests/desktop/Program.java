// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The built program, run in a folder of its own; logs lie beside that folder. */
final class Program {

    private static final Path ROOT = root();
    private static final Path START = ROOT.resolve("product/target/winnow/winnow/bin/winnow");

    private static final int LIMIT_SECONDS = 300;

    /**
     * How long AWT's thread sleeps at most before it looks into Xlib's queue. A robot in the same
     * process takes events off the wire (XSync) without waking that thread; it then sleeps on, up
     * to 500 ms by default and the longer the quieter the window was, several times for each {@link
     * java.awt.Robot#waitForIdle}.
     */
    private static final int POLL_MILLIS = 10;

    private final Path folder;
    private final Path logs;

    Program(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.logs = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-logs"));
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    Path folder() {
        return folder;
    }

    Path logs() {
        return logs;
    }

    /**
     * Opens the window and lets a scenario loose in it.
     *
     * @param scenario name of it
     * @param display where
     * @param options of the JVM, without blanks
     * @param files to be opened
     * @return the exit code
     */
    int desktop(String scenario, String display, String options, String... files)
            throws IOException, InterruptedException {
        String name = logs.getFileName().toString();
        agent(logs.resolve("agent.jar"));
        // relative, as the start script splits options at blanks
        String jvm =
                "-javaagent:../"
                        + name
                        + "/agent.jar="
                        + scenario
                        + "=../"
                        + name
                        + " -Dwinnow.desktop.state=../"
                        + name
                        + "/state "
                        + options;
        List<String> words = new ArrayList<>(List.of("desktop"));
        words.addAll(List.of(files));
        ProcessBuilder builder = builder(words);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("WINNOW_OPTS", jvm);
        builder.environment().put("_AWT_MAX_POLL_TIMEOUT", String.valueOf(POLL_MILLIS));
        return run(builder, LIMIT_SECONDS);
    }

    /** {@return the exit code} @param words as on the command line */
    int run(String... words) throws IOException, InterruptedException {
        return run(builder(List.of(words)), 180);
    }

    private ProcessBuilder builder(List<String> words) {
        assertTrue(Files.exists(START), "the product must be built first: mvn package");
        List<String> command = new ArrayList<>(List.of(START.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WINNOW"));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectErrorStream(true);
        builder.redirectOutput(logs.resolve("out.log").toFile());
        return builder;
    }

    private static int run(ProcessBuilder builder, int seconds)
            throws IOException, InterruptedException {
        Process process = builder.start();
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** {@return the steps' lines so far} */
    List<String> steps() {
        Path log = logs.resolve(Agent.LOG);
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the titles of the steps done, but the last: its line may come too late} */
    List<String> done() {
        return steps().stream()
                .filter(line -> line.startsWith("ok ") && !line.startsWith("ok quit"))
                .map(line -> line.replaceAll("^ok | [0-9.]+ s$", ""))
                .toList();
    }

    /** Keeps a picture in the build's folder, if there is one. @param picture of the logs */
    void keep(String picture, String name) throws IOException {
        Path file = logs.resolve(picture);
        if (Files.exists(file)) {
            Path kept = ROOT.resolve("tests/desktop/target").resolve(name);
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String said() throws IOException {
        return Files.readString(logs.resolve("out.log"));
    }

    /** These classes as a jar that the JVM takes as an agent. */
    private static void agent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
        Path classes = classes();
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                entries.putNextEntry(new JarEntry(name));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }

    private static Path classes() {
        try {
            return Path.of(Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
