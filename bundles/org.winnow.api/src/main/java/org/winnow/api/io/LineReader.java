// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over the lines of a stream and cuts pieces out of it as bytes; what readers of text formats
 * cut frames with. Keeps the bytes from {@link #mark} on, no more. Used by one thread.
 */
public final class LineReader implements Closeable {

    private static final int LARGEST = 1 << 30;
    private static final int SHOWN = 40;

    private final InputStream in;
    private final String path;
    private byte[] buffer = new byte[1 << 18];
    private int limit;
    private int mark;
    private int start; // of the present line
    private int end; // behind its line end
    private long line;
    private boolean finished;

    /**
     * Stands before the first line.
     *
     * @param in closed with this
     * @param path how errors name the file
     */
    public LineReader(InputStream in, String path) {
        this.in = in;
        this.path = path;
    }

    /**
     * Moves to the next line.
     *
     * @return whether there is one; if not, {@link #cut} takes all that is left
     * @throws IOException if the stream fails, or if a piece grows beyond 1 GiB
     */
    public boolean next() throws IOException {
        int scan = end - mark;
        start = end;
        while (true) {
            int i = mark + scan;
            while (i < limit && buffer[i] != '\n') {
                i++;
            }
            if (i < limit) {
                end = i + 1;
                line++;
                return true;
            }
            scan = i - mark;
            if (!fill()) {
                end = limit;
                line += end > start ? 1 : 0;
                return end > start;
            }
        }
    }

    /** Reads more bytes; moves what must be kept to the front of the buffer, or enlarges it. */
    private boolean fill() throws IOException {
        if (finished) {
            return false;
        }
        if (limit == buffer.length) {
            int kept = limit - mark;
            if (kept > buffer.length / 2) {
                if (buffer.length >= LARGEST) {
                    throw new FormatException(
                            path, line, "a configuration must be smaller than 1 GiB");
                }
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            System.arraycopy(buffer, mark, buffer, 0, kept);
            start -= mark;
            end -= mark;
            limit = kept;
            mark = 0;
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        finished = read < 0;
        limit += Math.max(read, 0);
        return !finished;
    }

    /** Begins a piece at the present line. */
    public void mark() {
        mark = start;
    }

    /** {@return the bytes from the mark up to the present line, which starts the next piece} */
    public byte[] cut() {
        byte[] piece = Arrays.copyOfRange(buffer, mark, start);
        mark = start;
        return piece;
    }

    /** {@return how far the present line lies behind the mark, in bytes} */
    public int offset() {
        return start - mark;
    }

    /**
     * Goes back to an earlier line.
     *
     * @param offset what {@link #offset} was there
     * @param line what {@link #line} was there
     */
    public void back(int offset, long line) {
        start = mark + offset;
        end = start;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        end = Math.min(end + 1, limit);
        this.line = line;
    }

    /** {@return the number of the present line, from 1} */
    public long line() {
        return line;
    }

    /** {@return whether the present line holds nothing but blanks} */
    public boolean blank() {
        return skipBlanks() == end;
    }

    /** {@return whether the present line holds a byte that no text has} */
    public boolean binary() {
        for (int i = start; i < end; i++) {
            if (buffer[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the present line holds one whole number, with or without a sign} */
    public boolean onlyInteger() {
        int i = skipBlanks();
        if (i < end && (buffer[i] == '-' || buffer[i] == '+')) {
            i++;
        }
        int first = i;
        while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
            i++;
        }
        if (i == first) {
            return false;
        }
        while (i < end && blank(buffer[i])) {
            i++;
        }
        return i == end;
    }

    /** {@return the text of the present line, without blanks around} */
    public String text() {
        return new String(buffer, start, end - start, StandardCharsets.UTF_8).strip();
    }

    /** {@return the beginning of the present line, for errors} */
    public String shown() {
        String text = text();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** {@return whether the present line begins with a word, blanks before it left out} */
    public boolean startsWith(String word) {
        int i = skipBlanks();
        if (end - i < word.length()) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (buffer[i + k] != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private int skipBlanks() {
        int i = start;
        while (i < end && blank(buffer[i])) {
            i++;
        }
        return i;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
