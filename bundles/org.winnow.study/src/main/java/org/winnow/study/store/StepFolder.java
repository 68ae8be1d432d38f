// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The result of a step on disk: {@code step.json} says what made it and the hash of every file,
 * {@code result.json} what it found, {@code files/} is what its job wrote, {@code timing.json} what
 * differs from run to run, and {@code timing/} the files that do. It is written under another name
 * and then renamed, so it is whole or absent; until then the other name keeps what an unfinished
 * step can go on from.
 */
public final class StepFolder {

    /** A folder beside the job's files, for what differs from run to run. */
    public static final String TIMINGS = "timing";

    private static final String RECORD = "step.json";
    private static final String RESULT = "result.json";
    private static final String TIMING = "timing.json";
    private static final String FILES = "files";
    static final String PARTIAL = ".partial";
    private static final int SHORT_KEY = 8;

    private final Path folder;
    private final String key;

    /**
     * Names a folder; makes none.
     *
     * @param steps the folder of all steps
     * @param id of the step
     * @param key of the step
     */
    public StepFolder(Path steps, String id, String key) {
        this(steps.resolve(name(id, key)), key);
    }

    /** {@return the name of a step's folder} @param id of the step @param key of the step */
    static String name(String id, String key) {
        return id.replace(' ', '-') + "-" + key.substring(0, SHORT_KEY);
    }

    private StepFolder(Path folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /** {@return the folder's path} */
    public Path path() {
        return folder;
    }

    /** {@return where the job's files lie once the step is done} */
    public Path files() {
        return folder.resolve(FILES);
    }

    /** {@return whether there is a result of this very key, with all its files} */
    public boolean isDone() {
        try {
            Map<String, Object> record = record();
            return key.equals(record.get("key"))
                    && Json.object(record.get("outputs")).keySet().stream()
                            .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
        } catch (IOException | RuntimeException e) {
            return false; // none, or unreadable: done again
        }
    }

    /**
     * Reads what made it.
     *
     * @return {@code id}, {@code key}, {@code kind}, {@code code}, {@code settings}, {@code
     *     inputs}, {@code needs}, {@code outputs}
     * @throws IOException if it cannot be read
     */
    public Map<String, Object> record() throws IOException {
        return Json.readObject(folder.resolve(RECORD));
    }

    /**
     * Reads what it found.
     *
     * @param <T> a record
     * @param kind its class
     * @return the record
     * @throws IOException if it cannot be read
     */
    public <T> T result(Class<T> kind) throws IOException {
        try {
            return new RecordJson(folder.toAbsolutePath().normalize())
                    .read(kind, Json.read(folder.resolve(RESULT)));
        } catch (RuntimeException e) {
            throw new IOException(folder.resolve(RESULT) + " must hold a result of its step", e);
        }
    }

    /** {@return seconds that the step took; 0 where nothing tells} */
    public double seconds() {
        return timing("seconds");
    }

    /** {@return threads that the step worked with; 0 where nothing tells} */
    public int threads() {
        return (int) timing("threads");
    }

    private double timing(String name) {
        try {
            return ((Number) Json.readObject(folder.resolve(TIMING)).get(name)).doubleValue();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /**
     * Begins, or goes on with what an earlier run left.
     *
     * @param kept endings of the files that the job can go on from
     * @return where the job's files go for now
     * @throws IOException if it cannot be written
     */
    public Path begin(List<String> kept) throws IOException {
        Path partial = partial();
        Path mark = partial.resolve("key");
        if (!Files.exists(mark) || !Files.readString(mark).equals(key)) {
            Trees.remove(partial);
            Files.createDirectories(partial);
            Files.writeString(mark, key);
        }
        Trees.removeAllBut(partial, file -> file.equals(mark) || isKept(file, kept));
        return partial.resolve(FILES);
    }

    private static boolean isKept(Path file, List<String> endings) {
        return endings.stream().anyMatch(e -> file.getFileName().toString().endsWith(e));
    }

    /** {@return where an unfinished step works} */
    Path partial() {
        return folder.resolveSibling(PARTIAL + "-" + folder.getFileName());
    }

    /**
     * Puts the folder in its place.
     *
     * @param made what made it; its outputs are added here
     * @param result what it found; its paths lie in the folder that {@link #begin} gave
     * @param timing what differs from run to run
     * @throws IOException if it cannot be written
     */
    public void finish(Map<String, Object> made, Object result, Map<String, Object> timing)
            throws IOException {
        Path partial = partial();
        Files.deleteIfExists(partial.resolve("key"));
        RecordJson records = new RecordJson(partial.toAbsolutePath().normalize());
        Files.write(partial.resolve(RESULT), Json.bytes(records.write(result)));
        Map<String, Object> record = new LinkedHashMap<>(made);
        record.put("outputs", hashes(partial));
        Files.write(partial.resolve(TIMING), Json.bytes(timing));
        Files.write(partial.resolve(RECORD), Json.bytes(record));
        Trees.force(partial);
        Trees.remove(folder); // a result of another key that begins alike, or one that was damaged
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Hashes all files below a folder.
     *
     * @param partial the folder
     * @return name to hash
     * @throws IOException if they cannot be read
     */
    public static Map<String, String> hashes(Path partial) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Trees.files(partial)) {
            String name = name(partial, file);
            if (!name.startsWith(TIMINGS + "/")) {
                hashes.put(name, Sha256.ofResult(file));
            }
        }
        return hashes;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Compares the files with their hashes.
     *
     * @return a sentence for each that is missing, changed or strange
     * @throws IOException if they cannot be read
     */
    public List<String> changes() throws IOException {
        Map<String, Object> expected = Json.object(record().get("outputs"));
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, Object> e : expected.entrySet()) {
            Path file = folder.resolve(e.getKey());
            if (!Files.isRegularFile(file)) {
                changes.add(file + " is missing");
            } else if (!Sha256.ofReadable(file).equals(e.getValue())) {
                changes.add(file + " has changed since it was written");
            }
        }
        strange().forEach(name -> changes.add(folder.resolve(name) + " is no file of the step"));
        return changes;
    }

    /**
     * Lists files that the step did not make.
     *
     * @return their names, below the folder
     * @throws IOException if they cannot be read
     */
    List<String> strange() throws IOException {
        Map<String, Object> expected = Json.object(record().get("outputs"));
        return Trees.files(folder).stream()
                .map(file -> name(folder, file))
                .filter(name -> !expected.containsKey(name))
                .filter(name -> !List.of(RECORD, TIMING).contains(name))
                .filter(name -> !name.startsWith(TIMINGS + "/"))
                .toList();
    }

    /**
     * Finds a step by the folder's name.
     *
     * @param steps the folder of all steps
     * @param name of the step's folder
     * @param key of the step
     * @return the step's folder
     */
    public static StepFolder named(Path steps, String name, String key) {
        return new StepFolder(steps.resolve(name), key);
    }

    /**
     * Removes what unfinished steps left, once a study is done.
     *
     * @param steps the folder of all steps
     * @throws IOException if it cannot be listed
     */
    public static void removePartials(Path steps) throws IOException {
        try (Stream<Path> folders = Files.list(steps)) {
            folders.filter(f -> f.getFileName().toString().startsWith(PARTIAL))
                    .forEach(Trees::remove);
        }
    }
}
