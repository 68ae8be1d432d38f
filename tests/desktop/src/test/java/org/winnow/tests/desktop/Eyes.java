// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** Finds components by their names, and waits for what they show. */
class Eyes {

    static final int PATIENCE_SECONDS = 60;

    private static final int LOOK_MILLIS = 50;

    /** {@return what comes of work on the event thread} */
    static <T> T onEventThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            if (SwingUtilities.isEventDispatchThread()) {
                task.run();
            } else {
                SwingUtilities.invokeAndWait(task);
            }
            return task.get();
        } catch (InvocationTargetException | ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits. @param what for people @param so asked on the event thread */
    void until(String what, int seconds, BooleanSupplier so) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!onEventThread(so::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + seconds + " s still not: " + what);
            }
            pause(LOOK_MILLIS);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return everything in all windows that can be seen} */
    static Stream<Component> all() {
        return Stream.of(Window.getWindows()).filter(Component::isShowing).flatMap(Hand::within);
    }

    /** {@return a component and what is in it} */
    static Stream<Component> within(Component one) {
        return one instanceof Container container
                ? Stream.concat(
                        Stream.of(one), Stream.of(container.getComponents()).flatMap(Hand::within))
                : Stream.of(one);
    }

    /** {@return the first that can be seen, once there is one} */
    <T extends Component> T find(Class<T> type, String what, Predicate<T> which) {
        AtomicReference<T> found = new AtomicReference<>();
        until(
                what + " is there",
                PATIENCE_SECONDS,
                () -> {
                    found.set(first(type, which).orElse(null));
                    return found.get() != null;
                });
        return found.get();
    }

    private static <T extends Component> Optional<T> first(Class<T> type, Predicate<T> which) {
        return all().filter(type::isInstance)
                .filter(Component::isShowing)
                .map(type::cast)
                .filter(which)
                .findFirst();
    }

    <T extends Component> T find(Class<T> type, String name) {
        return find(type, name, c -> name.equals(c.getName()));
    }

    /** {@return whether a component of that name can be seen now} */
    boolean sees(String name) {
        return onEventThread(() -> all().anyMatch(c -> c.isShowing() && name.equals(c.getName())));
    }

    /** {@return the words of a component} @param name its name */
    String text(String name) {
        Component c = find(Component.class, name);
        return onEventThread(
                () ->
                        c instanceof JLabel label
                                ? label.getText()
                                : c instanceof JTextComponent text
                                        ? text.getText()
                                        : ((AbstractButton) c).getText());
    }

    /** {@return where it is on the screen, as {@link #place(Component)}} @param name its name */
    Rectangle place(String name) {
        return place(name, () -> first(Component.class, c -> name.equals(c.getName())));
    }

    /**
     * Finds a place to click at: a window that is still being laid out moves its parts, and a click
     * would miss them.
     *
     * @return where it is on the screen, once it stands still and nothing covers it
     */
    Rectangle place(Component c) {
        return place(String.valueOf(c.getName()), () -> Optional.of(c));
    }

    private Rectangle place(String name, Supplier<Optional<Component>> which) {
        AtomicReference<Rectangle> last = new AtomicReference<>();
        until(
                name + " is there, at rest and not covered",
                PATIENCE_SECONDS,
                () -> {
                    Optional<Rectangle> now =
                            which.get().filter(Component::isShowing).flatMap(Eyes::uncovered);
                    Rectangle before = last.getAndSet(now.orElse(null));
                    return now.isPresent() && now.get().equals(before);
                });
        return last.get();
    }

    private static Optional<Rectangle> uncovered(Component c) {
        if (c instanceof JComponent j) {
            j.scrollRectToVisible(new Rectangle(c.getSize()));
        }
        Window window = c instanceof Window w ? w : SwingUtilities.getWindowAncestor(c);
        Point middle = SwingUtilities.convertPoint(c, c.getWidth() / 2, c.getHeight() / 2, window);
        Component top = SwingUtilities.getDeepestComponentAt(window, middle.x, middle.y);
        return top != null && SwingUtilities.isDescendingFrom(top, c)
                ? Optional.of(new Rectangle(c.getLocationOnScreen(), c.getSize()))
                : Optional.empty();
    }
}
