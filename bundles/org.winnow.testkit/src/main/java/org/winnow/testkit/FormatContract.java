// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Configuration;

/** What every {@link Format} that writes must keep; files are taken to be text. */
public abstract class FormatContract {

    private static final String PATH = "some/file.txt";

    /** {@return the format to be tested} Called often: make one that is dear only once. */
    protected abstract Format format();

    /** {@return what the file cannot say by itself} */
    protected FormatSettings settings() {
        return new FormatSettings(List.of(1, 3, 8, 14));
    }

    /** {@return configurations that it can hold, with all that it can keep of them} */
    protected List<Configuration> configurations() {
        return LongStream.range(1, 6).mapToObj(Samples::labelled).toList();
    }

    /** {@return how it writes 1.2345678901 Å, for a coordinate to be damaged} */
    protected String marker() {
        return "1.2345678901";
    }

    /** {@return whether it has a place for energy, forces and virial} */
    protected boolean keepsLabels() {
        return true;
    }

    @BeforeEach
    void isWritten() {
        Assumptions.assumeTrue(format().info().writable(), "this format is only read");
    }

    @Test
    void hasANameAndFileNameEndings() {
        Format.Info info = format().info();
        assertTrue(info.id().matches("[a-z][a-z0-9-]*"), info.id());
        assertFalse(info.title().isBlank(), "a title for people");
        for (String extension : info.extensions()) {
            assertTrue(extension.startsWith(".") && extension.equals(extension.toLowerCase()));
        }
    }

    @Test
    void recognisesWhatItWrote() throws IOException {
        byte[] file = write(configurations());
        assertTrue(format().recognises(Arrays.copyOf(file, Math.min(4096, file.length))));
    }

    @Test
    void doesNotRecogniseRubbish() {
        byte[] rubbish = new byte[4096];
        new Random(9).nextBytes(rubbish);
        assertFalse(format().recognises(rubbish), "random bytes");
        assertFalse(format().recognises(new byte[0]), "an empty file");
        assertFalse(format().recognises("Dear Sir,\nno atoms today.\n".getBytes()), "a letter");
    }

    @Test
    void readsBackAllThatItWrote() throws IOException {
        List<Configuration> before = configurations();
        List<Configuration> after = parse(write(before));
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertKept(before.get(i), after.get(i));
        }
    }

    @Test
    void writesWhatItReadByteForByte() throws IOException {
        byte[] once = write(parse(write(configurations())));
        assertEquals(text(once), text(write(parse(once))));
    }

    @Test
    void numbersReadBackExactly() throws IOException {
        double[] positions = {
            Math.nextUp(1.0), 0.1 + 0.2, 1e-300, -123456789.123456789, Double.MIN_NORMAL, 1e17
        };
        int[] species = {configurations().get(0).species(0), configurations().get(0).species(0)};
        Configuration.Builder builder =
                Configuration.of(species, positions).cell(configurations().get(0).cell());
        if (keepsLabels()) {
            builder.energy(Math.nextDown(-1e5), "")
                    .forces(new double[] {1 / 3.0, 2e-17, 5e-324, -0.1, 1e22, 1 - 1e-16});
        }
        Configuration c = builder.build();
        assertKept(c, parse(write(List.of(c))).get(0));
    }

    @Test
    void framesSayWhereTheyStandAndWhatTheirTextIs() throws IOException {
        byte[] file = write(configurations());
        String[] lines = text(file).split("(?<=\n)");
        for (Frame frame : frames(file)) {
            int first = (int) frame.line() - 1;
            String rest = String.join("", Arrays.copyOfRange(lines, first, lines.length));
            assertTrue(rest.startsWith(text(frame.text())), "frame at line " + frame.line());
        }
    }

    @Test
    void framesMayBeParsedInAnyOrderOnAnyThread() throws IOException {
        byte[] file = write(configurations());
        List<Frame> frames = frames(file);
        for (int i = frames.size() - 1; i >= 0; i--) {
            Frame frame = frames.get(i);
            assertEquals(
                    1,
                    Threads.differentResults(() -> assertDoesNotThrow(frame::parse).fingerprint()));
            assertEquals(parse(file).get(i).fingerprint(), frame.parse().fingerprint());
        }
    }

    @Test
    void readsLinesThatEndInCarriageReturnAndLineFeed() throws IOException {
        byte[] file = write(configurations());
        List<Configuration> after = parse(bytes(text(file).replace("\n", "\r\n")));
        for (int i = 0; i < after.size(); i++) {
            assertEquals(parse(file).get(i).fingerprint(), after.get(i).fingerprint());
        }
    }

    @Test
    void refusesAFileThatEndsTooEarly() throws IOException {
        byte[] file = write(configurations());
        String last = text(frames(file).get(configurations().size() - 1).text()).stripTrailing();
        String start = text(file).substring(0, text(file).lastIndexOf(last));
        String[] lines = last.split("(?<=\n)");
        for (int kept = 1; kept < lines.length; kept++) {
            String cut = start + String.join("", Arrays.copyOf(lines, kept));
            assertRefused(cut, kept + " of " + lines.length + " lines of the last frame");
        }
    }

    @Test
    void refusesWhatIsNoFiniteNumberAndNamesItsLine() throws IOException {
        String file = marked();
        long line = file.substring(0, file.indexOf(marker())).lines().count();
        for (String bad : new String[] {"***", "NaN", "inf", "1.0D+00", "1,5", "0x1p3", "1.0d"}) {
            FormatException e = assertRefused(file.replace(marker(), bad), bad);
            assertEquals(line, e.line(), e.getMessage());
        }
    }

    @Test
    void theFramesAroundADamagedOneAreStillRead() throws IOException {
        String file = marked();
        List<Frame> frames = frames(bytes(file.replace(marker(), "***")));
        assertEquals(3, frames.size());
        assertThrows(FormatException.class, frames.get(1)::parse);
        assertKept(configurations().get(0), frames.get(0).parse());
        assertKept(configurations().get(2), frames.get(2).parse());
    }

    @Test
    void refusesRubbishWithoutAnythingWorse() {
        byte[] rubbish = new byte[20_000];
        new Random(9).nextBytes(rubbish);
        assertThrows(IOException.class, () -> parse(rubbish));
    }

    @Test
    void closesTheStreamsItWasGiven() throws IOException {
        List<String> closed = new ArrayList<>();
        OutputStream out =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed.add("out");
                    }
                };
        InputStream in =
                new ByteArrayInputStream(write(configurations())) {
                    @Override
                    public void close() {
                        closed.add("in");
                    }
                };
        format().write(out, settings()).close();
        format().read(in, PATH, settings()).close();
        assertTrue(closed.containsAll(List.of("in", "out")), () -> "closed: " + closed);
    }

    /** Three configurations; the first coordinate of the second is the marker, and no other is. */
    private String marked() throws IOException {
        Configuration c = configurations().get(1);
        double wanted = Double.parseDouble(marker());
        Configuration near = Moves.translated(c, wanted - c.position(0), 0, 0);
        Configuration exact = Moves.translated(near, wanted - near.position(0), 0, 0);
        String file = text(write(List.of(configurations().get(0), exact, configurations().get(2))));
        assertTrue(
                file.contains(marker()) && file.indexOf(marker()) == file.lastIndexOf(marker()),
                () -> "the file must hold " + marker() + " once; else override marker()");
        return file;
    }

    private FormatException assertRefused(String file, String why) {
        FormatException e = assertThrows(FormatException.class, () -> parse(bytes(file)), why);
        assertEquals(PATH, e.path());
        assertTrue(e.line() >= 1 && e.line() <= file.lines().count() + 1, e.getMessage());
        assertTrue(e.getMessage().startsWith(PATH + ":" + e.line() + ": "), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        return e;
    }

    private byte[] write(List<Configuration> configurations) throws IOException {
        return new RoundTrip(format(), settings(), PATH).write(configurations);
    }

    private List<Frame> frames(byte[] file) throws IOException {
        return new RoundTrip(format(), settings(), PATH).frames(file);
    }

    private List<Configuration> parse(byte[] file) throws IOException {
        return new RoundTrip(format(), settings(), PATH).parse(file);
    }

    private static void assertKept(Configuration before, Configuration after) {
        assertArrayEquals(new String[0], Differences.between(before, after).toArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
