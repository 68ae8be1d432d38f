// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.LineReader;

/**
 * Cuts a file where the next POSCAR begins: behind the atoms of the one before, at the first line
 * that a scale, three vectors and the line of symbols or counts follow.
 */
final class PoscarReader implements FrameReader {

    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern SCALE =
            Pattern.compile(NUMBER + "(?:\\s+" + NUMBER + "\\s+" + NUMBER + ")?");
    private static final Pattern VECTOR =
            Pattern.compile(NUMBER + "\\s+" + NUMBER + "\\s+" + NUMBER + "(?:\\s+[^-+.\\d].*)?");
    private static final Pattern COUNTS = Pattern.compile("\\d+(?:\\s+\\d+)*(?:\\s+\\D.*)?");
    private static final Pattern SYMBOLS = Pattern.compile("[A-Z].*");
    private static final Pattern MODE = Pattern.compile("[SsDdCcKk].*");
    private static final int HEAD_LINES = 8;

    private final LineReader lines;
    private final String path;
    private final List<Integer> typeMap;
    private boolean started;
    private boolean more;

    PoscarReader(InputStream in, String path, List<Integer> typeMap) {
        this.lines = new LineReader(in, path);
        this.path = path;
        this.typeMap = typeMap;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (!started) {
            started = true;
            more = lines.next();
            if (!more) {
                throw new FormatException(path, 0, "expected a POSCAR, got an empty file");
            }
            if (lines.binary()) {
                throw new FormatException(path, 1, "expected text, got binary data");
            }
        }
        if (!more) {
            return Optional.empty();
        }
        lines.mark();
        long first = lines.line();
        skipAtoms();
        while (more && !atHead()) {
            more = lines.next();
        }
        return Optional.of(new PoscarFrame(path, first, lines.cut(), typeMap));
    }

    /** Goes behind the atoms where the counts can be read, else behind the head. */
    private void skipAtoms() throws IOException {
        for (int i = 0; i < 5 && more; i++) {
            more = lines.next();
        }
        if (more && !COUNTS.matcher(lines.text()).matches()) {
            more = lines.next();
        }
        long left = more ? atoms(lines.text()) : 0;
        more = more && lines.next();
        if (more && (lines.startsWith("S") || lines.startsWith("s"))) {
            more = lines.next();
        }
        more = more && lines.next();
        for (; left > 0 && more && !atHead(); left--) {
            more = lines.next();
        }
    }

    private static long atoms(String counts) {
        long sum = 0;
        for (String word : counts.split("\\s+")) {
            if (!word.matches("\\d{1,9}")) {
                return sum;
            }
            sum += Integer.parseInt(word);
        }
        return sum;
    }

    /** Whether a POSCAR begins here; stays where it is. */
    private boolean atHead() throws IOException {
        int offset = lines.offset();
        long line = lines.line();
        boolean is = follows(SCALE) && follows(VECTOR) && follows(VECTOR) && follows(VECTOR);
        is = is && lines.next();
        boolean symbols = is && SYMBOLS.matcher(lines.text()).matches();
        is = is && (!symbols || lines.next()) && COUNTS.matcher(lines.text()).matches();
        is = is && follows(MODE);
        lines.back(offset, line);
        return is;
    }

    /**
     * Tells a POSCAR by its beginning.
     *
     * @param text its first lines
     * @return whether they are a head and a mode, and not that of an XDATCAR
     */
    static boolean begins(String text) {
        List<String> first = text.lines().limit(HEAD_LINES).map(String::strip).toList();
        if (first.size() < HEAD_LINES - 1
                || !SCALE.matcher(first.get(1)).matches()
                || !first.subList(2, 5).stream().allMatch(v -> VECTOR.matcher(v).matches())) {
            return false;
        }
        int counts = COUNTS.matcher(first.get(5)).matches() ? 5 : 6;
        return first.size() > counts + 1
                && COUNTS.matcher(first.get(counts)).matches()
                && MODE.matcher(first.get(counts + 1)).matches()
                && !VaspXdatcarFormat.MARKER.matcher(first.get(counts + 1)).matches();
    }

    private boolean follows(Pattern pattern) throws IOException {
        return lines.next() && pattern.matcher(lines.text()).matches();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
