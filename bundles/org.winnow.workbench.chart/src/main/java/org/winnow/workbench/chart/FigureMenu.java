// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import org.winnow.workbench.Workbench;

/**
 * The menu by which a chart leaves the window: as a file, or to the clipboard. Files are written in
 * the background, in the size of the chart on the screen and in the colours of print.
 */
public final class FigureMenu {

    private static final String FOLDER = "chart.folder";
    private static final int LEAST = 320;

    private final Workbench workbench;
    private final Component chart;
    private final Supplier<Figure> figure;

    /**
     * Makes a menu.
     *
     * @param workbench of the view
     * @param chart the component; says how large figures are
     * @param figure what it shows at the time of the call, on the event thread; an {@link
     *     IllegalStateException} where there is nothing to show, its message is shown
     */
    public FigureMenu(Workbench workbench, Component chart, Supplier<Figure> figure) {
        this.workbench = workbench;
        this.chart = chart;
        this.figure = figure;
    }

    /** {@return a button that opens the menu, for the view's toolbar} */
    public JButton button() {
        JButton button = new JButton("Export ▾");
        button.setName("chart-export");
        button.setToolTipText("Save or copy this chart");
        button.setFocusable(false);
        button.addActionListener(
                e -> {
                    JPopupMenu menu = new JPopupMenu();
                    addTo(menu);
                    menu.show(button, 0, button.getHeight());
                });
        return button;
    }

    /** Adds the entries to the view's own menu. @param menu it */
    public void addTo(JPopupMenu menu) {
        for (String kind : FigureFile.KINDS) {
            String title =
                    kind.equals("csv") ? "Save Data as CSV…" : "Save as " + upper(kind) + "…";
            item(menu, "chart-" + kind, title, () -> save(kind));
        }
        item(menu, "chart-copy", "Copy to Clipboard", this::copy);
    }

    private void item(JPopupMenu menu, String name, String title, Runnable action) {
        JMenuItem item = new JMenuItem(title);
        item.setName(name);
        item.addActionListener(
                e -> {
                    try {
                        action.run();
                    } catch (IllegalStateException nothing) {
                        workbench.fail(title, nothing);
                    }
                });
        menu.add(item);
    }

    private static String upper(String kind) {
        return kind.toUpperCase(Locale.ROOT);
    }

    private Dimension size() {
        return new Dimension(
                Math.max(LEAST, chart.getWidth()), Math.max(LEAST * 3 / 4, chart.getHeight()));
    }

    private void save(String kind) {
        Figure now = figure.get();
        JFileChooser chooser = new JFileChooser(workbench.remembered(FOLDER).orElse("."));
        chooser.setName("chooser:chart");
        chooser.setDialogTitle("Save as " + upper(kind));
        chooser.setSelectedFile(new File(now.name() + "." + kind));
        if (chooser.showSaveDialog(chart) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path file = withEnding(chooser.getSelectedFile().toPath(), kind);
        if (mayWrite(file)) {
            workbench.remember(FOLDER, String.valueOf(file.toAbsolutePath().getParent()));
            write(now, file);
        }
    }

    private static Path withEnding(Path file, String kind) {
        String name = file.getFileName().toString();
        boolean has = name.toLowerCase(Locale.ROOT).endsWith("." + kind);
        return has ? file : file.resolveSibling(name + "." + kind);
    }

    private boolean mayWrite(Path file) {
        return !Files.exists(file)
                || JOptionPane.showConfirmDialog(
                                chart,
                                file + " is there already. Replace it?",
                                "Replace",
                                JOptionPane.YES_NO_OPTION)
                        == JOptionPane.YES_OPTION;
    }

    /**
     * Writes a figure in the background and says where it is.
     *
     * @param now what
     * @param file its ending says the kind
     */
    public void write(Figure now, Path file) {
        Dimension size = size();
        workbench
                .jobs()
                .start(
                        "Write " + file.getFileName(),
                        List.of(),
                        progress -> {
                            FigureFile.write(now, size.width, size.height, file);
                            return file;
                        },
                        done -> workbench.say("the chart is in " + done));
    }

    private void copy() {
        Figure now = figure.get();
        Dimension size = size();
        workbench
                .jobs()
                .start(
                        "Copy " + now.name(),
                        List.of(),
                        progress -> FigureFile.image(now, size.width, size.height),
                        image -> {
                            Toolkit.getDefaultToolkit()
                                    .getSystemClipboard()
                                    .setContents(new Picture(image), null);
                            workbench.say("the chart is in the clipboard");
                        });
    }

    private record Picture(BufferedImage image) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.imageFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.imageFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return image;
        }
    }
}
