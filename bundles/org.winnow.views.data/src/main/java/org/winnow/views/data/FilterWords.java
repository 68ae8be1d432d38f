// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Session;

/** What may stand at the cursor of a filter: properties, words of a group, functions. */
final class FilterWords {

    private static final List<String> OWN =
            List.of("species.has(\"", "species.only(\"", "selected", "marked", "rank", "row");
    private static final int MOST = 40;

    private FilterWords() {}

    /**
     * Offers words.
     *
     * @param before the text up to the cursor
     * @param session whose properties it is about
     * @return how each would go on from the cursor's word, which they replace
     */
    static List<String> of(String before, Session session) {
        String word = word(before);
        List<String> words = new ArrayList<>();
        if (word.startsWith("\"")) {
            addWords(before.substring(0, before.length() - word.length()), session, words);
        } else {
            words.addAll(session.properties().keySet());
            words.addAll(OWN);
        }
        return words.stream()
                .filter(w -> w.startsWith(word) && !w.equals(word))
                .limit(MOST)
                .toList();
    }

    /** {@return the word that ends a text: letters, digits, dots; or an open quote and on} */
    static String word(String before) {
        if (before.chars().filter(c -> c == '"').count() % 2 == 1) {
            return before.substring(before.lastIndexOf('"'));
        }
        int start = before.length();
        while (start > 0
                && (Character.isLetterOrDigit(before.charAt(start - 1))
                        || "._".indexOf(before.charAt(start - 1)) >= 0)) {
            start--;
        }
        return before.substring(start);
    }

    /** After {@code composition ==} its words; after {@code species.has(} the symbols. */
    private static void addWords(String before, Session session, List<String> to) {
        Map<String, Property> properties = session.properties();
        if (before.endsWith("(") && properties.get("composition") instanceof Group group) {
            group.words().stream()
                    .flatMap(formula -> List.of(formula.split("\\d+")).stream())
                    .filter(symbol -> !symbol.isEmpty())
                    .distinct()
                    .sorted()
                    .forEach(symbol -> to.add('"' + symbol + "\")"));
            return;
        }
        String subject = before.replaceFirst("[\\s=!<>~^$]+$", "");
        if (properties.get(word(subject)) instanceof Group group) {
            group.words().stream().sorted().forEach(w -> to.add('"' + w + '"'));
        }
    }
}
