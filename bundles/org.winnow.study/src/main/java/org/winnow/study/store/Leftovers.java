// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies among the steps of a study and is not wanted: results under other keys, and what
 * unfinished steps left. A folder counts as a result if its record and its name agree and nothing
 * else lies in it; whatever does not is spared.
 */
public final class Leftovers {

    private final Set<Path> wanted;
    private final List<Leftover> found = new ArrayList<>();
    private final List<String> spared = new ArrayList<>();
    private int kept;
    private long keptBytes;

    private Leftovers(Set<Path> wanted) {
        this.wanted = wanted;
    }

    /**
     * A folder that is not wanted.
     *
     * @param path the folder
     * @param name of the step's folder
     * @param unfinished whether the step was never done
     * @param bytes of all its files
     */
    public record Leftover(Path path, String name, boolean unfinished, long bytes) {

        /**
         * Removes it. It loses its name first, so that a break leaves nothing that looks done.
         *
         * @throws IOException if it cannot be removed
         */
        public void remove() throws IOException {
            Path unnamed = path;
            if (!unfinished) {
                unnamed = path.resolveSibling(StepFolder.PARTIAL + "-" + name);
                Trees.remove(unnamed);
                Files.move(path, unnamed, StandardCopyOption.ATOMIC_MOVE);
            }
            Trees.remove(unnamed);
        }
    }

    /**
     * Looks through the steps.
     *
     * @param steps the folder of all steps
     * @param wanted those that must stay, done or not
     * @return what is left over
     * @throws IOException if it cannot be read
     */
    public static Leftovers find(Path steps, Collection<StepFolder> wanted) throws IOException {
        Set<Path> paths = new TreeSet<>();
        for (StepFolder step : wanted) {
            paths.add(step.path());
            if (!step.isDone()) {
                paths.add(step.partial()); // its checkpoints
            }
        }
        Leftovers leftovers = new Leftovers(paths);
        try (Stream<Path> all = Files.list(steps)) {
            for (Path path : all.sorted().toList()) {
                leftovers.judge(path);
            }
        }
        return leftovers;
    }

    private void judge(Path path) throws IOException {
        String name = path.getFileName().toString();
        boolean unfinished = name.startsWith(StepFolder.PARTIAL);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            spared.add(name + " stays: it is no folder of a step");
        } else if (wanted.contains(path)) {
            kept += unfinished ? 0 : 1;
            keptBytes += bytes(path);
        } else if (unfinished) {
            found.add(new Leftover(path, name.replaceFirst("^\\.partial-", ""), true, bytes(path)));
        } else {
            judgeResult(path, name);
        }
    }

    private void judgeResult(Path path, String name) throws IOException {
        StepFolder step = StepFolder.named(path.getParent(), name, "");
        if (!isNamedAs(step, name)) {
            spared.add(name + " stays: it is no folder of a step");
            return;
        }
        List<String> strange = step.strange();
        if (strange.isEmpty()) {
            found.add(new Leftover(path, name, false, bytes(path)));
        } else {
            String files = strange.stream().limit(3).collect(Collectors.joining(", "));
            spared.add(name + " stays: it holds what is no file of the step, such as " + files);
        }
    }

    private static boolean isNamedAs(StepFolder step, String name) {
        try {
            Map<String, Object> record = step.record();
            String id = record.get("id").toString();
            return StepFolder.name(id, record.get("key").toString()).equals(name);
        } catch (IOException | RuntimeException e) {
            return false; // no record, or not of our making
        }
    }

    private static long bytes(Path root) throws IOException {
        long bytes = 0;
        for (Path file : Trees.files(root)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** {@return folders that are not wanted, by name} */
    public List<Leftover> found() {
        return List.copyOf(found);
    }

    /** {@return a sentence for each thing that is no result} */
    public List<String> spared() {
        return List.copyOf(spared);
    }

    /** {@return how many wanted steps are done} */
    public int kept() {
        return kept;
    }

    /** {@return bytes of what is wanted} */
    public long keptBytes() {
        return keptBytes;
    }
}
