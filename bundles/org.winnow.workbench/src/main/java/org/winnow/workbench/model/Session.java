// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is open, what the user made of it, and what the views show of it together. Every change of
 * its {@link State} can be undone. Used by one thread: in the window, the event thread.
 */
public final class Session {

    private static final int STEPS = 200;

    private record Step(String title, State before, State after) {}

    private record Listener(Set<Topic> topics, Runnable onChange) {}

    private final List<Listener> listeners = new ArrayList<>();
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final Map<String, Property> computed = new LinkedHashMap<>();
    private final Map<Class<?>, Object> results = new HashMap<>();
    private Sheet sheet = Sheet.EMPTY;
    private State state = State.of(0, Rows.NONE);
    private String action = "";
    private int current = -1;
    private int hover = -1;
    private String colour = "composition";

    /** Begins with nothing open. */
    public Session() {}

    /** {@return what is open} */
    public Sheet sheet() {
        return sheet;
    }

    /** {@return what the user made of it} */
    public State state() {
        return state;
    }

    /** {@return those neither removed nor rejected} */
    public Rows active() {
        return Rows.first(sheet.size()).without(state.inactive());
    }

    /** {@return active ones that pass the filter: what views show} */
    public Rows visible() {
        return active().among(state.shown());
    }

    /** {@return how many there are of each state} */
    public Counts counts() {
        int inactive = state.inactive().size();
        return new Counts(
                sheet.size(),
                sheet.size() - inactive,
                state.removed().size(),
                state.choice().size(),
                state.rejected().size(),
                state.marked().size(),
                state.shown().size());
    }

    /** Opens a sheet; nothing of the one before is left. @param opened it */
    public void open(Sheet opened) {
        sheet = opened;
        state = State.of(opened.size(), opened.unreadable());
        done.clear();
        undone.clear();
        computed.clear();
        results.clear();
        action = "Open";
        current = opened.size() == 0 ? -1 : 0;
        hover = -1;
        tell(EnumSet.allOf(Topic.class));
    }

    /**
     * Changes the state, in a step that can be undone.
     *
     * @param title what the user did, such as {@code Remove 20}
     * @param next the new state
     */
    public void edit(String title, State next) {
        done.push(new Step(title, state, next));
        if (done.size() > STEPS) {
            done.removeLast();
        }
        undone.clear();
        set(title, next);
    }

    /** Marks rows, in a step that can be undone. @param rows they and no others */
    public void mark(Rows rows) {
        if (!rows.equals(state.marked())) {
            edit("Mark " + rows.size(), state.withMarked(rows));
        }
    }

    /** {@return what {@link #undo} would undo} */
    public Optional<String> undoable() {
        return Optional.ofNullable(done.peek()).map(Step::title);
    }

    /** {@return what {@link #redo} would do again} */
    public Optional<String> redoable() {
        return Optional.ofNullable(undone.peek()).map(Step::title);
    }

    /** Goes back one step, if there is one. */
    public void undo() {
        Step step = done.poll();
        if (step != null) {
            undone.push(step);
            set("Undo " + step.title(), step.before());
        }
    }

    /** Goes forward again, if there is a step. */
    public void redo() {
        Step step = undone.poll();
        if (step != null) {
            done.push(step);
            set("Redo " + step.title(), step.after());
        }
    }

    /** {@return what was done last} */
    public String action() {
        return action;
    }

    private void set(String title, State next) {
        action = title;
        state = next;
        tell(EnumSet.of(Topic.STATE));
    }

    /** {@return the row that all views show, or −1} */
    public int current() {
        return current;
    }

    /** Shows a row in all views. @param row 0..n − 1, or −1 */
    public void current(int row) {
        if (row != current && row < sheet.size()) {
            current = row;
            tell(EnumSet.of(Topic.CURRENT));
        }
    }

    /** {@return the row under the mouse, or −1} */
    public int hover() {
        return hover;
    }

    /** Says which row is under the mouse. @param row 0..n − 1, or −1 */
    public void hover(int row) {
        if (row != hover && row < sheet.size()) {
            hover = row;
            tell(EnumSet.of(Topic.HOVER));
        }
    }

    /** {@return the name of the property that colours} */
    public String colour() {
        return colour;
    }

    /** Colours by a property. @param property its name */
    public void colour(String property) {
        if (!property.equals(colour)) {
            colour = property;
            tell(EnumSet.of(Topic.COLOUR));
        }
    }

    /** {@return properties by name: the sheet's, then computed ones} */
    public Map<String, Property> properties() {
        Map<String, Property> all = new LinkedHashMap<>(sheet.properties());
        all.putAll(computed);
        return all;
    }

    /** Adds computed properties, or replaces them. @param properties each with n values */
    public void compute(List<? extends Property> properties) {
        properties.forEach(p -> computed.put(p.name(), p));
        tell(EnumSet.of(Topic.PROPERTIES));
    }

    /**
     * Finds what {@link #keep} kept.
     *
     * @param <T> the kind
     * @param kind the same
     * @return the latest result of that kind
     */
    public <T> Optional<T> result(Class<T> kind) {
        return Optional.ofNullable(kind.cast(results.get(kind)));
    }

    /** Keeps a result in place of an earlier one of its kind. @param result it */
    public void keep(Object result) {
        results.put(result.getClass(), result);
        tell(EnumSet.of(Topic.RESULTS));
    }

    /**
     * Asks to be told of changes; views ask their workbench instead.
     *
     * @param onChange called once for each change of one or more of the topics
     * @param topics which
     * @return closing it ends the calls
     */
    public Watch watch(Runnable onChange, Topic... topics) {
        Listener listener = new Listener(Set.of(topics), onChange);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Set<Topic> changed) {
        for (Listener listener : List.copyOf(listeners)) {
            boolean concerned = listener.topics().stream().anyMatch(changed::contains);
            if (concerned && listeners.contains(listener)) {
                listener.onChange().run();
            }
        }
    }

    /** Ends calls. */
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }
}
