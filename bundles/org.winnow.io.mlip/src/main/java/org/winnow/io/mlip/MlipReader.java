// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.LineReader;

/** Cuts a file at {@code BEGIN_CFG} and {@code END_CFG}. */
final class MlipReader implements FrameReader {

    static final String BEGIN = "BEGIN_CFG";
    static final String END = "END_CFG";

    private final LineReader lines;
    private final String path;
    private final List<Integer> typeMap;
    private boolean more;
    private boolean any;

    MlipReader(InputStream in, String path, List<Integer> typeMap) {
        this.lines = new LineReader(in, path);
        this.path = path;
        this.typeMap = typeMap;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (!any) {
            more = lines.next();
        }
        while (more && lines.blank()) {
            more = lines.next();
        }
        if (!more) {
            if (!any) {
                throw new FormatException(path, 0, "expected configurations, got an empty file");
            }
            return Optional.empty();
        }
        lines.mark();
        long first = lines.line();
        String problem = lines.startsWith(BEGIN) ? begun() : unbegun();
        any = true;
        return Optional.of(new MlipFrame(path, first, lines.cut(), problem, typeMap));
    }

    /** Passes over what stands outside of configurations. */
    private String unbegun() throws IOException {
        if (lines.binary()) {
            throw new FormatException(path, lines.line(), "expected text, got binary data");
        }
        long line = lines.line();
        String problem = "expected " + BEGIN + ", got '" + lines.shown() + "'";
        while (more && !lines.startsWith(BEGIN)) {
            more = lines.next();
        }
        if (!any && !more) {
            throw new FormatException(path, line, problem);
        }
        return problem;
    }

    /** Passes over a configuration; returns what is wrong with it, or nothing. */
    private String begun() throws IOException {
        more = lines.next();
        while (more && !lines.startsWith(BEGIN)) {
            boolean end = lines.startsWith(END);
            more = lines.next();
            if (end) {
                return "";
            }
        }
        return "expected "
                + END
                + " before "
                + (more ? "the next configuration" : "the end of the file")
                + ", got none";
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
