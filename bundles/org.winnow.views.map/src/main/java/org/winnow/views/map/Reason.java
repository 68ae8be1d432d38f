// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Locale;
import java.util.Map;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Session;

/** Tells of a configuration what it is and why it was chosen, for a tooltip. */
final class Reason {

    private Reason() {}

    /**
     * Tells.
     *
     * @param session where it stands
     * @param row 0..n − 1
     * @param axes names of the two properties that place it
     * @return HTML
     */
    static String of(Session session, int row, String... axes) {
        Map<String, Property> all = session.properties();
        StringBuilder text = new StringBuilder("<html><b>#").append(row).append("</b>");
        for (String name : new String[] {"composition", "tag"}) {
            if (all.get(name) instanceof Property.Group group && isNew(text, group.word(row))) {
                text.append(" · ").append(escaped(group.word(row)));
            }
        }
        for (String name : axes) {
            if (all.get(name) instanceof Property.Quantity quantity) {
                text.append("<br>").append(escaped(name)).append(" = ");
                text.append(number(quantity.values()[row])).append(' ');
                text.append(escaped(quantity.unit()));
            }
        }
        return text.append("<br>").append(why(session, row)).append("</html>").toString();
    }

    private static boolean isNew(StringBuilder text, String word) {
        return !word.isEmpty() && text.indexOf(escaped(word)) < 0;
    }

    /** {@return why a row was chosen, a sentence; for people} */
    static String why(Session session, int row) {
        Choice choice = session.state().choice();
        int rank = choice.rank(row);
        if (rank == 0) {
            return session.state().marked().contains(row) ? "marked, not selected" : "not selected";
        }
        double distance = choice.distances()[rank - 1];
        int nearest = choice.nearest()[rank - 1];
        if (Double.isNaN(distance)) {
            return "selected as number " + rank + (rank == 1 ? ", the first" : " by hand");
        }
        return "selected as number "
                + rank
                + ": "
                + number(distance)
                + " from the nearest earlier pick"
                + (nearest >= 0 ? ", #" + nearest : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
