// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;

/**
 * Extended XYZ: a count, a line of {@code key=value}, one line an atom; frame after frame.
 *
 * <p>{@code Lattice} gives the cell vectors as rows, {@code Properties} the per-atom columns,
 * {@code pbc} the periodicity (T T T where there is a {@code Lattice} and no {@code pbc}). A line
 * without {@code Properties} means species and position; one that is no list of keys at all is kept
 * as the property {@code comment}. All other keys become properties, a key without value the value
 * {@code T}; all columns but species and position become columns. {@link Labels} says which of them
 * are labels.
 *
 * <p>The species column may be called {@code species}, {@code element}, {@code elements}, {@code
 * symbol} or {@code symbols}, or hold atomic numbers as {@code Z}, {@code numbers} or {@code
 * atomic_numbers}; the first of these names that occurs counts, and is written as {@code species}.
 *
 * @see <a href="https://github.com/libAtoms/extxyz">the format's description</a>
 */
@Component
public final class ExtxyzFormat implements Format {

    private static final Info INFO =
            new Info(
                    "extxyz",
                    "Extended XYZ",
                    List.of(".xyz", ".extxyz"),
                    List.of("xyz", "mace/xyz", "nequip/xyz", "gpumd/xyz", "quip/gap/xyz"),
                    true);

    @Override
    public Info info() {
        return INFO;
    }

    /** The first line that is not blank must be a count, and no byte zero. */
    @Override
    public boolean recognises(byte[] head) {
        int i = 0;
        while (i < head.length && Character.isWhitespace(head[i])) {
            i++;
        }
        int first = i;
        while (i < head.length && head[i] >= '0' && head[i] <= '9') {
            i++;
        }
        boolean count = i > first;
        while (i < head.length && (head[i] == ' ' || head[i] == '\t' || head[i] == '\r')) {
            i++;
        }
        boolean alone = i < head.length && head[i] == '\n';
        while (i < head.length && head[i] != 0) {
            i++;
        }
        return count && alone && i == head.length;
    }

    @Override
    public FrameReader read(InputStream in, String path, FormatSettings settings) {
        return new ExtxyzReader(in, path);
    }

    @Override
    public FrameWriter write(OutputStream out, FormatSettings settings) throws IOException {
        return new ExtxyzWriter(out);
    }
}
