// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SubsetJob;
import org.winnow.api.engine.UsageException;

class SubsetRunTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();

    private SubsetJob.Result run(String keep, String drop, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), List.of(lines));
        var job =
                new SubsetJob(
                        Inputs.of(file.toString()),
                        Optional.ofNullable(keep),
                        Optional.ofNullable(drop),
                        folder.resolve("out.txt"),
                        Optional.empty(),
                        true);
        return fakes.engine().run(job, 2, Progress.NONE);
    }

    /** The first word of each line that was written. */
    private String written() throws IOException {
        return Files.readAllLines(folder.resolve("out.txt")).stream()
                .map(line -> line.split(" ")[0])
                .collect(Collectors.joining());
    }

    @Test
    void keepsInTheOrderGivenAndLeavesOutWhatIsDropped() throws IOException {
        var result = run("3,0:2", "1", "a Li 1", "b Li 2", "c Li 3", "d Li 4");
        assertEquals(2, result.configurations());
        assertEquals(4, result.of());
        assertEquals("da", written());
    }

    @Test
    void dropsAndStreamsTheRestInTheOrderOfTheFile() throws IOException {
        run(null, "0,2", "a Li 1", "b Li 2", "c Li 3", "d Li 4");
        assertEquals("bd", written());
    }

    @Test
    void countsButDoesNotReadWhatItLeavesOut() throws IOException {
        assertThrows(IOException.class, () -> run("0,1", null, "a Li 1", "b Li nonsense"));
        run(null, "1", "a Li 1", "b Li nonsense", "c Li 3");
        assertEquals("ac", written());
    }

    @Test
    void refusesANumberBeyondTheEndAndLeavesNothing() {
        var e = assertThrows(UsageException.class, () -> run(null, "2", "a Li 1", "b Li 2"));
        assertEquals("numbers must lie in 0..1, got 2", e.getMessage());
        assertFalse(Files.exists(folder.resolve("out.txt")));
    }
}
