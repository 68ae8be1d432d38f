// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.LineReader;

/**
 * Cuts the results out of each step: from the stress, cell or table of forces, whichever comes
 * first, to the energies that follow the table. What stands between is passed over.
 */
final class OutcarReader implements FrameReader {

    private static final Pattern STEP = Pattern.compile("(?:Iteration|Ionic step)\\s+(\\d+)");

    private final LineReader lines;
    private final String path;
    private final StepChoices choices;
    private final StepTally tally;
    private final OutcarHead head;
    private boolean begun; // a result is marked
    private boolean table; // it has its table of forces
    private boolean machine; // it is the force field's
    private boolean loop; // electronic iterations since the last calculated step
    private boolean converged;
    private boolean moved; // stands at a line not looked at yet
    private long first;
    private int step;

    OutcarReader(InputStream in, String path, StepChoices choices) {
        this.lines = new LineReader(in, path);
        this.path = path;
        this.choices = choices;
        this.tally = new StepTally(path, VaspOutcarFormat.ID);
        this.head = new OutcarHead(lines, path);
    }

    @Override
    public Optional<Frame> next() throws IOException {
        while (moved || lines.next()) {
            moved = false;
            if (begun && brokenOff()) {
                return Optional.of(broken());
            }
            look();
            if (begun && table && energies()) {
                Optional<Frame> frame = finished();
                if (frame.isPresent()) {
                    return frame;
                }
            }
            if (!begun) {
                lines.mark();
            }
        }
        return atEnd();
    }

    private void look() throws IOException {
        if (lines.startsWith("-")) {
            String text = lines.text();
            Matcher m = STEP.matcher(text);
            if (m.find() && m.group(1).length() < 10) {
                step = Integer.parseInt(m.group(1));
                loop |= text.contains("Iteration");
            } else if (text.contains("EDIFF is reached")) {
                converged = true;
            }
        } else if (lines.startsWith("ML FORCE on cell")) {
            begin();
        } else if (lines.startsWith("FORCE on cell") || lines.startsWith("VOLUME and BASIS")) {
            begin();
        } else if (lines.startsWith("POSITION") && lines.text().contains("TOTAL-FORCE")) {
            begin();
            table = true;
            machine = lines.text().contains("(ML)");
        } else if (step == 0 && !begun && tally.all() == 0) {
            head.take();
        }
    }

    private void begin() {
        if (!begun) {
            lines.mark();
            first = lines.line();
            begun = true;
        }
    }

    private boolean energies() {
        return (lines.startsWith("energy") || lines.startsWith("ML energy"))
                && lines.text().contains("without entropy");
    }

    /** Whether the next step begins before the present one has its energies. */
    private boolean brokenOff() {
        return lines.startsWith("-") && STEP.matcher(lines.text()).find();
    }

    private Frame broken() throws IOException {
        moved = true;
        String problem =
                "expected " + (table ? "energies" : "forces") + " before the next step, got none";
        tally.read();
        return frame(lines.cut(), problem, true);
    }

    /** Cuts out a whole result; empty if it is one to be left out. */
    private Optional<Frame> finished() throws IOException {
        moved = lines.next();
        byte[] text = lines.cut();
        if (!moved && text[text.length - 1] != '\n') {
            return Optional.empty(); // the file ends within the energies; still begun
        }
        boolean calculated = !machine;
        boolean whole = machine || converged;
        if (calculated == choices.forceField()) {
            tally.otherKind();
            forget(calculated);
            return Optional.empty();
        }
        if (!whole && choices.unconverged().equals(StepChoices.SKIP)) {
            tally.unconverged();
            forget(calculated);
            return Optional.empty();
        }
        String problem =
                whole || choices.unconverged().equals(StepChoices.KEEP)
                        ? ""
                        : "the electrons must have converged, got a step whose loop ended without";
        tally.read();
        return Optional.of(frame(text, problem, whole));
    }

    private Frame frame(byte[] text, String problem, boolean whole) {
        forget(!machine);
        return new OutcarFrame(path, first, text, problem, head, Math.max(1, step), choices, whole);
    }

    private void forget(boolean calculated) {
        begun = false;
        table = false;
        machine = false;
        if (calculated) {
            loop = false;
            converged = false;
        }
    }

    private Optional<Frame> atEnd() throws IOException {
        if (!head.present() && tally.all() == 0) {
            throw new FormatException(
                    path, 0, "expected an OUTCAR with TITEL and 'ions per type', got neither");
        }
        if (begun || loop) {
            tally.endsWithin("step " + Math.max(1, step));
        }
        if (tally.all() == 0) {
            throw new FormatException(path, 0, "expected a whole ionic step, got none");
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
