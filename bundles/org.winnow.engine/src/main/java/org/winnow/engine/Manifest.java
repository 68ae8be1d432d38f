// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.model.Dataset;

/**
 * The record of a run. Everything but {@code environment} and {@code timings} is the same whenever
 * equal inputs are treated equally, whatever the machine.
 */
final class Manifest {

    private static final int BUFFER = 1 << 16;

    private final Map<String, Object> entries = new LinkedHashMap<>();

    /**
     * Starts a record.
     *
     * @param job such as {@code select}
     * @param platform what program this is
     */
    Manifest(String job, Platform platform) {
        put("program", ordered("name", "winnow", "version", platform.version()));
        put("job", job);
    }

    /** {@return this} @param name of an entry @param value as {@code JsonFile} takes it */
    Manifest put(String name, Object value) {
        entries.put(name, value);
        return this;
    }

    /**
     * Ends the record with what differs from run to run.
     *
     * @param platform program and machine
     * @param clock times
     * @return the document
     */
    Map<String, Object> finish(Platform platform, StageClock clock) {
        put(
                "environment",
                ordered(
                        "bundles",
                        platform.bundles(),
                        "java",
                        System.getProperty("java.version"),
                        "vm",
                        System.getProperty("java.vm.name")
                                + " "
                                + System.getProperty("java.vm.version"),
                        "os",
                        System.getProperty("os.name")
                                + " "
                                + System.getProperty("os.version")
                                + " "
                                + System.getProperty("os.arch"),
                        "vector_api",
                        vectors(),
                        "threads",
                        ForkJoinTask.getPool().getParallelism()));
        put("timings", clock.timings());
        return entries;
    }

    private static boolean vectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && !"off".equals(System.getProperty("winnow.simd"));
    }

    /** {@return a map in the order given} @param pairs names and values in turn */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }

    /**
     * Starts to hash the files of a data set, beside other work.
     *
     * @param data whose files
     * @return path, size and SHA-256 of each; null where there is no file to look at again
     */
    static ForkJoinTask<List<Object>> hash(Dataset data) {
        return ForkJoinTask.adapt(
                        () -> {
                            List<Object> files = new ArrayList<>();
                            for (String file : data.files()) {
                                files.add(hash(file));
                            }
                            return files;
                        })
                .fork();
    }

    /**
     * Hashes a file.
     *
     * @param file its path
     * @return path, size and SHA-256; null where there is no file to look at again
     * @throws IOException if it cannot be read
     */
    static Map<String, Object> hash(String file) throws IOException {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            return ordered("path", file, "bytes", null, "sha256", null);
        }
        if (!Files.isRegularFile(path)) {
            return ordered("path", file, "bytes", null, "sha256", null);
        }
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha.update(buffer, 0, count);
                size += count;
            }
            String hex = HexFormat.of().formatHex(sha.digest());
            return ordered("path", file, "bytes", size, "sha256", hex);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** {@return what is recorded of an algorithm} @param instance it, with its settings */
    static Map<String, Object> algorithm(Catalogue.Instance<?> instance) {
        return ordered(
                "text",
                instance.text(),
                "title",
                instance.info().title(),
                "source",
                instance.info().source(),
                "bundle",
                instance.info().bundle(),
                "settings",
                instance.settings());
    }

    /** {@return what is recorded of a choice} @param pick it */
    static Map<String, Object> pick(SelectJob.Pick pick) {
        return ordered(
                "rank",
                pick.rank(),
                "file",
                pick.file(),
                "index",
                pick.index(),
                "fingerprint",
                pick.fingerprint(),
                "composition",
                pick.composition(),
                "config_type",
                pick.tag(),
                "distance",
                pick.distance());
    }

    /** {@return what is recorded of a finding} @param finding it @param evaluator whose */
    static Map<String, Object> finding(Finding finding, Catalogue.Instance<?> evaluator) {
        List<Object> quantities = new ArrayList<>();
        for (Finding.Quantity q : finding.quantities()) {
            quantities.add(ordered("name", q.name(), "value", q.value(), "unit", q.unit()));
        }
        return ordered(
                "evaluator",
                evaluator.info().id(),
                "level",
                finding.level().toString().toLowerCase(Locale.ROOT),
                "sentence",
                finding.sentence(),
                "quantities",
                quantities);
    }
}
