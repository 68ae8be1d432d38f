// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;

/** Reads and writes texts in memory, for the tests. */
final class Texts {

    private static final ExtxyzFormat FORMAT = new ExtxyzFormat();

    private Texts() {}

    static List<Frame> frames(String text) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        List<Frame> frames = new ArrayList<>();
        try (FrameReader reader = FORMAT.read(in, "f.xyz", FormatSettings.NONE)) {
            for (Optional<Frame> f = reader.next(); f.isPresent(); f = reader.next()) {
                frames.add(f.get());
            }
        }
        return frames;
    }

    static Configuration one(String text) throws IOException {
        List<Frame> frames = frames(text);
        if (frames.size() != 1) {
            throw new AssertionError("expected one frame, got " + frames.size());
        }
        return frames.get(0).parse();
    }

    static String written(Configuration... configurations) throws IOException {
        var out = new ByteArrayOutputStream();
        try (FrameWriter writer = FORMAT.write(out, FormatSettings.NONE)) {
            for (Configuration c : configurations) {
                writer.write(c);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
