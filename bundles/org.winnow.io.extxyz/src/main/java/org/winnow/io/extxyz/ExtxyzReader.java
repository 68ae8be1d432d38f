// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.LineReader;

/**
 * Cuts extended XYZ into frames by counting lines.
 *
 * <p>From a frame's third line on, a line that is only a whole number begins the next frame,
 * whatever the count said; so one wrong count costs one frame. Where a count itself is damaged, the
 * next frame begins at such a line, or at the line before one with {@code Lattice=} or {@code
 * Properties=}. Nothing is allocated by a count.
 */
final class ExtxyzReader implements FrameReader {

    private final LineReader lines;
    private final String path;
    private boolean more;
    private boolean any;

    ExtxyzReader(InputStream in, String path) {
        this.lines = new LineReader(in, path);
        this.path = path;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (!any) {
            advance();
        }
        while (more && lines.blank()) {
            advance();
        }
        if (!more) {
            if (!any) {
                throw new FormatException(path, 0, "expected configurations, got an empty file");
            }
            return Optional.empty();
        }
        lines.mark();
        long first = lines.line();
        String problem = lines.onlyInteger() ? counted() : uncounted();
        any = true;
        return Optional.of(new ExtxyzFrame(path, first, lines.cut(), problem));
    }

    private void advance() throws IOException {
        more = lines.next();
    }

    /** Passes over what should have begun with a count. */
    private String uncounted() throws IOException {
        if (lines.binary()) {
            throw new FormatException(path, lines.line(), "expected text, got binary data");
        }
        long line = lines.line();
        String problem = "expected the number of atoms, got '" + lines.shown() + "'";
        advance();
        skipToFrame();
        if (!any && !more) {
            throw new FormatException(path, line, problem);
        }
        return problem;
    }

    /** Passes over a frame; returns what is wrong with it, or nothing. */
    private String counted() throws IOException {
        String text = lines.text();
        long count = count(text);
        advance();
        if (count < 1) {
            skipToFrame();
            return "the number of atoms must be at least 1, got " + text;
        }
        if (!more) {
            return "expected a line of keys and "
                    + atoms(text, count)
                    + ", got the end of the file";
        }
        long seen = 0;
        for (advance(); more && seen < count && !lines.onlyInteger(); advance()) {
            seen++;
        }
        if (seen < count) {
            return "expected "
                    + atoms(text, count)
                    + ", got "
                    + seen
                    + (more ? " before the next configuration" : " before the end of the file");
        }
        if (more && !lines.onlyInteger() && !lines.blank() && !beforeKeys()) {
            String extra = lines.shown();
            skipToFrame();
            return "expected " + atoms(text, count) + ", got also the line '" + extra + "'";
        }
        return "";
    }

    /** A number of too many digits is as good as the largest, or the smallest, that fits. */
    private static long count(String text) {
        if (text.length() < 19) {
            return Long.parseLong(text);
        }
        return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static String atoms(String text, long count) {
        return text + (count == 1 ? " atom" : " atoms");
    }

    /** Moves to where a frame seems to begin, or to the end. */
    private void skipToFrame() throws IOException {
        int before = -1;
        while (more && !lines.onlyInteger()) {
            if (before >= 0 && keys()) {
                lines.back(before, lines.line() - 1);
                return;
            }
            before = lines.offset();
            advance();
        }
    }

    /** Whether the line after the present one lists keys. */
    private boolean beforeKeys() throws IOException {
        int offset = lines.offset();
        long line = lines.line();
        boolean keys = lines.next() && keys();
        lines.back(offset, line);
        return keys;
    }

    private boolean keys() {
        String text = lines.text().toLowerCase(Locale.ROOT);
        return text.contains("properties=") || text.contains("lattice=");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
