// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import io.github.andrewauclair.moderndocking.Dockable;
import io.github.andrewauclair.moderndocking.app.Docking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.swing.JPanel;

/**
 * Stands in for a view that a kept layout names and nobody brings, while the layout is restored.
 */
final class AbsentView extends JPanel implements Dockable {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("persistentID=\"([^\"]+)\"");

    private final String id;

    AbsentView(String id) {
        this.id = id;
    }

    /** {@return the views that a kept layout names} @param layout its file */
    static Set<String> idsIn(Path layout) throws IOException {
        return ID.matcher(Files.readString(layout))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Makes way. */
    void leave() {
        if (Docking.isDocked(this)) {
            Docking.undock(this);
        }
        Docking.deregisterDockable(this);
    }

    @Override
    public String getPersistentID() {
        return id;
    }

    @Override
    public String getTabText() {
        return id;
    }
}
