// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.Component;
import java.awt.Image;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.ComboPopup;
import javax.swing.text.JTextComponent;

/** Mouse and keys. */
final class Hand extends Eyes {

    private static final int DEAF_MILLIS = 1000;
    private static final long MOUSE_AND_KEYS =
            AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK | AWTEvent.KEY_EVENT_MASK;

    private static final int CARRY_STEPS = 20;
    private static final int CARRY_MILLIS = 30;

    private final Robot robot;

    Hand() throws AWTException {
        robot = new Robot();
    }

    /** Clicks in the middle of a component. @param name its name */
    void click(String name) {
        click(place(name));
    }

    void click(Component c) {
        click(place(c));
    }

    private void click(Rectangle there) {
        Point middle = middle(there);
        click(middle.x, middle.y, 1);
    }

    void click(int x, int y, int times) {
        move(new Point(x, y));
        for (int i = 0; i < times; i++) {
            mouse(MouseEvent.MOUSE_PRESSED, robot::mousePress);
            mouse(MouseEvent.MOUSE_RELEASED, robot::mouseRelease);
        }
    }

    private void mouse(int event, IntConsumer act) {
        felt(e -> e.getID() == event, () -> act.accept(InputEvent.BUTTON1_DOWN_MASK));
    }

    void move(Point to) {
        if (!to.equals(MouseInfo.getPointerInfo().getLocation())) {
            felt(
                    e -> e instanceof MouseEvent m && m.getLocationOnScreen().equals(to),
                    () -> robot.mouseMove(to.x, to.y));
        }
    }

    /** Drags along a way. @param way on the screen, two points or more */
    void drag(List<Point> way) {
        move(way.get(0));
        mouse(MouseEvent.MOUSE_PRESSED, robot::mousePress);
        way.forEach(this::move);
        mouse(MouseEvent.MOUSE_RELEASED, robot::mouseRelease);
    }

    /** Drags from another program to this one: until it is dropped neither hears of the mouse. */
    void carry(Point from, Point to) {
        robot.mouseMove(from.x, from.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int k = 1; k <= CARRY_STEPS; k++) {
            robot.mouseMove(
                    from.x + (to.x - from.x) * k / CARRY_STEPS,
                    from.y + (to.y - from.y) * k / CARRY_STEPS);
            pause(CARRY_MILLIS);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    static Point middle(Rectangle there) {
        return new Point((int) there.getCenterX(), (int) there.getCenterY());
    }

    /** Presses keys together. @param codes the modifiers first */
    void press(int... codes) {
        for (int code : codes) {
            felt(e -> e.getID() == KeyEvent.KEY_PRESSED, () -> robot.keyPress(code));
        }
        for (int i = codes.length - 1; i >= 0; i--) {
            int code = codes[i];
            felt(e -> e.getID() == KeyEvent.KEY_RELEASED, () -> robot.keyRelease(code));
        }
    }

    /**
     * Goes on once the program has heard of it and is done with it, so that no two movements of a
     * drag become one. Not {@link Robot#waitForIdle}: that goes on as long as anything moves.
     */
    private static void felt(Predicate<AWTEvent> event, Runnable act) {
        CountDownLatch heard = new CountDownLatch(1);
        AWTEventListener ear =
                e -> {
                    if (event.test(e)) {
                        heard.countDown();
                    }
                };
        Toolkit.getDefaultToolkit().addAWTEventListener(ear, MOUSE_AND_KEYS);
        try {
            act.run();
            // what no window takes is not heard of
            heard.await(DEAF_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Toolkit.getDefaultToolkit().removeAWTEventListener(ear);
        }
        onEventThread(() -> null);
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
        onEventThread(() -> null);
        List<Image> sizes = robot.createMultiResolutionScreenCapture(part).getResolutionVariants();
        return (BufferedImage) sizes.get(sizes.size() - 1);
    }
}
