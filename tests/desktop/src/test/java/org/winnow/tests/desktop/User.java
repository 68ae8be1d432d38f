// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;

/** What every way through the window needs: its counters, its status line, its file choosers. */
final class User {

    /** How long work may take. */
    static final int LONG = 180;

    /** In the example. */
    static final int CONFIGURATIONS = 619;

    private final Hand hand;

    User(Hand hand) {
        this.hand = hand;
    }

    void open() {
        hand.click("welcome:open-example");
        counts("Original", CONFIGURATIONS);
    }

    int counter(String name) {
        String text = hand.text("counters").replace(",", "");
        Matcher found = Pattern.compile(name + " (\\d+)").matcher(text);
        if (!found.find()) {
            throw new AssertionError("no counter " + name + " in: " + text);
        }
        return Integer.parseInt(found.group(1));
    }

    void counts(String name, int count) {
        long end = System.nanoTime() + LONG * 1_000_000_000L;
        while (counter(name) != count) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        name + " must be " + count + ", is " + counter(name) + "; " + said());
            }
            Hand.pause(50);
        }
    }

    String said() {
        return "the window says: " + hand.text("status");
    }

    void says(String words) {
        hand.until(
                "the window says " + words,
                LONG,
                () -> hand.find(JLabel.class, "status").getText().contains(words));
    }

    void save(String command, String chooser, String file) {
        hand.click("menu:File");
        hand.click(command);
        name(chooser, file);
    }

    /** Names a file in a chooser, and waits until it is written. */
    void name(String chooser, String file) {
        JFileChooser dialog = hand.find(JFileChooser.class, chooser);
        JTextComponent field =
                Hand.onEventThread(
                        () ->
                                Hand.within(dialog)
                                        .filter(JTextComponent.class::isInstance)
                                        .map(JTextComponent.class::cast)
                                        .findFirst()
                                        .orElseThrow());
        hand.fill(field, file);
        hand.press(KeyEvent.VK_ENTER);
        hand.until("the chooser is gone", LONG, () -> !dialog.isShowing());
        says(file);
        if (!Files.exists(Path.of(file))) {
            throw new AssertionError(file + " must be written");
        }
    }

    /** The window closes on its own; then the process ends. */
    void quit() {
        hand.click("menu:File");
        hand.click("command:quit");
        hand.until("the window is gone", LONG, () -> Hand.all().findAny().isEmpty());
    }
}
