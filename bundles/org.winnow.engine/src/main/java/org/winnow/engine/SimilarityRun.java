// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.SimilarityJob;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.sampling.Space;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.NpyFile;
import org.winnow.engine.output.OutputFiles;

/** Writes the N × N matrix, a few rows at a time, rows and columns in the order of the files. */
final class SimilarityRun {

    private static final int ROWS_AT_ONCE = 64;
    private static final int MEGABYTE = 1 << 20;

    private final SimilarityJob job;
    private final Tools tools;
    private final StageClock clock;

    SimilarityRun(SimilarityJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    SimilarityJob.Result run() throws IOException {
        Path json = DescribeRun.besideNpy(job.out());
        try (Catalogue.Instance<Descriptor> descriptor =
                        tools.catalogue().create(Descriptor.class, job.descriptor());
                Catalogue.Instance<Kernel> kernel =
                        tools.catalogue().create(Kernel.class, job.kernel());
                OutputFiles out = OutputFiles.begin(job.overwrite(), job.out(), json)) {
            clock.stage("read and describe");
            Candidates all =
                    Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
            int[] order = all.rows();
            checkSpace(order.length, out.file(job.out()).getParent());
            Described described =
                    Described.make(tools, all, descriptor, kernel.get(), order, clock);
            clock.stage("compare");
            Space space = described.compare(tools.space(), clock);
            clock.stage("write");
            write(space, new Rows(all, order).order(), out.file(job.out()));
            JsonFile.write(
                    out.file(json),
                    Manifest.ordered(
                            "values",
                            job.distance() ? "distance" : "similarity",
                            "descriptor",
                            Manifest.algorithm(descriptor),
                            "kernel",
                            Manifest.algorithm(kernel),
                            "rows",
                            all.entries().stream().map(DescribeRun::row).toList()));
            out.finish();
            return new SimilarityJob.Result(order.length, job.out());
        }
    }

    private void checkSpace(int n, Path folder) throws IOException {
        double bytes = (double) n * n * Double.BYTES;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (bytes > free) {
            throw new IOException(
                    String.format(
                            "the matrix of %d configurations needs %.0f MB of disk, %d MB are free",
                            n, bytes / MEGABYTE, free / MEGABYTE));
        }
    }

    private void write(Space space, int[] rows, Path file) throws IOException {
        int n = rows.length;
        try (NpyFile npy = new NpyFile(file, n, n)) {
            for (int from = 0; from < n; from += ROWS_AT_ONCE) {
                int first = from;
                int count = Math.min(ROWS_AT_ONCE, n - from);
                double[][] values = new double[count][];
                IntStream.range(0, count)
                        .parallel()
                        .forEach(i -> values[i] = row(space, rows, rows[first + i]));
                for (double[] row : values) {
                    npy.write(row);
                }
                clock.report((double) (from + count) / n);
            }
        }
    }

    private double[] row(Space space, int[] rows, int row) {
        double[] canonical = new double[rows.length];
        if (job.distance()) {
            space.distances(row, canonical);
        } else {
            space.similarities(row, canonical);
        }
        return IntStream.of(rows).mapToDouble(r -> canonical[r]).toArray();
    }
}
