// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.winnow.api.model.FeatureMatrix;

/**
 * Keeps features on disk under the hash of all that made them: the configurations' fingerprints,
 * the descriptor with every setting, the species, and its code. So a file is never stale; one that
 * is damaged is not used; one that cannot be written is not missed.
 *
 * <p>A file holds 8 bytes of magic, rows and columns, the numbers little-endian, and the CRC-32C of
 * the numbers. The files used least recently go when all together take more than the limit.
 */
final class FeatureCache {

    private static final long MAGIC = 0x57494e4e4f573031L; // WINNOW01
    private static final int HEADER = Long.BYTES + 2 * Integer.BYTES;
    private static final int BUFFER = 1 << 20;
    private static final String ENDING = ".features";

    private final Optional<Path> folder;
    private final long limit;
    private final long least;

    /**
     * Makes a cache.
     *
     * @param folder where; empty for none
     * @param limit bytes that all files may take together
     * @param least nanoseconds that making features must have taken for them to be worth a file
     */
    FeatureCache(Optional<Path> folder, long limit, long least) {
        this.folder = folder;
        this.limit = limit;
        this.least = least;
    }

    /** {@return whether it is kept at all} */
    boolean on() {
        return folder.isPresent();
    }

    /** {@return whether features are worth a file} @param nanoseconds that making them took */
    boolean worth(long nanoseconds) {
        return nanoseconds >= least;
    }

    /**
     * The name under which features are kept.
     *
     * @param parts texts that together say what made them
     * @return hexadecimal digits
     */
    static String key(Iterable<String> parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /**
     * Whether anything is kept under a name that begins so.
     *
     * @param content the name's beginning
     * @return whether looking further is worth while
     */
    boolean knows(String content) {
        return folder.isPresent()
                && files().stream().anyMatch(f -> f.getFileName().toString().startsWith(content));
    }

    /**
     * Looks features up.
     *
     * @param key as by {@link #key}
     * @param rows how many there must be
     * @param columns how many there must be
     * @return the features, if they are there and whole
     */
    Optional<FeatureMatrix> find(String key, int rows, int columns) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.get().resolve(key + ENDING);
        try (FileChannel channel = FileChannel.open(file)) {
            long expected = HEADER + (long) rows * columns * Double.BYTES + Long.BYTES;
            if (channel.size() != expected) {
                return Optional.empty();
            }
            Optional<FeatureMatrix> found = read(channel, rows, columns);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<FeatureMatrix> read(FileChannel channel, int rows, int columns)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, buffer, HEADER);
        if (buffer.getLong() != MAGIC || buffer.getInt() != rows || buffer.getInt() != columns) {
            return Optional.empty();
        }
        double[] values = new double[rows * columns];
        CRC32C crc = new CRC32C();
        for (int done = 0; done < values.length; ) {
            int count = Math.min(values.length - done, BUFFER / Double.BYTES);
            fill(channel, buffer, count * Double.BYTES);
            crc.update(buffer.duplicate());
            buffer.asDoubleBuffer().get(values, done, count);
            done += count;
        }
        fill(channel, buffer, Long.BYTES);
        boolean whole = buffer.order(ByteOrder.LITTLE_ENDIAN).getLong() == crc.getValue();
        return whole ? Optional.of(new FeatureMatrix(rows, columns, values)) : Optional.empty();
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, int bytes) throws IOException {
        buffer.clear().limit(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("the file ends early");
            }
        }
        buffer.flip();
    }

    /**
     * Keeps features, if that can be done.
     *
     * @param key as by {@link #key}
     * @param features what to keep
     */
    void keep(String key, FeatureMatrix features) {
        long size = (long) features.values().length * Double.BYTES;
        if (folder.isEmpty() || size > limit) {
            return;
        }
        Path partial = folder.get().resolve(key + "." + System.nanoTime() + ".partial");
        try {
            Files.createDirectories(folder.get());
            write(partial, features);
            Path file = folder.get().resolve(key + ENDING);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            evict();
        } catch (IOException e) {
            partial.toFile().delete(); // a cache that cannot be written is not missed
        }
    }

    private static void write(Path file, FeatureMatrix features) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        CRC32C crc = new CRC32C();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            buffer.putLong(MAGIC).putInt(features.rows()).putInt(features.columns());
            flush(channel, buffer);
            double[] values = features.values();
            for (int done = 0; done < values.length; ) {
                int count = Math.min(values.length - done, BUFFER / Double.BYTES);
                buffer.asDoubleBuffer().put(values, done, count);
                buffer.position(count * Double.BYTES);
                crc.update(buffer.duplicate().flip());
                flush(channel, buffer);
                done += count;
            }
            buffer.putLong(crc.getValue());
            flush(channel, buffer);
        }
    }

    private static void flush(FileChannel channel, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            return files.filter(f -> f.toString().endsWith(ENDING)).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private void evict() {
        List<Path> oldest =
                files().stream()
                        .sorted(Comparator.comparing(f -> f.toFile().lastModified()))
                        .toList();
        long total = oldest.stream().mapToLong(f -> f.toFile().length()).sum();
        for (Path file : oldest) {
            if (total <= limit) {
                return;
            }
            total -= file.toFile().length();
            file.toFile().delete();
        }
    }
}
