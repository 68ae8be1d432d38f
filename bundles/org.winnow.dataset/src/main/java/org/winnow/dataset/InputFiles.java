// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatException;

/**
 * Finds the files that a user's words mean.
 *
 * <p>What exists under the very name goes first, even with {@code @} or {@code *} in it. A folder
 * means its files whose names end as a known format's do, sorted by name, not those of folders in
 * it. A glob knows {@code * ? [] {} **}; its files come sorted by name too.
 */
final class InputFiles {

    private static final String STANDARD_INPUT = "-";

    /** Tells names that end as a known format's do. */
    private final Predicate<String> known;

    InputFiles(Predicate<String> known) {
        this.known = known;
    }

    /**
     * A file that was found.
     *
     * @param path where it is
     * @param name what the user calls it
     * @param slice which of its configurations are meant
     * @param spool keeps the file where it is a copy of standard input
     */
    record Found(Path path, String name, Slice slice, Optional<Spool> spool) {}

    /**
     * Finds the files.
     *
     * @param input a file, folder or glob, with or without {@code @} and a slice; or {@code -}
     * @param standardInput copied to a temporary file for {@code -}
     * @return at least one
     * @throws IOException if there is none or one may not be read
     * @throws UsageException if the slice is none
     */
    List<Found> find(String input, Supplier<InputStream> standardInput) throws IOException {
        int sign = input.lastIndexOf('@');
        if (sign < 1 || exists(input)) {
            return find(input, Slice.ALL, standardInput);
        }
        Slice slice = Slice.parse(input.substring(sign + 1));
        return find(input.substring(0, sign), slice, standardInput);
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private List<Found> find(String name, Slice slice, Supplier<InputStream> standardInput)
            throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            Spool spool = new Spool(standardInput.get());
            return List.of(new Found(spool.path(), name, slice, Optional.of(spool)));
        }
        List<Path> paths;
        if (exists(name)) {
            Path path = Path.of(name);
            paths = Files.isDirectory(path) ? inFolder(path) : List.of(path);
        } else if (name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
            paths = matching(name);
        } else {
            throw new FormatException(name, 0, "no such file");
        }
        List<Found> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new FormatException(path.toString(), 0, "the file must be readable");
            }
            found.add(new Found(path, path.toString(), slice, Optional.empty()));
        }
        return found;
    }

    private List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> paths =
                    files.filter(Files::isRegularFile)
                            .filter(f -> known.test(f.getFileName().toString()))
                            .sorted()
                            .toList();
            if (paths.isEmpty()) {
                throw new FormatException(
                        folder.toString(),
                        0,
                        "a folder must hold files of a known format, got none");
            }
            return paths;
        }
    }

    private static List<Path> matching(String glob) throws IOException {
        String base = base(glob);
        PathMatcher matcher = matcher(glob.substring(base.length()));
        Path root = Path.of(base.isEmpty() ? "." : base);
        int depth = glob.contains("**") ? Integer.MAX_VALUE : depth(glob.substring(base.length()));
        if (!Files.isDirectory(root)) {
            throw new FormatException(glob, 0, "no such file");
        }
        try (Stream<Path> all = Files.walk(root, depth, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> paths =
                    all.filter(f -> matcher.matches(root.relativize(f)))
                            .filter(Files::isRegularFile)
                            .map(f -> base.isEmpty() ? root.relativize(f) : f)
                            .sorted()
                            .toList();
            if (paths.isEmpty()) {
                throw new FormatException(glob, 0, "no such file");
            }
            return paths;
        }
    }

    /** The folders before the first part with a wildcard, with a slash at the end; or nothing. */
    private static String base(String glob) {
        int wild = 0;
        while ("*?[{".indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        return glob.substring(0, glob.lastIndexOf('/', wild) + 1);
    }

    private static int depth(String pattern) {
        return 1 + (int) pattern.chars().filter(c -> c == '/').count();
    }

    private static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new UsageException("a glob must be well formed, got '" + pattern + "'");
        }
    }
}
