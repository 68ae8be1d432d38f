// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Splits a line into keys and values, and quotes them again.
 *
 * <p>A value is a word; or a text in double or single quotes, where {@code \"}, {@code \\} and
 * {@code \n} stand for a quote, a backslash and a line end; or a list in brackets or braces, kept
 * as it stands. Blanks around {@code =} are allowed. A key without a value has the value {@code T}.
 */
final class KeyScanner {

    private static final String FLAG = "T";
    private static final String PLAIN = "_.+-:/*%@#;<>~^|!?$&";

    private final String line;
    private int at;

    private KeyScanner(String line) {
        this.line = line;
    }

    /**
     * Splits a line.
     *
     * @return keys in order
     * @throws IllegalArgumentException if a quote or bracket is not closed, a key is empty or
     *     appears twice
     */
    static Map<String, String> scan(String line) {
        KeyScanner scanner = new KeyScanner(line);
        Map<String, String> values = new LinkedHashMap<>();
        scanner.blanks();
        while (scanner.at < line.length()) {
            String key = scanner.key();
            if (values.put(key, scanner.value()) != null) {
                throw new IllegalArgumentException("key " + key + " must appear once");
            }
            scanner.blanks();
        }
        return values;
    }

    /** Writes a key and its value such that {@link #scan} gives them back. */
    static void append(StringBuilder out, String key, String value) {
        if (plain(key)) {
            out.append(key);
        } else {
            quote(out, key);
        }
        out.append('=');
        if (plain(value) || list(value)) {
            out.append(value);
        } else {
            quote(out, value);
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean list(String text) {
        if (!text.startsWith("[") && !text.startsWith("{") || text.indexOf('\n') >= 0) {
            return false;
        }
        KeyScanner scanner = new KeyScanner(text);
        try {
            return scanner.bracketed().equals(text) && scanner.at == text.length();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String key() {
        char c = line.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        int from = at;
        while (at < line.length() && line.charAt(at) != '=' && !blank(line.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw new IllegalArgumentException(
                    "expected a key before '=', got '" + line.substring(at) + "'");
        }
        return line.substring(from, at);
    }

    private String value() {
        int behindKey = at;
        blanks();
        if (at == line.length() || line.charAt(at) != '=') {
            at = behindKey;
            return FLAG;
        }
        at++;
        int behindSign = at;
        blanks();
        if (at == line.length()) {
            return "";
        }
        char c = line.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        if (c == '[' || c == '{') {
            return bracketed();
        }
        String word = word();
        if (behindSign < at - word.length() && word.indexOf('=') > 0) {
            at = behindSign; // the word is the next key: this value is empty
            return "";
        }
        return word;
    }

    private String word() {
        int from = at;
        while (at < line.length() && !blank(line.charAt(at))) {
            at++;
        }
        return line.substring(from, at);
    }

    private String quoted(char quote) {
        StringBuilder text = new StringBuilder();
        int from = at++;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == quote) {
                return text.toString();
            }
            if (c == '\\' && at < line.length()) {
                char escaped = line.charAt(at);
                if (escaped == quote || escaped == '\\' || escaped == 'n') {
                    at++;
                    c = escaped == 'n' ? '\n' : escaped;
                }
            }
            text.append(c);
        }
        throw new IllegalArgumentException("a quote must be closed, got " + line.substring(from));
    }

    private String bracketed() {
        int from = at;
        int depth = 0;
        char quote = 0;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (quote != 0) {
                at += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return line.substring(from, at);
            }
        }
        throw new IllegalArgumentException("a bracket must be closed, got " + line.substring(from));
    }

    private void blanks() {
        while (at < line.length() && blank(line.charAt(at))) {
            at++;
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
