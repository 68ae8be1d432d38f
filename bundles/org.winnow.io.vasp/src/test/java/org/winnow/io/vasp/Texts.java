// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;

/** Reads and writes texts in memory, for the tests. */
final class Texts {

    /** What a reader handed out. */
    record Read(List<Frame> frames, List<String> notes) {
        List<Configuration> parsed() throws IOException {
            List<Configuration> all = new ArrayList<>();
            for (Frame frame : frames) {
                all.add(frame.parse());
            }
            return all;
        }
    }

    private Texts() {}

    /** One of the files that make_samples.py writes. */
    static String sample(String name) throws IOException {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static FormatSettings chosen(String name, String value) {
        return new FormatSettings(List.of(), Map.of(name, value));
    }

    static Read read(Format format, String text, FormatSettings settings) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        List<Frame> frames = new ArrayList<>();
        try (FrameReader reader = format.read(in, "f", settings)) {
            for (Optional<Frame> f = reader.next(); f.isPresent(); f = reader.next()) {
                frames.add(f.get());
            }
            return new Read(frames, reader.notes());
        }
    }

    static Read read(Format format, String text) throws IOException {
        return read(format, text, FormatSettings.NONE);
    }

    static String refusal(Format format, String text) {
        return assertThrows(FormatException.class, () -> read(format, text).parsed()).getMessage();
    }

    static String written(FormatSettings settings, Configuration... configurations)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (FrameWriter writer = new VaspPoscarFormat().write(out, settings)) {
            for (Configuration c : configurations) {
                writer.write(c);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
