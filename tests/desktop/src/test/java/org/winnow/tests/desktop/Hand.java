// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Image;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.ComboPopup;
import javax.swing.text.JTextComponent;

/** Mouse and keys, and eyes that find components by their names. */
final class Hand {

    private static final int PAUSE_MILLIS = 15;
    private static final int LOOK_MILLIS = 50;
    private static final int PATIENCE_SECONDS = 60;

    private final Robot robot;

    Hand() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(PAUSE_MILLIS);
    }

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
        List<T> found = new ArrayList<>();
        until(
                what + " is there",
                PATIENCE_SECONDS,
                () -> {
                    all().filter(type::isInstance)
                            .filter(Component::isShowing)
                            .map(type::cast)
                            .filter(which)
                            .findFirst()
                            .ifPresent(found::add);
                    return !found.isEmpty();
                });
        return found.get(0);
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

    /** Clicks in the middle of a component. @param name its name */
    void click(String name) {
        click(find(Component.class, name));
    }

    void click(Component c) {
        Rectangle there =
                onEventThread(
                        () -> {
                            if (c instanceof JComponent j) {
                                j.scrollRectToVisible(new Rectangle(c.getSize()));
                            }
                            return new Rectangle(c.getLocationOnScreen(), c.getSize());
                        });
        click((int) there.getCenterX(), (int) there.getCenterY(), 1);
    }

    void click(int x, int y, int times) {
        robot.mouseMove(x, y);
        for (int i = 0; i < times; i++) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        robot.waitForIdle();
    }

    void move(Point to) {
        robot.mouseMove(to.x, to.y);
        robot.waitForIdle();
    }

    /** Drags along a way. @param way on the screen, two points or more */
    void drag(List<Point> way) {
        robot.mouseMove(way.get(0).x, way.get(0).y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (Point p : way) {
            robot.mouseMove(p.x, p.y);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    /** Presses keys together. @param codes the modifiers first */
    void press(int... codes) {
        for (int code : codes) {
            robot.keyPress(code);
        }
        for (int i = codes.length - 1; i >= 0; i--) {
            robot.keyRelease(codes[i]);
        }
        robot.waitForIdle();
    }

    /** Types letters, digits and the signs of file names. */
    void type(String text) {
        for (char c : text.toCharArray()) {
            switch (c) {
                case '_' -> press(KeyEvent.VK_SHIFT, KeyEvent.VK_MINUS);
                case ':' -> press(KeyEvent.VK_SHIFT, KeyEvent.VK_SEMICOLON);
                default -> press(KeyEvent.getExtendedKeyCodeForChar(c));
            }
        }
    }

    /** Puts words into a field in place of what is there. @param name of the field */
    void fill(String name, String text) {
        fill(find(JTextComponent.class, name), text);
    }

    void fill(JTextComponent field, String text) {
        click(field);
        until("the field has the keys", PATIENCE_SECONDS, field::isFocusOwner);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        type(text);
        until(
                "the field says '" + text + "', it says '" + field.getText() + "'",
                PATIENCE_SECONDS,
                () -> field.getText().equals(text));
    }

    /** Chooses in a combo box. @param name its name @param start of the words of the entry */
    void choose(String name, String start) {
        JComboBox<?> box = find(JComboBox.class, name);
        click(box);
        until("the entries are there", PATIENCE_SECONDS, box::isPopupVisible);
        pause(100);
        Point at = onEventThread(() -> entry(box, start));
        click(at.x, at.y, 1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Point entry(JComboBox box, String start) {
        JList list = ((ComboPopup) box.getUI().getAccessibleChild(box, 0)).getList();
        for (int i = 0; i < box.getItemCount(); i++) {
            Component cell =
                    box.getRenderer()
                            .getListCellRendererComponent(list, box.getItemAt(i), i, false, false);
            if (((JLabel) cell).getText().startsWith(start)) {
                list.ensureIndexIsVisible(i);
                Rectangle bounds = list.getCellBounds(i, i);
                Point p = new Point(bounds.x + 20, bounds.y + bounds.height / 2);
                SwingUtilities.convertPointToScreen(p, list);
                return p;
            }
        }
        throw new AssertionError("no entry begins with " + start);
    }

    static Rectangle screenBounds() {
        return new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    }

    /** {@return a picture of a part of the screen, every dot} */
    BufferedImage screen(Rectangle part) {
        robot.waitForIdle();
        List<Image> sizes = robot.createMultiResolutionScreenCapture(part).getResolutionVariants();
        return (BufferedImage) sizes.get(sizes.size() - 1);
    }
}
