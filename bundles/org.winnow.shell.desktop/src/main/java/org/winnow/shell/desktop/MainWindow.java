// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.winnow.workbench.Command;
import org.winnow.workbench.Perspective;
import org.winnow.workbench.View;
import org.winnow.workbench.model.Topic;

/** The window. */
final class MainWindow implements Bench.Screen {

    private static final int SETTLE_MILLIS = 30;

    private final JFrame frame = new JFrame("Winnow");
    private final Services services;
    private final Memory memory;
    private final Bench bench;
    private final StatusBar status;
    private final Docks docks;
    private final CommandBars bars;
    private final Autosave autosave;
    private final List<Perspective> perspectives = new ArrayList<>();
    private final List<Contributions<?>> contributions = new ArrayList<>();
    private final Timer rebuild = new Timer(SETTLE_MILLIS, e -> settle());
    private final Runnable onClosed;

    MainWindow(Services services, Memory memory, Runnable onClosed) {
        this.services = services;
        this.memory = memory;
        this.onClosed = onClosed;
        Look.of(memory).apply();
        bench = new Bench(services, memory, this);
        status = new StatusBar(bench);
        docks = new Docks(frame, bench);
        bars = new CommandBars(frame, bench, docks, perspectives);
        autosave = new Autosave(bench);
        rebuild.setRepeats(false);
    }

    /** Shows the window. @param files what to open in it; may be empty */
    void show(List<String> files) {
        frame.setName("winnow");
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosing(WindowEvent e) {
                        close();
                    }
                });
        frame.getRootPane().setTransferHandler(new FileDrop(bench));
        frame.setIconImages(AppIcon.images());
        Faults.install(docks, bench);
        follow();
        frame.add(bars.toolBar(), BorderLayout.NORTH);
        frame.add(docks.component());
        frame.add(status.component(), BorderLayout.SOUTH);
        bench.watch(this::title, Topic.DATA);
        bench.watch(docks::begin, Topic.DATA);
        frame.setBounds(bounds());
        settle();
        frame.setVisible(true);
        if (files.isEmpty()) {
            autosave.restore();
        } else {
            bench.open(files);
        }
        autosave.begin();
    }

    /** From here on contributions come and go. */
    private void follow() {
        contributions.add(
                new Contributions<>(
                        services.context(),
                        View.class,
                        v -> changed(() -> docks.add(v)),
                        v -> changed(() -> docks.remove(v))));
        contributions.add(
                new Contributions<>(
                        services.context(),
                        Command.class,
                        c -> changed(() -> bars.add(c)),
                        c -> changed(() -> bars.remove(c))));
        contributions.add(
                new Contributions<>(
                        services.context(),
                        Perspective.class,
                        p -> changed(() -> perspectives.add(p)),
                        p -> changed(() -> perspectives.remove(p))));
        BuiltIn.commands(this).forEach(bars::add);
        perspectives.addAll(BuiltIn.perspectives());
        OwnPerspectives own = new OwnPerspectives(memory, BuiltIn.perspectives());
        new PerspectiveCommands(frame, docks, perspectives, own, bars::build)
                .all()
                .forEach(bars::add);
        contributions.forEach(Contributions::open);
    }

    private void changed(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            bench.fail("A plugin's contribution", e);
        }
        if (frame.isVisible()) {
            rebuild.restart();
        }
    }

    /** Once what came at the same time is there: menus, and the perspective if there is none. */
    private void settle() {
        perspectives.sort(Comparator.comparingInt(Perspective::order));
        if (docks.perspective().isEmpty() && !perspectives.isEmpty()) {
            String kept = memory.get("perspective").orElse("explore");
            docks.change(
                    perspectives.stream()
                            .filter(p -> p.id().equals(kept))
                            .findFirst()
                            .orElse(perspectives.get(0)));
        }
        bars.build();
    }

    private void title() {
        String files = String.join(", ", bench.session().sheet().inputs().files());
        frame.setTitle(files.isEmpty() ? "Winnow" : files + " – Winnow");
    }

    private Rectangle bounds() {
        Rectangle screen =
                GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        try {
            int[] kept =
                    Arrays.stream(memory.get("window").orElse("").split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray();
            Rectangle before = new Rectangle(kept[0], kept[1], kept[2], kept[3]);
            if (screen.contains(before)) {
                return before;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return ofScreen(screen); // a first start
        }
        return ofScreen(screen);
    }

    private static Rectangle ofScreen(Rectangle screen) {
        Dimension size = new Dimension(Math.min(screen.width, 1600), Math.min(screen.height, 1000));
        return new Rectangle(
                screen.x + (screen.width - size.width) / 2,
                screen.y + (screen.height - size.height) / 2,
                size.width,
                size.height);
    }

    /** Closes the window, unless work is under way and the user wants to wait for it. */
    void close() {
        int unfinished = bench.background().unfinished().size();
        if (unfinished > 0) {
            String what = unfinished == 1 ? "A job is" : unfinished + " jobs are";
            int answer =
                    JOptionPane.showConfirmDialog(
                            frame,
                            what + " still running. End the work and close?",
                            "Close Winnow",
                            JOptionPane.YES_NO_OPTION,
                            JOptionPane.WARNING_MESSAGE);
            if (answer != JOptionPane.YES_OPTION) {
                return;
            }
        }
        Rectangle b = frame.getBounds();
        memory.put("window", b.x + "," + b.y + "," + b.width + "," + b.height);
        docks.keep();
        autosave.end();
        frame.setVisible(false);
        contributions.forEach(Contributions::close);
        bench.background().close();
        docks.close();
        frame.dispose();
        Faults.uninstall();
        onClosed.run();
    }

    JFrame frame() {
        return frame;
    }

    void palette() {
        Palette.open(frame, bars);
    }

    /** Changes how the window looks, from now on. @param look how */
    void look(Look look) {
        memory.put("look", look.name().toLowerCase(Locale.ROOT));
        look.apply();
        docks.panes().forEach(SwingUtilities::updateComponentTreeUI);
        bars.build();
    }

    void about() {
        String version = String.valueOf(services.context().getProperty("winnow.version"));
        JOptionPane.showMessageDialog(
                frame,
                "Winnow "
                        + version
                        + "\nFinds the configurations that carry the information, and proves the pick."
                        + "\nJava "
                        + System.getProperty("java.version"),
                "About Winnow",
                JOptionPane.PLAIN_MESSAGE,
                new ImageIcon(frame.getIconImages().get(3)));
    }

    @Override
    public void show(String id) {
        docks.show(id);
    }

    @Override
    public void run(String id) {
        bars.run(id);
    }

    @Override
    public void say(String sentence, boolean bad) {
        if (SwingUtilities.isEventDispatchThread()) {
            status.say(sentence, bad);
        } else {
            SwingUtilities.invokeLater(() -> status.say(sentence, bad));
        }
    }
}
