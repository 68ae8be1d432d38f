// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Locale;
import java.util.Map;
import org.winnow.workbench.model.Explanation;
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

    /** {@return whether and why a row was chosen, for people} */
    static String why(Session session, int row) {
        String state =
                session.state().marked().contains(row)
                        ? "marked, " + Explanation.state(session, row)
                        : Explanation.state(session, row);
        return Explanation.whyPicked(session.state().choice(), row)
                .map(why -> state + ": " + why)
                .orElse(state);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
