// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Insets;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.swing.UIManager;

/** Light, dark, or as the system says. */
enum Look {
    /** As the system says. */
    SYSTEM,
    /** Dark text on a light ground. */
    LIGHT,
    /** Light text on a dark ground. */
    DARK;

    private static final int ASK_SECONDS = 2;

    /** {@return the one kept} @param memory where */
    static Look of(Memory memory) {
        String said = System.getProperty("winnow.desktop.look", memory.get("look").orElse(""));
        try {
            return valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return SYSTEM;
        }
    }

    /** Makes windows look so from now on, also those that are open. */
    void apply() {
        UIManager.put("ClassLoader", FlatLaf.class.getClassLoader());
        UIManager.put("TitlePane.unifiedBackground", true);
        UIManager.put("TabbedPane.tabInsets", new Insets(3, 8, 3, 8));
        UIManager.put("TabbedPane.tabHeight", 26);
        UIManager.put("ScrollBar.width", 12);
        boolean dark = this == DARK || this == SYSTEM && isSystemDark();
        FlatLaf.setup(dark ? new FlatDarkLaf() : new FlatLightLaf());
        UIManager.put("ClassLoader", FlatLaf.class.getClassLoader());
        FlatLaf.updateUI();
    }

    /** Asks the desktop environment; where that cannot be asked, it is light. */
    private static boolean isSystemDark() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return says("dark", "defaults", "read", "-g", "AppleInterfaceStyle");
        }
        if (os.contains("win")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return says("0x0", "reg", "query", key, "/v", "AppsUseLightTheme");
        }
        boolean themed =
                String.valueOf(System.getenv("GTK_THEME"))
                        .toLowerCase(Locale.ROOT)
                        .contains("dark");
        boolean gnome = System.getenv("XDG_CURRENT_DESKTOP") != null;
        return themed
                || gnome
                        && says(
                                "dark",
                                "gsettings",
                                "get",
                                "org.gnome.desktop.interface",
                                "color-scheme");
    }

    private static boolean says(String word, String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(ASK_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return false;
            }
            String text = new String(process.getInputStream().readAllBytes());
            return text.toLowerCase(Locale.ROOT).contains(word);
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
