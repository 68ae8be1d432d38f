// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;

/** Writes configurations into memory and reads them from there. */
record RoundTrip(Format format, FormatSettings settings, String path) {

    byte[] write(List<Configuration> configurations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FrameWriter writer = format.write(out, settings)) {
            for (Configuration c : configurations) {
                writer.write(c);
            }
        }
        return out.toByteArray();
    }

    List<Frame> frames(byte[] file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (FrameReader in = format.read(new ByteArrayInputStream(file), path, settings)) {
            for (Optional<Frame> f = in.next(); f.isPresent(); f = in.next()) {
                frames.add(f.get());
            }
        }
        return frames;
    }

    List<Configuration> parse(byte[] file) throws IOException {
        List<Configuration> configurations = new ArrayList<>();
        for (Frame frame : frames(file)) {
            configurations.add(frame.parse());
        }
        return configurations;
    }
}
