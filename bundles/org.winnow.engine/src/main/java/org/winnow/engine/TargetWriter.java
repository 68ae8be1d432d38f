// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.engine.output.Failures;

/** Writes to a file that is not in its place yet; what fails names the place. */
final class TargetWriter implements FrameWriter {

    private final FrameWriter writer;
    private final Path target;

    /**
     * Takes over a writer.
     *
     * @param writer to the file as it is for now
     * @param target where it will stand
     */
    TargetWriter(FrameWriter writer, Path target) {
        this.writer = writer;
        this.target = target;
    }

    @Override
    public void write(Configuration configuration) throws IOException {
        try {
            writer.write(configuration);
        } catch (IOException e) {
            throw Failures.writing(target, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } catch (IOException e) {
            throw Failures.writing(target, e);
        }
    }
}
