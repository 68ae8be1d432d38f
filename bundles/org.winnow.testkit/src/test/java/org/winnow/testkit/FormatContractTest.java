// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.winnow.api.io.Format;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Configuration;

class FormatContractTest {

    private static Format underTest;

    static final class Contract extends FormatContract {
        @Override
        protected Format format() {
            return underTest;
        }
    }

    @Test
    void eachTestCatchesItsFlawAndOnlyFlaws() {
        Flaws flaws = new Flaws(Contract.class);
        check(flaws, "none", new PlainFormat(), "");
        check(flaws, "no title", new Nameless(), "hasANameAndFileNameEndings");
        check(flaws, "recognises nothing", new Stranger(), "recognisesWhatItWrote");
        check(flaws, "recognises anything", new Credulous(), "doesNotRecogniseRubbish");
        check(flaws, "drops a property", new Forgetful(), FORGETFUL_TESTS);
        check(flaws, "grows", new Growing(), "writesWhatItReadByteForByte");
        check(flaws, "rounds", new Rounding(), ROUNDING_TESTS);
        check(flaws, "wrong line", new WrongLine(), WRONG_LINE_TESTS);
        check(flaws, "state", new Stateful(), STATE_TESTS);
        check(flaws, "strict line ends", new Strict(), STRICT_TESTS);
        check(flaws, "takes a short frame", new Completing(), "refusesAFileThatEndsTooEarly");
        check(flaws, "takes 1.0d", new Lenient(), "refusesWhatIsNoFiniteNumberAndNamesItsLine");
        check(flaws, "parses early", new Early(), "theFramesAroundADamagedOneAreStillRead");
        check(flaws, "crashes", new Crashing(), "refusesRubbishWithoutAnythingWorse");
        check(flaws, "leaks", new Leaking(), "closesTheStreamsItWasGiven");
        flaws.assertEveryTestCaughtOne();
    }

    private static final String FORGETFUL_TESTS =
            "readsBackAllThatItWrote,theFramesAroundADamagedOneAreStillRead";
    private static final String ROUNDING_TESTS =
            FORGETFUL_TESTS + ",numbersReadBackExactly,refusesWhatIsNoFiniteNumberAndNamesItsLine";
    private static final String WRONG_LINE_TESTS =
            "framesSayWhereTheyStandAndWhatTheirTextIs,refusesWhatIsNoFiniteNumberAndNamesItsLine";
    private static final String STATE_TESTS =
            "framesMayBeParsedInAnyOrderOnAnyThread,"
                    + "readsLinesThatEndInCarriageReturnAndLineFeed,"
                    + "writesWhatItReadByteForByte";
    private static final String STRICT_TESTS = "readsLinesThatEndInCarriageReturnAndLineFeed";

    private static void check(Flaws flaws, String flaw, Format format, String tests) {
        underTest = format;
        flaws.assertCaughtBy(flaw, tests);
    }

    private static final class Nameless extends PlainFormat {
        @Override
        public Info info() {
            Info sound = super.info();
            return new Info(sound.id(), " ", sound.extensions(), sound.aliases(), true);
        }
    }

    private static final class Stranger extends PlainFormat {
        @Override
        public boolean recognises(byte[] head) {
            return false;
        }
    }

    private static final class Credulous extends PlainFormat {
        @Override
        public boolean recognises(byte[] head) {
            return true;
        }
    }

    private static final class Forgetful extends PlainFormat {
        @Override
        String text(Configuration c) {
            return super.text(c).replaceAll("property note .*\n", "");
        }
    }

    private static final class Growing extends PlainFormat {
        @Override
        String text(Configuration c) {
            String more = c.properties().keySet().stream().reduce("x", (a, b) -> a + b);
            return super.text(c).replace("end\n", "property " + more + " 1\nend\n");
        }
    }

    private static final class Rounding extends PlainFormat {
        @Override
        String text(double number) {
            return String.format(Locale.ROOT, "%.6f", number);
        }
    }

    private static final class WrongLine extends PlainFormat {
        @Override
        Frame frame(String path, long line, String text) throws IOException {
            return super.frame(path, line > 1 ? line - 1 : line, text);
        }
    }

    private static final class Stateful extends PlainFormat {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        Frame frame(String path, long line, String text) {
            return new PlainFrame(this, path, line, text) {
                @Override
                String[] lines() {
                    String more = "property call " + calls.incrementAndGet() + "\nend\n";
                    return text.replaceFirst("end\n$", more).lines().toArray(String[]::new);
                }
            };
        }
    }

    private static final class Strict extends PlainFormat {
        @Override
        Frame frame(String path, long line, String text) {
            return new PlainFrame(this, path, line, text) {
                @Override
                String[] lines() {
                    return text.split("\n");
                }
            };
        }
    }

    private static final class Completing extends PlainFormat {
        @Override
        Frame frame(String path, long line, String text) {
            return new PlainFrame(this, path, line, text) {
                @Override
                String[] lines() {
                    String whole = text.endsWith("end\n") ? text : text + "end";
                    return whole.lines().toArray(String[]::new);
                }
            };
        }
    }

    private static final class Lenient extends PlainFormat {
        @Override
        double number(String text) {
            return text.equals("1.0d") ? 1 : super.number(text);
        }
    }

    private static final class Early extends PlainFormat {
        @Override
        Frame frame(String path, long line, String text) throws IOException {
            Frame frame = super.frame(path, line, text);
            frame.parse();
            return frame;
        }
    }

    private static final class Crashing extends PlainFormat {
        @Override
        IOException rubbish(String path) {
            throw new IllegalStateException("what is this?");
        }
    }

    private static final class Leaking extends PlainFormat {
        @Override
        void close(InputStream in) {
            // leaves the stream open
        }
    }
}
