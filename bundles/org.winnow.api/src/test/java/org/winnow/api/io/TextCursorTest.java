// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextCursorTest {

    private static TextCursor at(String text) {
        TextCursor cursor = new TextCursor(text.getBytes(StandardCharsets.UTF_8), "f.txt", 7);
        assertTrue(cursor.nextLine());
        return cursor;
    }

    @Test
    void takesTokensOfEveryKindLineByLine() throws FormatException {
        TextCursor cursor = at(" Si\t-1.5 42\r\n\nH word");
        assertEquals(3, cursor.tokens());
        assertEquals('S' << 8 | 'i', cursor.shortWord());
        assertTrue(cursor.startsNumber());
        assertEquals(-1.5, cursor.real());
        assertEquals(42, cursor.integer());
        assertFalse(cursor.hasToken());
        assertTrue(cursor.nextLine());
        assertEquals(0, cursor.tokens());
        assertTrue(cursor.nextLine());
        assertEquals('H' << 8, cursor.shortWord());
        assertEquals(-1, cursor.shortWord());
        assertEquals("word", cursor.word());
        assertEquals(9, cursor.line());
        assertFalse(cursor.nextLine());
    }

    @Test
    void errorsNameFileAndLine() {
        TextCursor cursor = at("1.0D+00 x");
        var e = assertThrows(FormatException.class, cursor::real);
        assertEquals("f.txt:7: expected a number, got '1.0D+00'", e.getMessage());
        e = assertThrows(FormatException.class, cursor::integer);
        assertEquals("f.txt:7: expected a whole number, got 'x'", e.getMessage());
        e = assertThrows(FormatException.class, cursor::word);
        assertEquals("f.txt:7: expected another value, got the end of the line", e.getMessage());
        cursor.expect(4);
        e = assertThrows(FormatException.class, cursor::word);
        assertEquals("f.txt:7: expected 4 columns, got 2", e.getMessage());
    }

    @Test
    void takesTheRestTidyOrVerbatim() throws FormatException {
        assertEquals("a  b", at("  a  b \r\n").rest());
        TextCursor tab = at("key\t  a b \r\n");
        tab.word();
        assertEquals("  a b ", tab.verbatim());
        TextCursor space = at("key   a b\n");
        space.word();
        assertEquals("a b", space.verbatim());
    }

    @Test
    void readsBytesThatAreNotUtf8AsLatin() {
        byte[] latin = "Stra\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
        TextCursor cursor = new TextCursor(latin, "f.txt", 1);
        cursor.nextLine();
        assertEquals("Stra\u00dfe", cursor.rest());
    }
}
