// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;

/** What a configuration lost or changed on its way through a file. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /**
     * Compares. The second may hold more: a format may add columns of its own, and may write labels
     * under its own names.
     *
     * @return one sentence a difference; empty if nothing is lost
     */
    static List<String> between(Configuration before, Configuration after) {
        Differences differences = new Differences();
        if (before.size() != after.size()) {
            return List.of("there were " + before.size() + " atoms, now " + after.size());
        }
        differences.geometry(before, after);
        differences.labels(before, after);
        differences.rest(before, after);
        return differences.found;
    }

    private void geometry(Configuration before, Configuration after) {
        numbers("species", before.size(), before::species, after::species);
        numbers("position", 3 * before.size(), before::position, after::position);
        if (!before.cell().equals(after.cell())) {
            found.add("the cell differs");
        }
    }

    private void labels(Configuration before, Configuration after) {
        if (!before.energy().equals(after.energy())) {
            found.add("energy was " + before.energy() + ", is " + after.energy());
        }
        if (before.hasForces() != after.hasForces() || before.hasVirial() != after.hasVirial()) {
            found.add("forces or virial came or went");
            return;
        }
        numbers("force", before.hasForces() ? 3 * before.size() : 0, before::force, after::force);
        numbers("virial", before.hasVirial() ? 9 : 0, before::virial, after::virial);
    }

    private void rest(Configuration before, Configuration after) {
        before.properties()
                .forEach(
                        (name, value) -> {
                            if (!isLabel(before, name)
                                    && !value.equals(after.properties().get(name))) {
                                found.add(
                                        "property "
                                                + name
                                                + " was "
                                                + value
                                                + ", is "
                                                + after.properties().get(name));
                            }
                        });
        before.columns()
                .forEach(
                        (name, column) -> {
                            if (!isLabel(before, name)
                                    && !column.equals(after.columns().get(name))) {
                                found.add("column " + name + " is lost or changed");
                            }
                        });
    }

    private void numbers(
            String what, int length, IntToDoubleFunction before, IntToDoubleFunction after) {
        for (int i = 0; i < length; i++) {
            double was = before.applyAsDouble(i);
            double is = after.applyAsDouble(i);
            if (was != is) {
                found.add(what + " " + i + " was " + was + ", is " + is);
            }
        }
    }

    private static boolean isLabel(Configuration c, String name) {
        for (Label label : Label.values()) {
            if (c.source(label).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
