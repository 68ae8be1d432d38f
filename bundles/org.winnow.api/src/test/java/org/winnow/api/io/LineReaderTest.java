// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    /** Gives a few bytes at a time, as pipes do. */
    private static InputStream trickle(byte[] bytes, int most) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from, Math.min(length, most));
            }
        };
    }

    /** Lines of all lengths up to beyond the first buffer. */
    private static String lines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(10) == 0 ? random.nextInt(400_000) : random.nextInt(50);
            text.append(i).append(' ').append("x".repeat(length)).append('\n');
        }
        return text.append("last, without an end").toString();
    }

    @Test
    void cutsTheSamePiecesWhateverTheBuffersHold() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            String text = lines(random);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            StringBuilder joined = new StringBuilder();
            try (var reader = new LineReader(trickle(bytes, 1 + random.nextInt(9000)), "f")) {
                int number = 0;
                boolean more = reader.next();
                while (more) {
                    reader.mark();
                    for (int lines = 1 + random.nextInt(4); more && lines > 0; lines--) {
                        assertEquals(++number, reader.line());
                        int offset = reader.offset();
                        String shown = reader.shown();
                        if (reader.next()) { // looks ahead and comes back
                            reader.back(offset, number);
                            assertEquals(shown, reader.shown());
                        }
                        more = reader.next();
                    }
                    joined.append(new String(reader.cut(), StandardCharsets.UTF_8));
                }
            }
            assertEquals(text, joined.toString());
        }
    }

    private static LineReader at(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes), "f");
        assertTrue(reader.next());
        return reader;
    }

    @Test
    void knowsCountsFromOtherLines() throws IOException {
        for (String count : new String[] {"1", " 64 \r", "\t-3", "+5", "99999999999999999999"}) {
            assertTrue(at(count).onlyInteger(), count);
        }
        for (String other : new String[] {"", "1.0", "6 4", "x", "-", "1e3", "1 #"}) {
            assertFalse(at(other).onlyInteger(), other);
        }
    }

    @Test
    void knowsBlankAndBinaryLinesAndFirstWords() throws IOException {
        assertTrue(at(" \t\r").blank());
        assertFalse(at(" x").blank());
        assertTrue(at("a\u0000b").binary());
        assertFalse(at("ab").binary());
        assertTrue(at("  BEGIN_CFG ").startsWith("BEGIN_CFG"));
        assertFalse(at("BEGIN").startsWith("BEGIN_CFG"));
    }
}
