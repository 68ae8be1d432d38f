// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Dataset;

/** A catalogue for tests: a descriptor with settings, a sampler, a format, one broken bundle. */
public final class FakeCatalogue implements Catalogue, Datasets {

    @Override
    public List<AlgorithmInfo> algorithms() {
        AlgorithmInfo.Setting cutoff =
                new AlgorithmInfo.Setting(
                        "cutoff",
                        "Cutoff radius",
                        "Å",
                        "How far an atom sees",
                        "real",
                        "3.0",
                        Optional.of("0.5"),
                        Optional.empty(),
                        List.of());
        AlgorithmInfo.Setting basis =
                new AlgorithmInfo.Setting(
                        "basis",
                        "Radial basis",
                        "",
                        "",
                        "text",
                        "mercer",
                        Optional.empty(),
                        Optional.empty(),
                        List.of("mercer", "gto"));
        return List.of(
                new AlgorithmInfo(
                        "descriptor",
                        "soap",
                        "Smooth overlap",
                        "doi:1",
                        "org.winnow.soap 1",
                        List.of(cutoff, basis)),
                new AlgorithmInfo(
                        "sampler",
                        "fps",
                        "Farthest point",
                        "doi:2",
                        "org.winnow.sampler 1",
                        List.of()));
    }

    @Override
    public List<String> broken() {
        return List.of("org.acme.rdf: needs org.acme.util");
    }

    @Override
    public List<Format.Info> formats() {
        return List.of(
                new Format.Info("extxyz", "Extended XYZ", List.of(".xyz"), List.of("xyz"), true));
    }

    @Override
    public <T> Instance<T> create(Class<T> kind, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Watch watch(Runnable onChange) {
        return () -> {};
    }

    @Override
    public Dataset open(Inputs inputs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FrameWriter create(Path file, Optional<String> format, FormatSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FrameWriter create(
            OutputStream out, Path file, Optional<String> format, FormatSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void compress(Path plain, Path file) {
        throw new UnsupportedOperationException();
    }
}
