// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;
import org.winnow.api.model.Dataset;
import org.winnow.io.extxyz.ExtxyzFormat;

class SliceTest {

    @TempDir private Path folder;

    /** A file of so many frames of one atom each, whose x coordinate is the frame's number. */
    private Path file(int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("1\nstep=").append(i).append("\nSi ").append(i).append(" 0 0\n");
        }
        return Files.writeString(folder.resolve("a.xyz"), text);
    }

    private static String indices(String input) throws IOException {
        var datasets = new FileDatasets(List.of(new ExtxyzFormat()));
        StringBuilder text = new StringBuilder();
        try (Dataset.Reader reader = datasets.open(Inputs.of(input)).open()) {
            for (var i = reader.next(); i.isPresent(); i = reader.next()) {
                Dataset.Item item = i.get();
                assertEquals(item.origin().index(), item.parse().position(0));
                assertEquals(1 + 3L * item.origin().index(), item.origin().line());
                text.append(item.origin().index()).append(' ');
            }
        }
        return text.toString().strip();
    }

    private String refusal(String input) {
        var e = assertThrows(IOException.class, () -> indices(input));
        return e.getMessage().replace(folder.toString(), "DIR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "::10=0",
                ":=0 1 2 3 4",
                "::2=0 2 4",
                "1:=1 2 3 4",
                ":2=0 1",
                "1:4:2=1 3",
                "3=3",
                "0=0",
                "-1=4",
                "-5=0",
                "-2:=3 4",
                ":-3=0 1",
                "-100:2=0 1",
                "2:100=2 3 4",
                "::-1=4 3 2 1 0",
                "::-2=4 2 0",
                "3:0:-2=3 1",
                "-2::-1=3 2 1 0",
                ":2:-1=4 3"
            })
    void takesSlicesAsPythonDoes(String slice, String expected) throws IOException {
        assertEquals(expected, indices(file(5) + "@" + slice));
    }

    @Test
    void refusesSlicesThatMeanNothing() throws IOException {
        Path file = file(5);
        assertEquals("DIR/a.xyz: index must lie in -5..4, got 7", refusal(file + "@7"));
        assertEquals("DIR/a.xyz: index must lie in -5..4, got -6", refusal(file + "@-6"));
        String nothing = " must mean at least one configuration, got none of 5";
        assertEquals("DIR/a.xyz: slice 5:9" + nothing, refusal(file + "@5:9"));
        assertEquals("DIR/a.xyz: slice 3:3" + nothing, refusal(file + "@3:3"));
        assertEquals("DIR/a.xyz: slice 1:3:-1" + nothing, refusal(file + "@1:3:-1"));
    }

    @Test
    void refusesWordsThatAreNoSlice() throws IOException {
        Path file = file(1);
        var e = assertThrows(UsageException.class, () -> indices(file + "@x"));
        assertEquals("a slice must be START:STOP:STEP or an index, got 'x'", e.getMessage());
        e = assertThrows(UsageException.class, () -> indices(file + "@::0"));
        assertEquals("the step of a slice must not be 0, got '::0'", e.getMessage());
    }
}
