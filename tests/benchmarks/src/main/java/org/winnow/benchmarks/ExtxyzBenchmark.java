// SPDX-License-Identifier: Apache-2.0
package org.winnow.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.io.extxyz.ExtxyzFormat;

/**
 * Reading and writing extended XYZ in memory, on one thread: 2000 frames of 21 atoms with forces,
 * the layout and the digits of a usual training set. {@code megabytes} is MB/s; reading should
 * reach 100.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExtxyzBenchmark {

    private static final int FRAMES = 2000;
    private static final int ATOMS = 21;

    private final ExtxyzFormat format = new ExtxyzFormat();
    private byte[] text;
    private List<Frame> frames;
    private List<Configuration> configurations;

    /** Counts what was read or written. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counter {

        /** 10⁶ bytes. */
        public double megabytes;
    }

    /** Makes the text, equal in every run. */
    @Setup
    public void prepare() throws IOException {
        Random random = new Random(1);
        StringBuilder made = new StringBuilder();
        for (int f = 0; f < FRAMES; f++) {
            made.append(ATOMS)
                    .append("\nLattice=\"9.144 0 0 0 9.144 0 0 0 9.144\"")
                    .append(" Properties=species:S:1:pos:R:3:forces:R:3 energy=-208.484806")
                    .append(" pbc=\"T T T\" config_type=bulk\n");
            for (int a = 0; a < ATOMS; a++) {
                made.append(random.nextBoolean() ? "W" : "Be");
                for (int i = 0; i < 6; i++) {
                    made.append(String.format(Locale.ROOT, " %.8f", 9 * random.nextGaussian()));
                }
                made.append('\n');
            }
        }
        text = made.toString().getBytes(StandardCharsets.US_ASCII);
        frames = allFrames();
        configurations = new ArrayList<>();
        for (Frame frame : frames) {
            configurations.add(frame.parse());
        }
    }

    private List<Frame> allFrames() throws IOException {
        List<Frame> all = new ArrayList<>(FRAMES);
        try (FrameReader reader =
                format.read(new ByteArrayInputStream(text), "made", FormatSettings.NONE)) {
            for (Optional<Frame> f = reader.next(); f.isPresent(); f = reader.next()) {
                all.add(f.get());
            }
        }
        return all;
    }

    /** Cuts the text into frames, which one thread must do. */
    @Benchmark
    public int cut(Counter counter) throws IOException {
        counter.megabytes += text.length / 1e6;
        return allFrames().size();
    }

    /** Parses frames, which many threads may do. */
    @Benchmark
    public long parse(Counter counter) throws IOException {
        counter.megabytes += text.length / 1e6;
        long atoms = 0;
        for (Frame frame : frames) {
            atoms += frame.parse().size();
        }
        return atoms;
    }

    /** Cuts and parses. */
    @Benchmark
    public long read(Counter counter) throws IOException {
        counter.megabytes += text.length / 1e6;
        long atoms = 0;
        for (Frame frame : allFrames()) {
            atoms += frame.parse().size();
        }
        return atoms;
    }

    /** Writes configurations to nowhere. */
    @Benchmark
    public void write(Counter counter) throws IOException {
        counter.megabytes += text.length / 1e6;
        try (FrameWriter writer =
                format.write(OutputStream.nullOutputStream(), FormatSettings.NONE)) {
            for (Configuration configuration : configurations) {
                writer.write(configuration);
            }
        }
    }
}
