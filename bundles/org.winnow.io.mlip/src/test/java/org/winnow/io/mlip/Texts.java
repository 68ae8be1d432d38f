// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

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

    static final FormatSettings LITHIUM_SILICON = new FormatSettings(List.of(3, 14));

    private static final MlipFormat FORMAT = new MlipFormat();

    private Texts() {}

    static List<Frame> frames(String text, FormatSettings settings) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        List<Frame> frames = new ArrayList<>();
        try (FrameReader reader = FORMAT.read(in, "f.cfg", settings)) {
            for (Optional<Frame> f = reader.next(); f.isPresent(); f = reader.next()) {
                frames.add(f.get());
            }
        }
        return frames;
    }

    static Configuration one(String text, FormatSettings settings) throws IOException {
        List<Frame> frames = frames(text, settings);
        if (frames.size() != 1) {
            throw new AssertionError("expected one frame, got " + frames.size());
        }
        return frames.get(0).parse();
    }

    static Configuration one(String text) throws IOException {
        return one(text, LITHIUM_SILICON);
    }

    static String written(Configuration configuration, FormatSettings settings) throws IOException {
        var out = new ByteArrayOutputStream();
        try (FrameWriter writer = FORMAT.write(out, settings)) {
            writer.write(configuration);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
