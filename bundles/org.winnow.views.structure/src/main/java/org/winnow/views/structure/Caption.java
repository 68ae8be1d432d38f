// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;

/** The line below a structure. */
final class Caption {

    private Caption() {}

    /**
     * Tells what is shown.
     *
     * @param configuration it
     * @param row its number
     * @param look how
     * @param steps what arrow keys step through
     * @return one line
     */
    static String of(Configuration configuration, int row, Appearance look, Steps steps) {
        StringBuilder text = new StringBuilder();
        int place = steps.place(row);
        text.append('#').append(row).append(" · ").append(formula(configuration));
        text.append(" · ").append(configuration.size()).append(" atoms");
        if (place >= 0) {
            text.append(" · ").append(place + 1).append(" of ").append(steps.rows().length);
            text.append(' ').append(steps.what());
        }
        boolean clicked = look.atom() >= 0 && look.atom() < configuration.size();
        if (look.forces() && configuration.hasForces() && !clicked) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            " · longest force %.3g eV/Å",
                            ModelScript.largestForce(configuration)));
        }
        if (clicked) {
            text.append(" · ").append(neighbours(configuration, look));
        }
        return text.toString();
    }

    /** Whole counts, not reduced. */
    private static String formula(Configuration configuration) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < configuration.size(); i++) {
            counts.merge(Species.symbol(configuration.species(i)), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((symbol, count) -> text.append(symbol).append(count == 1 ? "" : count));
        return text.toString();
    }

    private static String neighbours(Configuration configuration, Appearance look) {
        Map<String, Integer> counts = new TreeMap<>();
        Neighbourhood.around(configuration, look.atom(), look.cutoff())
                .forEach(
                        place ->
                                counts.merge(
                                        Species.symbol(configuration.species(place.atom())),
                                        1,
                                        Integer::sum));
        StringBuilder text = new StringBuilder();
        text.append(Species.symbol(configuration.species(look.atom())));
        text.append(" (atom ").append(look.atom()).append("): ");
        counts.forEach(
                (symbol, count) -> text.append(count).append(' ').append(symbol).append(' '));
        return text.append(String.format(Locale.ROOT, "within %.3g Å", look.cutoff())).toString();
    }
}
