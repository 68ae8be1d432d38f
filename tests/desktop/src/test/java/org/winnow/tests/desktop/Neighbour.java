// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.awt.Point;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.RenderedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.TransferHandler;

/**
 * Another program on the same display, in a JVM of its own: it offers a file to be dragged, as a
 * file manager does, or reads the clipboard.
 */
public final class Neighbour implements AutoCloseable {

    private static final Point OFFER = new Point(40, 20);

    private static final int SHOWN_MILLIS = 200;

    private final Process process;

    private Neighbour(Process process) {
        this.process = process;
    }

    /** {@return a program that shows a file to be picked up at {@link #offer}} */
    static Neighbour offering(Path file) {
        Neighbour neighbour = start("offer", file.toAbsolutePath().toString());
        try {
            BufferedReader said =
                    new BufferedReader(
                            new InputStreamReader(
                                    neighbour.process.getInputStream(), StandardCharsets.US_ASCII));
            if (!"ready".equals(said.readLine())) {
                throw new AssertionError("the neighbour must show its window");
            }
            return neighbour;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a place on the screen} */
    Point offer() {
        return OFFER;
    }

    /** Puts what the clipboard holds into a file. @param kind picture or text @param to it */
    static void paste(String kind, Path to) {
        try {
            int code = start(kind, to.toAbsolutePath().toString()).process.waitFor();
            if (code != 0) {
                throw new AssertionError("no " + kind + " in the clipboard");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Neighbour start(String... words) {
        try {
            Path home = Path.of(System.getProperty("java.home"));
            Path jar =
                    Path.of(
                            Neighbour.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            ProcessBuilder builder =
                    new ProcessBuilder(
                            home.resolve("bin/java").toString(),
                            Managed.OPTION,
                            "-cp",
                            jar.toString(),
                            Neighbour.class.getName(),
                            words[0],
                            words[1]);
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            return new Neighbour(builder.start());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The other program. @param words what to do, and the file */
    public static void main(String[] words) throws Exception {
        Path file = Path.of(words[1]);
        Clipboard clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        switch (words[0]) {
            case "offer" -> SwingUtilities.invokeLater(() -> show(file));
            case "picture" -> {
                Object image = clipboard.getData(DataFlavor.imageFlavor);
                ImageIO.write((RenderedImage) image, "png", file.toFile());
            }
            case "text" ->
                    Files.writeString(file, (String) clipboard.getData(DataFlavor.stringFlavor));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static void show(Path file) {
        JLabel label = new JLabel(file.getFileName().toString());
        label.setTransferHandler(new Offer(file.toFile()));
        label.addMouseMotionListener(
                new MouseAdapter() {
                    @Override
                    public void mouseDragged(MouseEvent e) {
                        label.getTransferHandler().exportAsDrag(label, e, TransferHandler.MOVE);
                    }
                });
        JFrame frame = new JFrame();
        frame.setUndecorated(true);
        frame.setFocusableWindowState(false);
        frame.setAlwaysOnTop(true);
        frame.add(label);
        frame.setBounds(0, 0, 2 * OFFER.x, 2 * OFFER.y);
        frame.setVisible(true);
        Timer timer =
                new Timer(
                        SHOWN_MILLIS,
                        e -> {
                            Managed.markAll();
                            System.out.println("ready");
                        });
        timer.setRepeats(false);
        timer.start();
    }

    /** As file managers do: addresses, one a line; it may be copied or moved. */
    private static final class Offer extends TransferHandler {

        private static final long serialVersionUID = 1L;

        private final File file;

        Offer(File file) {
            this.file = file;
        }

        @Override
        public int getSourceActions(JComponent c) {
            return COPY_OR_MOVE;
        }

        @Override
        protected Transferable createTransferable(JComponent c) {
            return new Addresses(file.toURI() + "\r\n");
        }

        @Override
        protected void exportDone(JComponent c, Transferable data, int action) {
            // whoever lets a file be moved may take it away
            if (action == MOVE && !file.delete()) {
                throw new IllegalStateException(file + " must be there");
            }
        }
    }

    private record Addresses(String list) implements Transferable {

        private static DataFlavor flavor() {
            return new DataFlavor("text/uri-list;class=java.lang.String", "addresses");
        }

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {flavor()};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor().equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return list;
        }
    }
}
