// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.util.Locale;
import java.util.Optional;

/** Says in words what a configuration is, and why it was picked. */
public final class Explanation {

    private Explanation() {}

    /**
     * Names a configuration.
     *
     * @param session where it is
     * @param row 0..n − 1
     * @return one line: number, composition, state, and for a pick rank, distance, nearest earlier
     *     pick
     */
    public static String of(Session session, int row) {
        StringBuilder text = new StringBuilder("number ").append(row);
        if (session.properties().get("composition") instanceof Property.Group group) {
            text.append(", ").append(group.word(row));
        }
        text.append(", ").append(state(session, row));
        whyPicked(session.state().choice(), row).ifPresent(why -> text.append(": ").append(why));
        return text.toString();
    }

    /**
     * Names the state of a configuration.
     *
     * @param session where it is
     * @param row 0..n − 1
     * @return {@code selected}, {@code active}, {@code removed}, {@code rejected} or {@code
     *     unreadable}
     */
    public static String state(Session session, int row) {
        if (session.sheet().unreadable().contains(row)) {
            return "unreadable";
        }
        if (session.state().rejected().contains(row)) {
            return "rejected";
        }
        if (session.state().removed().contains(row)) {
            return "removed";
        }
        return session.state().choice().rank(row) > 0 ? "selected" : "active";
    }

    /**
     * Says why a configuration was picked.
     *
     * @param choice the selection
     * @param row 0..n − 1
     * @return rank, distance, nearest earlier pick, or why that is not told; empty if it is no pick
     */
    public static Optional<String> whyPicked(Choice choice, int row) {
        int rank = choice.rank(row);
        if (rank == 0) {
            return Optional.empty();
        }
        double distance = choice.distances()[rank - 1];
        int nearest = choice.nearest()[rank - 1];
        if (Double.isNaN(distance)) {
            return Optional.of("rank " + rank);
        }
        return Optional.of(
                String.format(Locale.ROOT, "rank %d, %.4g from %s", rank, distance, who(nearest)));
    }

    private static String who(int nearest) {
        return switch (nearest) {
            case Choice.UNKNOWN ->
                    "the nearest before it; which one is not known, as the picks could not be"
                            + " compared with each other";
            case Choice.BASE ->
                    "the nearest before it, one in the files that count as chosen already";
            default -> "number " + nearest + ", the nearest before it";
        };
    }
}
