// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.file;

import java.util.StringTokenizer;
import org.winnow.api.io.FormatException;

/** The lines of a {@code .mtp} file, one after the other, with their numbers for errors. */
final class MtpLines {

    private final String[] lines;
    private final String path;
    private int next;

    /** Leaves out the selection state that active learning appends: it may be binary. */
    MtpLines(String text, String path) {
        int end = text.indexOf("\n#");
        end = end < 0 ? text.indexOf("\n^") : end;
        lines = (end < 0 ? text : text.substring(0, end)).split("\r?\n");
        this.path = path;
    }

    private void skipEmpty() {
        while (next < lines.length && lines[next].isBlank()) {
            next++;
        }
    }

    /** {@return whether the next line starts with this key} */
    boolean at(String key) {
        skipEmpty();
        if (next >= lines.length) {
            return false;
        }
        String line = lines[next].trim();
        return line.startsWith(key)
                && (line.length() == key.length()
                        || " =\t".indexOf(line.charAt(key.length())) >= 0);
    }

    /** {@return how many lines are still unread} */
    int left() {
        return lines.length - next;
    }

    /** {@return the next line} @param expected what it should be, for the error at the end */
    String next(String expected) throws FormatException {
        skipEmpty();
        if (next >= lines.length) {
            throw wrong("the file ends where " + expected + " should stand");
        }
        return lines[next++];
    }

    /** {@return what follows {@code key =} on the next line} */
    String value(String key) throws FormatException {
        if (!at(key)) {
            throw unexpected(key);
        }
        String line = next(key);
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw wrong(key + " must be followed by =");
        }
        return line.substring(equals + 1).trim();
    }

    double number(String key) throws FormatException {
        return real(value(key));
    }

    int count(String key, int least, int most) throws FormatException {
        int count = integer(value(key));
        if (count < least || count > most) {
            throw wrong(key + " must lie in " + least + ".." + most + ", got " + count);
        }
        return count;
    }

    int[] integers(String key, int count) throws FormatException {
        String list = value(key);
        StringTokenizer words = words(list, count);
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = integer(words.nextToken());
        }
        return values;
    }

    double[] numbers(String list, int count) throws FormatException {
        StringTokenizer words = words(list.trim(), count);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = real(words.nextToken());
        }
        return values;
    }

    private StringTokenizer words(String list, int count) throws FormatException {
        if (!list.startsWith("{") || !list.endsWith("}")) {
            throw wrong("a list must stand between { and } on one line");
        }
        StringTokenizer words = new StringTokenizer(list, "{}, \t");
        if (words.countTokens() != count) {
            throw wrong("the list must have " + count + " numbers, got " + words.countTokens());
        }
        return words;
    }

    int integer(String word) throws FormatException {
        try {
            return Integer.parseInt(word.trim());
        } catch (NumberFormatException notANumber) {
            throw wrong("expected an integer, got '" + word + "'");
        }
    }

    private double real(String word) throws FormatException {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException notANumber) {
            throw wrong("expected a number, got '" + word + "'");
        }
    }

    /** {@return an error at the line read last} */
    FormatException wrong(String sentence) {
        return new FormatException(path, next, sentence);
    }

    /** {@return an error at the line to be read next} */
    FormatException unexpected(String expected) {
        if (next >= lines.length) {
            return wrong("the file ends where " + expected + " should stand");
        }
        String line = lines[next].trim();
        String word = line.substring(0, Math.min(line.length(), 40));
        return new FormatException(path, next + 1, "expected " + expected + ", got '" + word + "'");
    }

    FormatException unsupported(String what) {
        return new FormatException(path, next + 1, what + " are not supported");
    }
}
