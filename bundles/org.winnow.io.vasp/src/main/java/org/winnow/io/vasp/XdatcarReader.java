// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.LineReader;
import org.winnow.api.io.TextCursor;

/**
 * Cuts an XDATCAR before each {@code Direct configuration=}, and before the head that may stand
 * there: it does if the second line before holds symbols and not positions.
 */
final class XdatcarReader implements FrameReader {

    private static final int HEAD_LINES = 7;

    private final LineReader lines;
    private final String path;
    private final List<Integer> typeMap;
    private final StepTally tally;
    private final int[] offsets = new int[HEAD_LINES]; // of the lines before this one, in a ring
    private final boolean[] letters = new boolean[HEAD_LINES]; // whether they begin with one
    private boolean started;
    private boolean more;
    private int rows; // lines since the marker, but blank ones
    private int since; // all of them
    private XdatcarFrame headed; // the last frame with a head

    XdatcarReader(InputStream in, String path, List<Integer> typeMap) {
        this.lines = new LineReader(in, path);
        this.path = path;
        this.typeMap = typeMap;
        this.tally = new StepTally(path, "vasp-xdatcar");
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (!started) {
            started = true;
            more = lines.next();
            if (more && lines.binary()) {
                throw new FormatException(path, 1, "expected text, got binary data");
            }
        }
        if (!more) {
            if (headed == null) {
                throw new FormatException(path, 0, "expected configurations, got an empty file");
            }
            return Optional.empty();
        }
        lines.mark();
        long first = lines.line();
        boolean ownHead = toMarker();
        if (!more && headed == null) {
            throw new FormatException(
                    path, first, "expected 'Direct configuration=', got none in this file");
        }
        throughPositions();
        byte[] text = lines.cut();
        XdatcarFrame frame =
                ownHead || headed == null
                        ? new XdatcarFrame(path, first, text, first, text, typeMap)
                        : new XdatcarFrame(
                                path, first, text, headed.line(), headed.text(), typeMap);
        if (!more && tally.all() > 0 && cutShort(frame)) {
            tally.endsWithin("configuration " + (tally.all() + 1));
            return Optional.empty();
        }
        frame = more ? frame : withoutNext(frame);
        headed = frame.ownHead() ? frame : headed;
        tally.read();
        return Optional.of(frame);
    }

    /** Goes to the line before the positions; returns whether there was a head to pass. */
    private boolean toMarker() throws IOException {
        boolean passed = false;
        while (more && !atMarker()) {
            passed = true;
            more = lines.next();
        }
        return passed;
    }

    /** Goes to where the next configuration begins. */
    private void throughPositions() throws IOException {
        rows = 0;
        since = 0;
        more = more && lines.next();
        while (more && !atMarker()) {
            offsets[since % HEAD_LINES] = lines.offset();
            String text = lines.text();
            letters[since % HEAD_LINES] = !text.isEmpty() && Character.isLetter(text.charAt(0));
            rows += text.isEmpty() ? 0 : 1;
            since++;
            more = lines.next();
        }
        if (more && since >= HEAD_LINES && letters[(since - 2) % HEAD_LINES]) {
            lines.back(offsets[(since - HEAD_LINES) % HEAD_LINES], lines.line() - HEAD_LINES);
        }
    }

    private boolean atMarker() {
        return (lines.startsWith("D")
                        || lines.startsWith("d")
                        || lines.startsWith("C")
                        || lines.startsWith("c")
                        || lines.startsWith("K")
                        || lines.startsWith("k"))
                && VaspXdatcarFormat.MARKER.matcher(lines.text()).matches();
    }

    /** How many atoms the head says there are; −1 where it cannot be read. */
    private int atoms(XdatcarFrame frame) {
        try {
            TextCursor head = new TextCursor(frame.headText(), path, frame.headLine());
            return PoscarHead.read(head, typeMap, Integer.MAX_VALUE).species().length;
        } catch (FormatException | IllegalArgumentException e) {
            return -1;
        }
    }

    /** Whether the last configuration of the file lacks positions, or digits of the last one. */
    private boolean cutShort(XdatcarFrame frame) {
        int atoms = atoms(frame);
        byte[] text = frame.text();
        if (atoms < 0 || rows != atoms || since < 2 || text[text.length - 1] == '\n') {
            return atoms < 0 ? frame.ownHead() : rows < atoms;
        }
        int last = offsets[(since - 1) % HEAD_LINES];
        int before = offsets[(since - 2) % HEAD_LINES];
        return text.length - last < last - before - 1;
    }

    /** Leaves out what the file still has of a configuration behind the last whole one. */
    private XdatcarFrame withoutNext(XdatcarFrame frame) {
        int from = behindAtoms(frame.text(), atoms(frame));
        String rest = new String(frame.text(), from, frame.text().length - from, ISO_8859_1);
        String next = firstLine(frame.text(), from);
        boolean begins =
                firstLine(frame.headText(), 0).startsWith(next)
                        || "direct configuration=".startsWith(next.toLowerCase(Locale.ROOT));
        if (rest.isBlank() || !begins || rest.lines().count() > HEAD_LINES + 1) {
            return frame;
        }
        tally.endsWithin("configuration " + (tally.all() + 2));
        byte[] whole = Arrays.copyOf(frame.text(), from);
        byte[] head = frame.ownHead() ? whole : frame.headText();
        return new XdatcarFrame(path, frame.line(), whole, frame.headLine(), head, typeMap);
    }

    /** Where the line behind the atoms begins; the end of the text where there is none. */
    private static int behindAtoms(byte[] text, int atoms) {
        int left = -1; // before the marker
        int at = 0;
        while (at < text.length && left != 0) {
            String line = firstLine(text, at);
            if (left < 0) {
                left = VaspXdatcarFormat.MARKER.matcher(line).matches() ? atoms : -1;
            } else if (!line.isEmpty()) {
                left--;
            }
            while (at < text.length && text[at] != '\n') {
                at++;
            }
            at++;
        }
        return Math.min(at, text.length);
    }

    private static String firstLine(byte[] text, int from) {
        int to = from;
        while (to < text.length && text[to] != '\n') {
            to++;
        }
        return new String(text, from, to - from, ISO_8859_1).strip();
    }

    @Override
    public List<String> notes() {
        return tally.notes(false);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
