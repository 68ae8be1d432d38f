// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Walks over the text of a frame, line by line and token by token; tokens are set apart by blanks.
 * Knows where it stands, so that errors name file and line. Used by one thread.
 */
public final class TextCursor {

    private final byte[] text;
    private final String path;
    private long line;
    private int at;
    private int end; // of the present line, before its line end
    private int next; // start of the line after it
    private int expected;

    /**
     * Stands before the first line.
     *
     * @param text never changed
     * @param path how errors name the file
     * @param line number of the first line in the file, from 1
     */
    public TextCursor(byte[] text, String path, long line) {
        this.text = text;
        this.path = path;
        this.line = line - 1;
    }

    /** {@return whether there was another line to move to} */
    public boolean nextLine() {
        if (next >= text.length) {
            return false;
        }
        at = next;
        int i = next;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        end = i;
        next = i + 1;
        line++;
        return true;
    }

    /** {@return the number of the present line in the file, from 1} */
    public long line() {
        return line;
    }

    /**
     * Says how many tokens a line should have, for errors about lines with fewer.
     *
     * @param columns 0 where it does not matter
     */
    public void expect(int columns) {
        expected = columns;
    }

    /** {@return whether the present line has another token} */
    public boolean hasToken() {
        while (at < end && blank(text[at])) {
            at++;
        }
        return at < end;
    }

    /** {@return how many tokens the whole present line has} */
    public int tokens() {
        int count = 0;
        boolean inside = false;
        for (int i = lineStart(); i < end; i++) {
            boolean now = !blank(text[i]);
            count += now && !inside ? 1 : 0;
            inside = now;
        }
        return count;
    }

    private int lineStart() {
        int start = Math.min(end, text.length);
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /**
     * Takes a token as a number.
     *
     * @return finite
     * @throws FormatException if it is none
     */
    public double real() throws FormatException {
        int from = take();
        try {
            return NumberText.parse(text, from, at);
        } catch (NumberFormatException e) {
            throw error(e.getMessage());
        }
    }

    /**
     * Takes a token as a whole number.
     *
     * @return within 64 bits
     * @throws FormatException if it is none
     */
    public long integer() throws FormatException {
        String word = word();
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw error("expected a whole number, got '" + word + "'");
        }
    }

    /**
     * Takes a token.
     *
     * @return without blanks
     * @throws FormatException if the line has none left
     */
    public String word() throws FormatException {
        int from = take();
        return new String(text, from, at - from, StandardCharsets.UTF_8);
    }

    /** Leaves {@link #at} behind the next token and returns where it begins. */
    private int take() throws FormatException {
        if (!hasToken()) {
            throw error(
                    expected > 0
                            ? "expected " + expected + " columns, got " + tokens()
                            : "expected another value, got the end of the line");
        }
        int from = at;
        while (at < end && !blank(text[at])) {
            at++;
        }
        return from;
    }

    /**
     * Takes a token of up to two bytes without making a text of it.
     *
     * @return first byte × 256 + second byte (0 if there is one byte); −1 if the token is longer,
     *     which is not taken then
     * @throws FormatException if the line has no token left
     */
    public int shortWord() throws FormatException {
        int from = take();
        if (at - from > 2) {
            at = from;
            return -1;
        }
        return (text[from] & 0xff) << 8 | (at - from == 2 ? text[from + 1] & 0xff : 0);
    }

    /** {@return the present line from here on, without blanks around; takes it} */
    public String rest() {
        hasToken();
        int from = at;
        int to = end;
        while (to > from && blank(text[to - 1])) {
            to--;
        }
        at = end;
        return decode(text, from, to);
    }

    /**
     * Takes what is left of the present line as it stands: behind one tab, blanks and all; behind a
     * space, without blanks before it.
     *
     * @return without the line end
     */
    public String verbatim() {
        if (at < end && text[at] == '\t') {
            at++;
        } else {
            hasToken();
        }
        int from = at;
        at = end;
        return decode(text, from, end > from && text[end - 1] == '\r' ? end - 1 : end);
    }

    /** {@return whether the next token on the present line begins as a number does} */
    public boolean startsNumber() {
        return hasToken() && "+-.0123456789".indexOf(text[at]) >= 0;
    }

    /** UTF-8; where it is not, every byte is a character of its own. */
    private static String decode(byte[] text, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    /** {@return an error at the present line} @param sentence what must hold, then what came */
    public FormatException error(String sentence) {
        return new FormatException(path, line, sentence);
    }
}
