// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    private static void assertBits(double expected, double actual, String text) {
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual), text);
    }

    @Test
    void readsEveryDecimalAsTheJdkDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            int digits = 1 + random.nextInt(22);
            int point = random.nextInt(digits + 1);
            for (int d = 0; d < digits; d++) {
                text.append(d == point ? "." : "").append(random.nextInt(10));
            }
            if (random.nextInt(3) == 0) {
                text.append("eE".charAt(random.nextInt(2))).append(random.nextInt(81) - 40);
            }
            String s = text.toString();
            assertBits(Double.parseDouble(s), NumberText.parse(s), s);
        }
    }

    @Test
    void readsTheEdgesOfTheFastWayAsTheJdkDoes() {
        String[] edges = {
            "9007199254740992",
            "9007199254740993",
            "9007199254740993e22",
            "1e22",
            "1e23",
            "1e-22",
            "1e-23",
            "0.00000000000000000000000000001",
            "000000000000000000000001.5",
            "123456789012345678",
            "1234567890123456789",
            "99999999999999999999",
            "-0",
            "-0.0",
            "+1.",
            ".5",
            "4.9e-324",
            "1e-400",
            "1.7976931348623157e308",
            "0e999999999999"
        };
        for (String s : edges) {
            assertBits(Double.parseDouble(s), NumberText.parse(s), s);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NaN",
        "nan",
        "inf",
        "Infinity",
        "***",
        "1.0D+00",
        "1.0d",
        "1f",
        "0x1p3",
        "''",
        "-",
        ".",
        "1e",
        "1e+",
        "1.2.3",
        "1 2",
        "e5",
        "1_0",
        "٣"
    })
    void refusesWhatIsNoNumber(String text) {
        var e = assertThrows(NumberFormatException.class, () -> NumberText.parse(text));
        assertEquals("expected a number, got '" + text + "'", e.getMessage());
    }

    @Test
    void refusesWhatIsTooLarge() {
        var e = assertThrows(NumberFormatException.class, () -> NumberText.parse("-1e309"));
        assertEquals("expected a finite number, got '-1e309'", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "0,0.0",
        "-0.0,-0.0",
        "1,1.0",
        "-2.5,-2.5",
        "0.1,0.1",
        "0.001,0.001",
        "1e-5,0.00001",
        "1e15,1E+15",
        "1e14,100000000000000.0",
        "123.456,123.456",
        "10.953373,10.953373",
        "1e300,1E+300",
        "5e-324,4.94065645841247E-324",
        "2e-17,0.00000000000000002"
    })
    void writesFewDigits(double value, String text) {
        assertEquals(text, NumberText.format(value));
    }

    @Test
    void everyNumberReadsBackExactly() {
        Random random = new Random(2);
        for (int i = 0; i < 30_000; i++) {
            double value =
                    switch (i % 4) {
                        case 0 -> Double.longBitsToDouble(random.nextLong());
                        case 1 -> random.nextGaussian();
                        case 2 -> Math.round(random.nextGaussian() * 1e8) / 1e6;
                        default -> random.nextInt() * 1e3;
                    };
            if (Double.isFinite(value)) {
                String text = NumberText.format(value);
                assertBits(value, NumberText.parse(text), text);
                assertBits(value, Double.parseDouble(text), text);
            }
        }
    }

    @Test
    void refusesToWriteWhatIsNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> NumberText.format(Double.NaN));
    }
}
