// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.util.HashMap;
import java.util.Map;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;
import org.winnow.api.report.Exploration.Property;
import org.winnow.api.report.Exploration.Quantity;

/** What must hold of an exploration before a byte is written. */
final class Explorations {

    private Explorations() {}

    /**
     * Checks an exploration.
     *
     * @throws IllegalArgumentException if a property has a value too many or too few, or a name of
     *     another, or if a property to start with is not there
     */
    static void check(Exploration exploration) {
        int count = exploration.configurations().size();
        if (count == 0) {
            throw new IllegalArgumentException("there must be configurations to explore, got none");
        }
        Map<String, Property> named = new HashMap<>();
        for (Property property : exploration.properties()) {
            if (named.put(property.name(), property) != null) {
                throw new IllegalArgumentException(
                        "names of properties must differ, got '" + property.name() + "' twice");
            }
            if (length(property) != count) {
                throw new IllegalArgumentException(
                        "property "
                                + property.name()
                                + " must have "
                                + count
                                + " values, got "
                                + length(property));
            }
        }
        axis(named, exploration.x());
        axis(named, exploration.y());
        present(named, exploration.colour());
    }

    private static int length(Property property) {
        return property instanceof Quantity quantity
                ? quantity.values().length
                : ((Group) property).values().size();
    }

    private static void axis(Map<String, Property> named, String name) {
        present(named, name);
        if (!(named.get(name) instanceof Quantity)) {
            throw new IllegalArgumentException("an axis must be a number, got group " + name);
        }
    }

    private static void present(Map<String, Property> named, String name) {
        if (!named.containsKey(name)) {
            throw new IllegalArgumentException("there must be a property " + name + ", got none");
        }
    }
}
