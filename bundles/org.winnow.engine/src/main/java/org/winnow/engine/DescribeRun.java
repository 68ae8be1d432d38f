// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winnow.api.descriptor.Descriptor;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.model.Configuration;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.NpyFile;
import org.winnow.engine.output.OutputFiles;

/** Writes features in the order of the user's files, some configurations at a time. */
final class DescribeRun {

    private final DescribeJob job;
    private final Tools tools;
    private final StageClock clock;

    DescribeRun(DescribeJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    DescribeJob.Result run() throws IOException {
        Path json = besideNpy(job.out());
        try (Catalogue.Instance<Descriptor> descriptor =
                        tools.catalogue().create(Descriptor.class, job.descriptor());
                OutputFiles out = OutputFiles.begin(job.overwrite(), job.out(), json)) {
            clock.stage("read");
            Candidates all =
                    Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
            long rows = job.perEnvironment() ? all.atoms() : all.count();
            if (rows > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("rows must be fewer than 2^31, got " + rows);
            }
            int[] order = IntStream.range(0, all.count()).toArray();
            Features features = new Features(all, descriptor.get(), order);
            clock.stage("describe");
            write(all, features, out.file(job.out()), (int) rows);
            JsonFile.write(out.file(json), document(descriptor, all, features));
            out.finish();
            return new DescribeJob.Result((int) rows, features.columns(), job.out());
        }
    }

    /** {@return {@code X.json} for {@code X.npy}} @param npy must end so */
    static Path besideNpy(Path npy) {
        String name = String.valueOf(npy.getFileName());
        if (!name.endsWith(".npy")) {
            throw new IllegalArgumentException("output must be named X.npy, got " + npy);
        }
        return npy.resolveSibling(name.substring(0, name.length() - 4) + ".json");
    }

    private void write(Candidates all, Features features, Path file, int rows) throws IOException {
        try (NpyFile npy = new NpyFile(file, rows, features.columns())) {
            all.forEach(
                    (first, batch) -> {
                        double[][] values = new double[batch.size()][];
                        features.inParallel(
                                first,
                                batch,
                                (number, c) -> {
                                    values[number - first] = values(features, c);
                                    clock.report((double) number / all.count());
                                });
                        for (double[] some : values) {
                            npy.write(some);
                        }
                    },
                    clock);
        }
    }

    private double[] values(Features features, Configuration c) {
        return job.perEnvironment() ? features.rows(c).values() : features.mean(c);
    }

    private Map<String, Object> document(
            Catalogue.Instance<Descriptor> descriptor, Candidates all, Features features) {
        List<Candidates.Entry> entries = all.entries();
        Stream<Object> rows =
                job.perEnvironment()
                        ? entries.stream()
                                .flatMap(
                                        e ->
                                                IntStream.range(0, e.atoms())
                                                        .mapToObj(atom -> row(e, atom)))
                        : entries.stream().map(DescribeRun::row);
        Iterator<Object> iterator = rows.iterator();
        Iterable<Object> once = () -> iterator;
        return Manifest.ordered(
                "descriptor",
                Manifest.algorithm(descriptor),
                "species",
                List.of(all.species().toString().split(",")),
                "per",
                job.perEnvironment() ? "environment" : "configuration",
                "columns",
                features.labels(),
                "rows",
                once);
    }

    /** {@return where a configuration stood} @param e which */
    static Map<String, Object> row(Candidates.Entry e) {
        return Manifest.ordered("file", e.origin().file(), "index", e.origin().index());
    }

    private static Map<String, Object> row(Candidates.Entry e, int atom) {
        Map<String, Object> row = row(e);
        row.put("atom", atom);
        return row;
    }
}
