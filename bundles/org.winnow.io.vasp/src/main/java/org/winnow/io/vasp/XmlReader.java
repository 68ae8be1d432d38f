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

/**
 * Cuts the results out of each {@code calculation}: from its last electronic step, which has the
 * energies, to the {@code energy} behind the forces. What stands between is passed over.
 */
final class XmlReader implements FrameReader {

    private static final int LARGEST_HEAD = 1 << 28;

    private final LineReader lines;
    private final String path;
    private final StepChoices choices;
    private final StepTally tally;
    private XmlHead head;
    private boolean moved; // stands at a line not looked at yet
    private boolean inside; // a calculation, whose results are still to come
    private boolean begun; // they are marked
    private boolean structure;
    private int electronic;
    private long first;

    XmlReader(InputStream in, String path, StepChoices choices) {
        this.lines = new LineReader(in, path);
        this.path = path;
        this.choices = choices;
        this.tally = new StepTally(path, VaspXmlFormat.ID);
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (head == null) {
            readHead();
        }
        while (moved || lines.next()) {
            moved = false;
            Optional<Frame> frame = look();
            if (frame.isPresent()) {
                return frame;
            }
            if (!begun) {
                lines.mark();
            }
        }
        return atEnd();
    }

    private void readHead() throws IOException {
        boolean more = lines.next();
        lines.mark();
        long at = lines.line();
        while (more && !lines.startsWith("</atominfo")) {
            if (lines.binary()) {
                throw new FormatException(path, lines.line(), "expected text, got binary data");
            }
            if (lines.offset() > LARGEST_HEAD) {
                break;
            }
            if (lines.startsWith("<calculation")) {
                throw new FormatException(
                        path, lines.line(), "expected atominfo before a calculation, got none");
            }
            more = lines.next();
        }
        if (!more || lines.offset() > LARGEST_HEAD) {
            throw new FormatException(
                    path,
                    0,
                    "expected the end of atominfo on a line of its own, as VASP writes it, got"
                            + " none");
        }
        moved = lines.next();
        head = XmlHead.read(lines.cut(), path, at);
    }

    private Optional<Frame> look() throws IOException {
        if (lines.startsWith("<calculation")) {
            inside = true;
            electronic = 0;
            structure = false;
        } else if (inside && lines.startsWith("<scstep")) {
            electronic++;
            begin();
        } else if (inside && lines.startsWith("<structure")) {
            if (!begun) {
                begin();
            }
            structure = true;
        } else if (inside && structure && lines.startsWith("</energy")) {
            moved = lines.next();
            return finished(lines.cut());
        } else if (inside && lines.startsWith("</calculation")) {
            tally.read();
            return Optional.of(
                    frame(lines.cut(), "expected energies in a calculation, got none", true));
        }
        return Optional.empty();
    }

    private void begin() {
        lines.mark();
        first = lines.line();
        begun = true;
    }

    private Optional<Frame> finished(byte[] text) {
        boolean machine = electronic == 0;
        boolean whole = machine || electronic < head.nelm();
        if (machine != choices.forceField()) {
            tally.otherKind();
        } else if (!whole && choices.unconverged().equals(StepChoices.SKIP)) {
            tally.unconverged();
        } else {
            tally.read();
            boolean fine = whole || choices.unconverged().equals(StepChoices.KEEP);
            String problem =
                    fine
                            ? ""
                            : "the electrons must have converged, got a step that took all of NELM"
                                    + " = "
                                    + head.nelm();
            return Optional.of(frame(text, problem, whole));
        }
        inside = false;
        begun = false;
        return Optional.empty();
    }

    private Frame frame(byte[] text, String problem, boolean whole) {
        inside = false;
        begun = false;
        return new XmlFrame(path, first, text, problem, head, tally.all(), choices, whole);
    }

    private Optional<Frame> atEnd() throws IOException {
        if (inside) {
            tally.endsWithin("step " + (tally.all() + 1));
        }
        if (tally.all() == 0) {
            throw new FormatException(path, 0, "expected a whole calculation, got none");
        }
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return tally.notes(choices.forceField());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
