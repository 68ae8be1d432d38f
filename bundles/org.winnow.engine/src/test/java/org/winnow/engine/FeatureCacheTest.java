// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.model.FeatureMatrix;

class FeatureCacheTest {

    private static final int ROWS = 523;
    private static final int COLUMNS = 401; // more than one buffer in all

    @TempDir Path folder;

    private FeatureCache cache(long limit) {
        return new FeatureCache(Optional.of(folder.resolve("cache")), limit, 0);
    }

    private static FeatureMatrix features(long seed) {
        double[] values = new Random(seed).doubles(ROWS * COLUMNS).toArray();
        return new FeatureMatrix(ROWS, COLUMNS, values);
    }

    @Test
    void givesBackTheSameBits() {
        FeatureCache cache = cache(1 << 30);
        cache.keep("aa", features(1));
        assertArrayEquals(
                features(1).values(), cache.find("aa", ROWS, COLUMNS).orElseThrow().values());
        assertTrue(cache.knows("a"));
        assertFalse(cache.knows("b"));
        assertTrue(cache.find("bb", ROWS, COLUMNS).isEmpty());
        assertTrue(cache.find("aa", ROWS - 1, COLUMNS).isEmpty());
        assertTrue(cache.find("aa", COLUMNS, ROWS).isEmpty());
    }

    @Test
    void doesNotUseADamagedFile() throws IOException {
        FeatureCache cache = cache(1 << 30);
        cache.keep("aa", features(1));
        Path file = folder.resolve("cache/aa.features");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertTrue(cache.find("aa", ROWS, COLUMNS).isEmpty());
        Files.write(file, List.of("rubbish"));
        assertTrue(cache.find("aa", ROWS, COLUMNS).isEmpty());
    }

    @Test
    void dropsWhatWasNotUsedForLongest() throws IOException {
        long size = 8L * ROWS * COLUMNS + 100;
        FeatureCache cache = cache(2 * size);
        for (int i = 0; i < 2; i++) {
            cache.keep("k" + i, features(i));
            FileTime time = FileTime.fromMillis(1_000_000 * (i + 1));
            Files.setLastModifiedTime(folder.resolve("cache/k" + i + ".features"), time);
        }
        cache.find("k0", ROWS, COLUMNS);
        cache.keep("k2", features(2));
        assertTrue(cache.find("k0", ROWS, COLUMNS).isPresent());
        assertTrue(cache.find("k1", ROWS, COLUMNS).isEmpty());
        assertTrue(cache.find("k2", ROWS, COLUMNS).isPresent());
    }

    @Test
    void isNotMissedWhereItCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file is in the way");
        FeatureCache cache = cache(1 << 30);
        cache.keep("aa", features(1));
        assertTrue(cache.find("aa", ROWS, COLUMNS).isEmpty());
        FeatureCache off = new FeatureCache(Optional.empty(), 1 << 30, 0);
        off.keep("aa", features(1));
        assertFalse(off.on());
    }

    @Test
    void savesDescribingTheSameAgainWithTheSamePicks() throws IOException {
        Fakes fakes = new Fakes();
        fakes.cache = cache(1 << 30);
        Path data = Files.write(folder.resolve("a.txt"), List.of("a Li 0.5", "b Li 9", "c Li 2"));
        List<String> files = List.of(data.toString());
        var job = Fakes.select(files, folder.resolve("one"), 2);
        var first = fakes.engine().run(job, 2, Progress.NONE);
        assertEquals(3, fakes.described.get());
        Files.write(data, List.of("c Li 2", "b Li 9", "a Li 0.5"));
        job = Fakes.select(files, folder.resolve("two"), 2);
        var second = fakes.engine().run(job, 2, Progress.NONE);
        assertEquals(3, fakes.described.get());
        assertEquals(
                first.picks().stream().map(SelectJob.Pick::fingerprint).toList(),
                second.picks().stream().map(SelectJob.Pick::fingerprint).toList());
        Files.write(data, List.of("c Li 2.5", "b Li 9", "a Li 0.5"));
        job = Fakes.select(files, folder.resolve("three"), 2);
        fakes.engine().run(job, 2, Progress.NONE);
        assertEquals(6, fakes.described.get());
    }

    @Test
    void keysDifferWhereAnyPartOrItsPlaceDoes() {
        String key = FeatureCache.key(List.of("soap:n=8", "Li,Si"));
        assertEquals(key, FeatureCache.key(List.of("soap:n=8", "Li,Si")));
        assertNotEquals(key, FeatureCache.key(List.of("soap:n=8L", "i,Si")));
        assertNotEquals(key, FeatureCache.key(List.of("soap:n=9", "Li,Si")));
    }
}
