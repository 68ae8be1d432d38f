// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What is kept over restarts: a file of properties in the user's folder for settings, or in the
 * folder that the system property {@code winnow.desktop.state} names.
 */
final class Memory {

    private static final String RECENT = "recent.files";
    private static final int RECENT_FILES = 12;

    private final Path folder;
    private final Properties kept = new Properties();

    Memory(Path folder) {
        this.folder = folder;
        try (Reader in = Files.newBufferedReader(file())) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            kept.clear(); // a first start, or a file that is none of ours: begin afresh
        }
    }

    /** {@return the user's} */
    static Memory ofUser() {
        String said = System.getProperty("winnow.desktop.state", "");
        String xdg = System.getenv("XDG_CONFIG_HOME");
        Path settings =
                xdg == null || xdg.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".config")
                        : Path.of(xdg);
        return new Memory(said.isEmpty() ? settings.resolve("winnow/desktop") : Path.of(said));
    }

    private Path file() {
        return folder.resolve("desktop.properties");
    }

    /** {@return a folder below; made if it is not there} @param name its name */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(kept.getProperty(key));
    }

    void put(String key, String value) {
        kept.setProperty(key, value);
        try {
            write(file(), kept);
        } catch (IOException e) {
            kept.remove(key); // it cannot be kept: the window works all the same
        }
    }

    /** {@return the files opened last, the latest first; several at once in one entry} */
    List<List<String>> recent() {
        return get(RECENT).stream()
                .flatMap(String::lines)
                .map(line -> Arrays.asList(line.split("\t")))
                .toList();
    }

    void addRecent(List<String> files) {
        Stream<List<String>> all =
                Stream.concat(Stream.of(files), recent().stream().filter(f -> !f.equals(files)));
        put(
                RECENT,
                String.join("\n", all.limit(RECENT_FILES).map(f -> String.join("\t", f)).toList()));
    }

    /** Writes properties whole or not at all. */
    static void write(Path file, Properties properties) throws IOException {
        Files.createDirectories(file.getParent());
        Path partial = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(partial)) {
            properties.store(out, null);
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
