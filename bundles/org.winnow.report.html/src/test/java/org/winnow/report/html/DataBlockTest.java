// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.report.Exploration;

class DataBlockTest {

    @Test
    void layoutIsThatOfTheDocumentation() throws IOException {
        Exploration exploration = Samples.hostile();
        ByteBuffer block =
                unpacked(
                        DataBlock.of(
                                exploration,
                                Map.of("kind", List.of("", "<img src=x onerror=alert(1)>"))));
        assertEquals(1.5, block.getDouble());
        assertEquals(-2, block.getDouble());
        assertEquals(1, block.getDouble());
        assertTrue(Double.isNaN(block.getDouble()));
        assertEquals(1, block.getInt());
        assertEquals(0, block.getInt());
        assertEquals(2, block.getInt());
        assertEquals(1, block.getInt());
        float[] cell = {5, 0, 0, 0, 6, 0, 1, 0, 7};
        for (int i = 0; i < 18; i++) {
            assertEquals(i < 9 ? cell[i] : 0, block.getFloat());
        }
        assertEquals(0b011, block.get());
        assertEquals(0, block.get());
        assertEquals(3, block.get());
        assertEquals(14, block.get());
        assertEquals(118, block.get());
        byte[][] planes = new byte[4][9];
        for (byte[] plane : planes) {
            block.get(plane);
        }
        assertFalse(block.hasRemaining());
        int[] steps = {100, 200, 300, 2500, 200, -300, -40_000, 10_000_000, 0};
        for (int i = 0; i < steps.length; i++) {
            int value = 0;
            for (int plane = 0; plane < 4; plane++) {
                value |= (planes[plane][i] & 0xff) << 8 * plane;
            }
            assertEquals(steps[i], value);
        }
    }

    @Test
    void aCoordinateTakesAboutTwoBytes() throws IOException {
        Exploration all = Samples.explore(Samples.example());
        Exploration bare = new Exploration("", all.configurations(), List.of(), "", "", "");
        long coordinates = 3L * all.configurations().stream().mapToInt(c -> c.size()).sum();
        double bytes = DataBlock.of(bare, Map.of()).length() * 0.75 / coordinates;
        assertTrue(bytes < 2.2, bytes + " bytes a coordinate");
    }

    private static ByteBuffer unpacked(String text) throws IOException {
        byte[] packed = Base64.getDecoder().decode(text);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
