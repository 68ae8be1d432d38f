// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The frames of the example data as text, read without Winnow. */
final class LiSi {

    private LiSi() {}

    /** {@return every {@code step}th frame, line ends included} */
    static List<String> frames(int step) {
        List<String> frames = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(Path.of(Winnow.LISI))),
                                StandardCharsets.UTF_8))) {
            int frame = 0;
            for (String count = in.readLine(); count != null; count = in.readLine()) {
                StringBuilder text = new StringBuilder(count).append('\n');
                for (int line = 0; line <= Integer.parseInt(count.trim()); line++) {
                    text.append(in.readLine()).append('\n');
                }
                if (frame++ % step == 0) {
                    frames.add(text.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frames;
    }

    /** Writes frames. @param file where to @param frames their texts */
    static void write(Path file, List<String> frames) {
        try {
            Files.writeString(file, String.join("", frames));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
