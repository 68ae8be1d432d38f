// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** Keys in words. */
final class Keys {

    private Keys() {}

    /** {@return such as {@code Ctrl+Shift+P}} @param key any */
    static String text(KeyStroke key) {
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        String name = KeyEvent.getKeyText(key.getKeyCode());
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }
}
