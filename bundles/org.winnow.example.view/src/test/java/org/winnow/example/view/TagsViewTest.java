// SPDX-License-Identifier: Apache-2.0
package org.winnow.example.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import javax.swing.JList;
import javax.swing.JScrollPane;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;
import org.winnow.workbench.model.Topic;

class TagsViewTest {

    private final Session session = new Session();

    /** A workbench that knows its session, and nothing else. */
    private Workbench workbench() {
        return (Workbench)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Workbench.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "session" -> session;
                                    case "watch" ->
                                            session.watch(
                                                    (Runnable) arguments[0],
                                                    (Topic[]) arguments[1]);
                                    default -> throw new AssertionError(method);
                                });
    }

    @Test
    void aClickMarksTheActiveConfigurationsOfAGroup() {
        JScrollPane pane = (JScrollPane) new TagsView().open(workbench());
        JList<?> list = (JList<?>) pane.getViewport().getView();
        var tags = new Property.Group("tag", "", new int[] {0, 1, 0, 0}, List.of("hot", "cold"));
        session.open(
                new Sheet(Inputs.of("a"), 4, List.of(tags), Rows.of(3), row -> Optional.empty()));
        assertEquals("hot: 2", list.getModel().getElementAt(0));
        list.setSelectedIndex(0);
        assertEquals(Rows.of(0, 2), session.state().marked());
    }
}
