// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Dataset;

/**
 * Data sets made of files, folders, globs and standard input, in any format installed now.
 *
 * <p>A file's format is the one the user says; else the one its name and its first bytes agree on;
 * else the one its first bytes show; else the one its name says. Compression shows in the first
 * bytes of a file that is read, and in the name of one that is written.
 */
@Component
public final class FileDatasets implements Datasets {

    private static final int HEAD = 4096;
    private static final int BUFFER = 1 << 16;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.REPLACE)
    private volatile List<Format> formats;

    private final Supplier<InputStream> standardInput;

    /** For the framework, which sets the formats. */
    @Activate
    public FileDatasets() {
        this(List.of(), () -> System.in);
    }

    /**
     * For use without a framework.
     *
     * @param formats all there will be
     */
    public FileDatasets(List<Format> formats) {
        this(formats, () -> System.in);
    }

    FileDatasets(List<Format> formats, Supplier<InputStream> standardInput) {
        this.formats = List.copyOf(formats);
        this.standardInput = standardInput;
    }

    @Override
    public List<Format.Info> formats() {
        return sorted().stream().map(Format::info).toList();
    }

    /** In the order of their ids, so that the order of bundles decides nothing. */
    private List<Format> sorted() {
        List<Format> now = new ArrayList<>(formats);
        now.sort(Comparator.comparing((Format f) -> f.info().id()));
        return now;
    }

    @Override
    public Dataset open(Inputs inputs) throws IOException {
        List<Format> now = sorted();
        Optional<FormatText> said = inputs.format().map(text -> FormatText.parse(text, now));
        FormatSettings settings =
                said.map(s -> s.settings(inputs.settings())).orElse(inputs.settings());
        if (inputs.files().isEmpty()) {
            throw new UsageException("at least one file must be named, got none");
        }
        InputFiles files = new InputFiles(name -> byExtension(name, now).isPresent());
        List<DatasetFile> found = new ArrayList<>();
        for (String input : inputs.files()) {
            for (InputFiles.Found file : files.find(input, standardInput)) {
                Format format = said.isPresent() ? said.get().format() : recognise(file, now);
                found.add(new DatasetFile(file, format, settings));
            }
        }
        return new FileDataset(found);
    }

    static String ids(List<Format> now) {
        return String.join(", ", now.stream().map(f -> f.info().id()).toList());
    }

    private static Optional<Format> byExtension(String name, List<Format> now) {
        String plain = Compression.withoutEnding(name.toLowerCase(Locale.ROOT));
        for (Format format : now) {
            for (String extension : format.info().extensions()) {
                if (plain.endsWith(extension)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    /** By its ending; where it has none that is known, by how it begins. */
    private static Optional<Format> byFileName(String name, List<Format> now) {
        String lower = name.toLowerCase(Locale.ROOT);
        return byExtension(name, now)
                .or(
                        () ->
                                now.stream()
                                        .filter(
                                                f ->
                                                        f.info().names().stream()
                                                                .anyMatch(lower::startsWith))
                                        .findFirst());
    }

    private static Format recognise(InputFiles.Found file, List<Format> now) throws IOException {
        byte[] head = head(file);
        Optional<Format> named = byFileName(file.path().getFileName().toString(), now);
        if (named.isPresent() && named.get().recognises(head)) {
            return named.get();
        }
        for (Format format : now) {
            if (format.recognises(head)) {
                return format;
            }
        }
        return named.orElseThrow(
                () ->
                        new FormatException(
                                file.name(),
                                0,
                                "a file must be of a known format ("
                                        + ids(now)
                                        + "), got neither a name nor a content of one"));
    }

    private static byte[] head(InputFiles.Found file) throws IOException {
        try (InputStream in = open(file.path())) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new FormatException(
                        file.name(), 0, "expected configurations, got an empty file");
            }
            return head;
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FileDataset.unreadable(file.name(), e);
        }
    }

    /** Opens a file for reading, decompressed. */
    static InputStream open(Path path) throws IOException {
        return Compression.reading(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    @Override
    public FrameWriter create(Path file, Optional<String> format, FormatSettings settings)
            throws IOException {
        Writing writing = writing(file, format, settings);
        OutputStream plain = Files.newOutputStream(file);
        try {
            String name = file.getFileName().toString();
            OutputStream out = Compression.writing(name, new BufferedOutputStream(plain, BUFFER));
            return writing.start(new BufferedOutputStream(out, BUFFER));
        } catch (IOException | RuntimeException e) {
            plain.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public FrameWriter create(
            OutputStream out, Path file, Optional<String> format, FormatSettings settings)
            throws IOException {
        return writing(file, format, settings).start(out);
    }

    @Override
    public void compress(Path plain, Path file) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(plain);
                OutputStream raw = Files.newOutputStream(file);
                OutputStream out =
                        Compression.writing(name, new BufferedOutputStream(raw, BUFFER))) {
            in.transferTo(out);
        }
    }

    /** How a file is written. */
    private record Writing(Format format, FormatSettings settings) {
        private FrameWriter start(OutputStream out) throws IOException {
            return format.write(out, settings);
        }
    }

    private Writing writing(Path file, Optional<String> format, FormatSettings settings) {
        List<Format> now = sorted();
        String name = file.getFileName().toString();
        Optional<FormatText> said = format.map(text -> FormatText.parse(text, now));
        Format chosen =
                said.map(FormatText::format)
                        .or(() -> byFileName(name, now))
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "the name of a file must end as a known format's"
                                                        + " does ("
                                                        + extensions(now)
                                                        + "), got '"
                                                        + name
                                                        + "'"));
        if (!chosen.info().writable()) {
            throw new UsageException(
                    "format must be one that can be written, got '" + chosen.info().id() + "'");
        }
        return new Writing(chosen, said.map(t -> t.settings(settings)).orElse(settings));
    }

    private static String extensions(List<Format> now) {
        return String.join(
                ", ",
                now.stream()
                        .filter(f -> f.info().writable())
                        .flatMap(f -> f.info().extensions().stream())
                        .toList());
    }
}
