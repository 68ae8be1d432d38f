// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.winnow.study.store.Json;

/**
 * The folder of a study: {@code study.yaml}, a copy of the study file; {@code study.json}, which
 * says where relative paths start and what steps there are; {@code study.log}; {@code steps/}; and
 * the report. One run at a time works in it.
 */
public final class StudyFolder implements AutoCloseable {

    private static final String COPY = "study.yaml";
    private static final String RECORD = "study.json";
    private static final String LOCK = ".lock";
    private static final String BASE = "base";
    private static final String STEPS = "steps";

    private final Path path;
    private final FileChannel lock;

    private StudyFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** {@return an absolute path} @param folder of a study */
    public static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    /**
     * Opens a folder for work; makes it if it does not exist.
     *
     * @param folder the folder
     * @return to be closed; until then no other run may open it
     * @throws IOException if it is another's, or in use
     */
    public static StudyFolder open(Path folder) throws IOException {
        Path path = absolute(folder);
        if (Files.exists(path) && !Files.exists(path.resolve(RECORD)) && !isEmpty(path)) {
            throw new IOException(
                    "the folder of a study must be new, empty or an earlier study's, got "
                            + folder);
        }
        Files.createDirectories(path.resolve(STEPS));
        FileChannel channel =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null; // this very program has it
        } finally {
            if (held == null) {
                channel.close();
            }
        }
        if (held == null) {
            throw new IOException("only one study may run in " + folder + ", and one does");
        }
        return new StudyFolder(path, channel);
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(f -> List.of(LOCK, STEPS).contains(f.getFileName().toString()));
        }
    }

    /** {@return the folder} */
    public Path path() {
        return path;
    }

    /** {@return the folder of all steps} */
    public Path steps() {
        return path.resolve(STEPS);
    }

    /** {@return the copy of the study file} @param folder of a study */
    public static Path copy(Path folder) {
        return absolute(folder).resolve(COPY);
    }

    /**
     * Says where relative paths of a study file start: beside it, and for a copy in a study's
     * folder beside the file that was copied.
     *
     * @param file a study file
     * @return a folder
     * @throws IOException if a copy's folder does not tell
     */
    public static Path base(Path file) throws IOException {
        Path folder = absolute(file).getParent();
        Path record = folder.resolve(RECORD);
        if (!file.getFileName().toString().equals(COPY) || !Files.exists(record)) {
            return folder;
        }
        return Path.of(Json.readObject(record).get(BASE).toString());
    }

    /**
     * Keeps the study file, so that the folder alone says what is asked for.
     *
     * @param file the study file
     * @param base where its relative paths start
     * @throws IOException if it cannot be copied
     */
    public void keep(Path file, Path base) throws IOException {
        if (!absolute(file).equals(copy(path))) {
            write(COPY, Files.readAllBytes(file));
        }
        Path record = path.resolve(RECORD);
        Map<String, Object> known =
                Files.exists(record) ? Json.readObject(record) : new LinkedHashMap<>();
        known.put(BASE, absolute(base).toString());
        write(RECORD, Json.bytes(known));
    }

    /**
     * Records the steps of the study.
     *
     * @param steps in order
     * @param program its version
     * @throws IOException if that cannot be written
     */
    void record(List<Planned> steps, String program) throws IOException {
        Map<String, Object> record = Json.readObject(path.resolve(RECORD));
        Map<String, Object> list = new LinkedHashMap<>();
        for (Planned p : steps) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("folder", p.folder().path().getFileName().toString());
            one.put("key", p.key());
            list.put(p.id(), one);
        }
        record.put("program", program);
        record.put(STEPS, list);
        write(RECORD, Json.bytes(record));
    }

    /**
     * Reads what was recorded.
     *
     * @param folder of a study
     * @return {@code base}, {@code program}, {@code steps}: id to {@code folder} and {@code key}
     * @throws IOException if it is no study's folder, or its first run did not come so far
     */
    public static Map<String, Object> recorded(Path folder) throws IOException {
        Path record = absolute(folder).resolve(RECORD);
        if (!Files.exists(record)) {
            throw new IOException("the folder of a study must hold " + RECORD + ", got " + folder);
        }
        return Json.readObject(record);
    }

    /**
     * Writes a file of the study, whole or not at all.
     *
     * @param name in the folder
     * @param bytes its content
     * @throws IOException if it cannot be written
     */
    void write(String name, byte[] bytes) throws IOException {
        Path target = path.resolve(name);
        if (Files.exists(target) && java.util.Arrays.equals(Files.readAllBytes(target), bytes)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Files.write(partial, bytes);
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Adds a line to the log, with the time in front.
     *
     * @param line what happened
     */
    synchronized void log(String line) {
        String stamped = Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line + "\n";
        try {
            Files.writeString(
                    path.resolve("study.log"),
                    stamped,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            return; // a log that cannot be written must not end the work
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
