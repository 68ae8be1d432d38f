// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.io.Format;
import org.winnow.shell.gogo.Usage;
import org.winnow.shell.gogo.Verb;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Offers what may stand at the cursor: verbs, then options of the verb, algorithms and their
 * settings, formats, choices, and files. Asks the catalogue each time, so it follows plugins.
 */
final class Completion implements Completer {

    private static final String LEAVE = "exit";

    private final Supplier<Map<String, Verb>> verbs;
    private final Catalogue catalogue;
    private final Datasets datasets;

    Completion(Supplier<Map<String, Verb>> verbs, Catalogue catalogue, Datasets datasets) {
        this.verbs = verbs;
        this.catalogue = catalogue;
        this.datasets = datasets;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word().substring(0, line.wordCursor());
        List<String> before = command(line.words().subList(0, line.wordIndex()));
        if (before.isEmpty()) {
            verbs.get().keySet().forEach(name -> candidates.add(whole(name)));
            candidates.add(whole(LEAVE));
            return;
        }
        Verb verb = verbs.get().get(before.get(0).replaceFirst("^winnow:", ""));
        if (verb != null && !verb.branches().isEmpty()) {
            if (before.size() == 1) {
                verb.branches().keySet().forEach(name -> candidates.add(whole(name)));
                return;
            }
            verb = verb.branches().get(before.get(1));
        }
        if (verb != null) {
            offer(Usage.line(verb).getCommandSpec(), before, word, candidates);
        }
    }

    /** The words since the last pipe or semicolon. */
    private static List<String> command(List<String> words) {
        int start = Math.max(words.lastIndexOf("|"), words.lastIndexOf(";")) + 1;
        return words.subList(start, words.size());
    }

    private void offer(CommandSpec spec, List<String> before, String word, List<Candidate> to) {
        String last = before.get(before.size() - 1);
        Optional<OptionSpec> open =
                Optional.ofNullable(spec.findOption(last)).filter(o -> o.arity().max() > 0);
        if (open.isPresent()) {
            offerValues(open.get(), word, to);
        } else if (word.startsWith("-")) {
            for (OptionSpec option : spec.options()) {
                to.add(whole(option.longestName()));
            }
        } else if (spec.name().endsWith("algorithms")) {
            catalogue.algorithms().forEach(a -> to.add(whole(a.id())));
        } else {
            FileNames.offer(word, to);
        }
    }

    private void offerValues(OptionSpec option, String word, List<Candidate> to) {
        switch (option.longestName()) {
            case "--descriptor", "--kernel", "--sampler" ->
                    offerAlgorithm(option.longestName().substring(2), "", word, to);
            case "--evaluators" -> {
                int comma = word.lastIndexOf(',') + 1;
                offerAlgorithm("evaluator", word.substring(0, comma), word.substring(comma), to);
            }
            case "--format", "--to" -> {
                for (Format.Info format : datasets.formats()) {
                    to.add(whole(format.id()));
                }
            }
            default -> offerChoices(option, word, to);
        }
    }

    private static void offerChoices(OptionSpec option, String word, List<Candidate> to) {
        if (option.completionCandidates() != null) {
            StreamSupport.stream(option.completionCandidates().spliterator(), false)
                    .forEach(choice -> to.add(whole(choice)));
        } else if (option.type() == String.class || option.type() == List.class) {
            FileNames.offer(word, to);
        }
    }

    /** {@code id}, then {@code id:setting=}, then the values where they are few. */
    private void offerAlgorithm(String kind, String prefix, String word, List<Candidate> to) {
        int colon = word.indexOf(':');
        List<AlgorithmInfo> kin =
                catalogue.algorithms().stream().filter(a -> a.kind().equals(kind)).toList();
        if (colon < 0) {
            kin.forEach(a -> to.add(open(prefix + a.id())));
            return;
        }
        int start = Math.max(colon, word.lastIndexOf(',')) + 1;
        String done = prefix + word.substring(0, start);
        for (AlgorithmInfo algorithm : kin) {
            if (algorithm.id().equals(word.substring(0, colon))) {
                settings(algorithm).forEach(s -> to.add(open(done + s)));
            }
        }
    }

    private static List<String> settings(AlgorithmInfo algorithm) {
        List<String> texts = new ArrayList<>();
        for (AlgorithmInfo.Setting setting : algorithm.settings()) {
            List<String> choices =
                    setting.type().equals("logical") ? List.of("true", "false") : setting.choices();
            if (choices.isEmpty()) {
                texts.add(setting.name() + "=");
            }
            choices.forEach(choice -> texts.add(setting.name() + "=" + choice));
        }
        return texts;
    }

    /** A word that is whole: a blank may follow. */
    private static Candidate whole(String text) {
        return new Candidate(text);
    }

    /** A word that may go on. */
    private static Candidate open(String text) {
        return new Candidate(text, text, null, null, null, null, false);
    }
}
