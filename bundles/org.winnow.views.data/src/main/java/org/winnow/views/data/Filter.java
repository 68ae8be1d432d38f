// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import java.util.BitSet;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Property.Quantity;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;

/**
 * An expression that says which configurations to show: comparisons of properties by their names,
 * joined by {@code &&}, {@code ||} and {@code !}; {@code species.has("Li")}, {@code selected},
 * {@code marked}, {@code row}, {@code rank}. It can do nothing else: no classes, no loops, no
 * assignments.
 */
final class Filter {

    private static final JexlEngine ENGINE =
            new JexlBuilder()
                    .features(
                            new JexlFeatures()
                                    .sideEffect(false)
                                    .sideEffectGlobal(false)
                                    .newInstance(false)
                                    .loops(false)
                                    .lambda(false)
                                    .annotation(false)
                                    .pragma(false)
                                    .script(false))
                    .permissions(JexlPermissions.RESTRICTED.compose("org.winnow.views.data +{}"))
                    .strict(true)
                    .silent(false)
                    .safe(false)
                    .arithmetic(new Comparing())
                    .antish(true)
                    .create();

    private final Session session;
    private final String text;

    private Filter(String text, Session session) {
        this.text = text;
        this.session = session;
    }

    /**
     * Makes a filter.
     *
     * @param text an expression; empty lets all pass
     * @param session whose properties it is about
     * @return it
     */
    static Filter of(String text, Session session) {
        return new Filter(text, session);
    }

    /**
     * Finds those that pass.
     *
     * @return rows
     * @throws IllegalArgumentException if the expression is not understood
     */
    Rows passing() {
        int n = session.sheet().size();
        if (text.isEmpty()) {
            return Rows.first(n);
        }
        BitSet passing = new BitSet(n);
        try {
            JexlExpression expression = ENGINE.createExpression(text);
            RowContext context = new RowContext(session);
            for (int row = 0; row < n; row++) {
                context.row = row;
                Object value = expression.evaluate(context);
                if (!(value instanceof Boolean)) {
                    throw new IllegalArgumentException(
                            "a filter must be true or false, got " + value);
                }
                passing.set(row, (Boolean) value);
            }
        } catch (JexlException e) {
            throw new IllegalArgumentException(sentence(e), e);
        }
        return Rows.of(passing);
    }

    private static String sentence(JexlException e) {
        if (e instanceof JexlException.Variable unknown) {
            return "there is no property " + unknown.getVariable();
        }
        if (e instanceof JexlException.Method unknown) {
            return "there is no function " + unknown.getMethod();
        }
        String message = e.getMessage().replaceFirst("^.*?@\\d+:\\d+ ", "");
        return "the filter is not understood: " + message;
    }

    /** The names of an expression, for one row after another. */
    private static final class RowContext implements JexlContext {

        private final Map<String, Property> properties;
        private final Rows selected;
        private final Rows marked;
        private final Session session;
        private int row;

        RowContext(Session session) {
            this.session = session;
            properties = session.properties();
            selected = session.state().choice().set();
            marked = session.state().marked();
        }

        @Override
        public Object get(String name) {
            Property property = properties.get(name);
            if (property instanceof Quantity quantity) {
                return quantity.values()[row];
            }
            if (property instanceof Group group) {
                return group.word(row);
            }
            return switch (name) {
                case "row" -> row;
                case "rank" -> session.state().choice().rank(row);
                case "selected" -> selected.contains(row);
                case "marked" -> marked.contains(row);
                case "species" ->
                        new SpeciesOfRow(((Group) properties.get("composition")).word(row));
                default -> null;
            };
        }

        @Override
        public void set(String name, Object value) {
            throw new UnsupportedOperationException("a filter must change nothing");
        }

        @Override
        public boolean has(String name) {
            return properties.containsKey(name)
                    || name.equals("species")
                    || name.equals("row")
                    || name.equals("rank")
                    || name.equals("selected")
                    || name.equals("marked");
        }
    }
}
