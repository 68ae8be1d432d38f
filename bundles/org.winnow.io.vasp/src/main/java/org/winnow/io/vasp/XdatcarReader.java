// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
    private final int[] offsets = new int[HEAD_LINES]; // of the lines before this one, in a ring
    private final boolean[] letters = new boolean[HEAD_LINES]; // whether they begin with one
    private boolean started;
    private boolean more;
    private int rows; // lines since the marker, but blank ones
    private int since; // all of them
    private XdatcarFrame headed; // the last frame with a head
    private final StepTally tally;

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
            lines.back(offsets[since % HEAD_LINES], lines.line() - HEAD_LINES);
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

    /** Whether the last configuration of the file lacks positions, or digits of the last one. */
    private boolean cutShort(XdatcarFrame frame) {
        int atoms;
        try {
            TextCursor head = new TextCursor(frame.headText(), path, frame.headLine());
            atoms = PoscarHead.read(head, typeMap, Integer.MAX_VALUE).species().length;
        } catch (FormatException | IllegalArgumentException e) {
            return frame.ownHead();
        }
        byte[] text = frame.text();
        if (rows != atoms || since < 2 || text[text.length - 1] == '\n') {
            return rows < atoms;
        }
        int last = offsets[(since - 1) % HEAD_LINES];
        int before = offsets[(since - 2) % HEAD_LINES];
        return text.length - last < last - before - 1;
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
