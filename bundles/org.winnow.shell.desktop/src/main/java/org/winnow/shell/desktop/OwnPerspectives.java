// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.winnow.workbench.Layout;
import org.winnow.workbench.Perspective;

/**
 * The perspectives that the user saved under names of their own, kept over restarts. They stand
 * after all others, in the order in which they were first saved.
 */
final class OwnPerspectives {

    private static final String KEY = "perspectives.own";
    private static final String PREFIX = "own-";
    private static final int ORDER = 10_000;
    private static final int LONGEST = 30;

    /**
     * One of the user's.
     *
     * @param like the id of the one it was made from; gives the layout if the user's is lost
     */
    private record Own(String id, String title, int order, String like, Layout layout)
            implements Perspective {}

    private final Memory memory;
    private final List<Own> all = new ArrayList<>();

    /**
     * Reads what was kept.
     *
     * @param memory where
     * @param models the perspectives that the user's are made from; not empty
     */
    OwnPerspectives(Memory memory, List<Perspective> models) {
        this.memory = memory;
        for (String line : memory.get(KEY).orElse("").lines().toList()) {
            String[] words = line.split("\t");
            if (words.length == 3) {
                Layout layout =
                        models.stream()
                                .filter(m -> m.id().equals(words[2]))
                                .findFirst()
                                .orElse(models.get(0))
                                .layout();
                all.add(new Own(words[0], words[1], ORDER + all.size(), words[2], layout));
            }
        }
    }

    /** {@return them, in order} */
    List<Perspective> all() {
        return List.copyOf(all);
    }

    /** {@return whether the user made it} @param perspective any */
    boolean has(Perspective perspective) {
        return all.stream().anyMatch(own -> own.id().equals(perspective.id()));
    }

    /**
     * Makes one, or finds the user's of that name.
     *
     * @param title what the user calls it
     * @param from where the views stand now
     * @param others all that there are
     * @return it; nothing is known yet of where its views stand
     * @throws IllegalArgumentException if the title is no title, or that of one not the user's
     */
    Perspective save(String title, Perspective from, Collection<Perspective> others) {
        String name = title.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a name must have 1 to " + LONGEST + " letters, got " + name.length());
        }
        for (Perspective other : others) {
            if (other.title().equalsIgnoreCase(name) && has(other)) {
                return other;
            }
            if (other.title().equalsIgnoreCase(name)) {
                throw new IllegalArgumentException(
                        "a name must be free, got '" + name + "', which comes with the program");
            }
        }
        String like =
                all.stream()
                        .filter(own -> own.id().equals(from.id()))
                        .map(Own::like)
                        .findFirst()
                        .orElse(from.id());
        int order = all.isEmpty() ? ORDER : all.get(all.size() - 1).order() + 1;
        Own own = new Own(freeId(), name, order, like, from.layout());
        all.add(own);
        keep();
        return own;
    }

    private String freeId() {
        int number = 1;
        while (isTaken(PREFIX + number)) {
            number++;
        }
        return PREFIX + number;
    }

    private boolean isTaken(String id) {
        return all.stream().anyMatch(own -> own.id().equals(id));
    }

    /** Forgets one. @param perspective of the user's */
    void delete(Perspective perspective) {
        all.removeIf(own -> own.id().equals(perspective.id()));
        keep();
    }

    private void keep() {
        memory.put(
                KEY,
                String.join(
                        "\n",
                        all.stream()
                                .map(own -> own.id() + "\t" + own.title() + "\t" + own.like())
                                .toList()));
    }
}
