// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import io.github.andrewauclair.moderndocking.app.Docking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;
import org.winnow.workbench.Command;
import org.winnow.workbench.Perspective;
import org.winnow.workbench.model.Topic;

/** Menus and toolbar, made from the commands, views and perspectives that are installed now. */
final class CommandBars {

    private static final List<String> MENUS =
            List.of("File", "Edit", "Select", "Evaluate", "View", "Help");
    private static final int GROUP = 100;

    private final JFrame frame;
    private final Bench bench;
    private final Docks docks;
    private final List<Perspective> perspectives;
    private final JToolBar toolBar = new JToolBar();
    private final List<Command> commands = new ArrayList<>();
    private final Map<AbstractButton, Command> buttons = new LinkedHashMap<>();

    CommandBars(JFrame frame, Bench bench, Docks docks, List<Perspective> perspectives) {
        this.frame = frame;
        this.bench = bench;
        this.docks = docks;
        this.perspectives = perspectives;
        toolBar.setName("toolbar");
        toolBar.setFloatable(false);
        bench.watch(this::refresh, Topic.DATA, Topic.STATE, Topic.RESULTS);
        bench.watch(this::build, Topic.DATA);
    }

    JComponent toolBar() {
        return toolBar;
    }

    void add(Command command) {
        commands.add(command);
        commands.sort(
                Comparator.<Command>comparingInt(c -> place(c.info().menu()))
                        .thenComparingInt(c -> c.info().order()));
    }

    /** Menus of plugins come after the window's own. */
    private static int place(String menu) {
        int place = MENUS.indexOf(menu.replaceFirst("/.*", ""));
        return place < 0 ? MENUS.size() : place;
    }

    void remove(Command command) {
        commands.remove(command);
    }

    /** {@return those that can be done now} */
    List<Command> enabled() {
        return commands.stream().filter(this::isEnabled).toList();
    }

    List<Perspective> perspectives() {
        return perspectives;
    }

    Docks docks() {
        return docks;
    }

    /** Changes to a perspective. @param perspective which */
    void change(Perspective perspective) {
        docks.change(perspective);
        build();
    }

    /** Makes menus and toolbar anew. */
    void build() {
        buttons.clear();
        JMenuBar bar = new JMenuBar();
        Map<String, JMenu> menus = new LinkedHashMap<>();
        MENUS.forEach(name -> menu(name, menus, bar));
        Map<JMenu, Integer> groups = new LinkedHashMap<>();
        for (Command command : commands) {
            JMenu menu = menu(command.info().menu(), menus, bar);
            int group = command.info().order() / GROUP;
            if (groups.getOrDefault(menu, group) != group) {
                menu.addSeparator();
            }
            groups.put(menu, group);
            menu.add(item(command));
        }
        addRecent(menu("File/Open Recent", menus, bar));
        addViews(menus.get("View"));
        JMenu help = menus.get("Help");
        bar.remove(help);
        bar.add(help);
        frame.setJMenuBar(bar);
        buildToolBar();
        refresh();
        frame.revalidate();
    }

    /** Finds a menu, or makes it with those above it. */
    private static JMenu menu(String path, Map<String, JMenu> menus, JMenuBar bar) {
        JMenu known = menus.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        JMenu menu = new JMenu(path.substring(slash + 1));
        menu.setName("menu:" + path);
        menus.put(path, menu);
        if (slash < 0) {
            bar.add(menu);
        } else {
            menu(path.substring(0, slash), menus, bar).add(menu);
        }
        return menu;
    }

    private JMenuItem item(Command command) {
        JMenuItem item = new JMenuItem(command.info().title());
        if (!command.info().key().isEmpty()) {
            item.setAccelerator(KeyStroke.getKeyStroke(command.info().key()));
        }
        wire(item, command);
        return item;
    }

    private void wire(AbstractButton button, Command command) {
        button.setName("command:" + command.info().id());
        button.addActionListener(e -> run(command));
        buttons.put(button, command);
    }

    private void addRecent(JMenu menu) {
        for (List<String> files : bench.memory().recent()) {
            JMenuItem item = new JMenuItem(String.join("  ", files));
            item.addActionListener(e -> bench.open(files));
            menu.add(item);
        }
        menu.setEnabled(menu.getItemCount() > 0);
    }

    private void addViews(JMenu menu) {
        menu.addSeparator();
        docks.panes().stream()
                .sorted(Comparator.comparing(p -> p.info().title()))
                .forEach(
                        pane -> {
                            JCheckBoxMenuItem item =
                                    new JCheckBoxMenuItem(
                                            pane.info().title(), Docking.isDocked(pane));
                            item.setName("view-menu:" + pane.info().id());
                            item.addActionListener(e -> docks.show(pane.info().id()));
                            menu.add(item);
                        });
    }

    private void buildToolBar() {
        toolBar.removeAll();
        for (Command command : commands) {
            if (command.info().toolbar()) {
                JButton button = new JButton(command.info().title());
                command.icon().ifPresent(icon -> show(icon, button));
                button.setFocusable(false);
                button.setToolTipText(hint(command));
                wire(button, command);
                toolBar.add(button);
            }
        }
        toolBar.add(Box.createHorizontalGlue());
        ButtonGroup group = new ButtonGroup();
        for (Perspective perspective : perspectives) {
            boolean current = docks.perspective().filter(p -> p == perspective).isPresent();
            JToggleButton button = new JToggleButton(perspective.title(), current);
            button.setName("perspective:" + perspective.id());
            button.setFocusable(false);
            button.addActionListener(e -> change(perspective));
            group.add(button);
            toolBar.add(button);
        }
        toolBar.revalidate();
        toolBar.repaint();
    }

    /** The icon instead of the words, which are in the tooltip and for readers of the screen. */
    private static void show(Icon icon, JButton button) {
        button.getAccessibleContext().setAccessibleName(button.getText());
        button.setText(null);
        button.setIcon(icon);
    }

    private static String hint(Command command) {
        KeyStroke key = KeyStroke.getKeyStroke(command.info().key());
        String words = command.info().title();
        return key == null ? words : words + "  (" + Keys.text(key) + ")";
    }

    /** Asks the commands whether they can be done now. */
    private void refresh() {
        buttons.forEach((button, command) -> button.setEnabled(isEnabled(command)));
    }

    private boolean isEnabled(Command command) {
        try {
            return command.enabled(bench);
        } catch (RuntimeException e) {
            return false; // one that cannot say so cannot be done
        }
    }

    /** Does a command. @param id which */
    void run(String id) {
        commands.stream()
                .filter(c -> c.info().id().equals(id))
                .findFirst()
                .ifPresentOrElse(this::run, () -> bench.say("there is no command " + id));
    }

    void run(Command command) {
        try {
            if (command.enabled(bench)) {
                command.run(bench);
            }
        } catch (Throwable e) { // whatever a plugin throws: the window lives on
            bench.fail(command.info().title(), e);
        }
    }
}
