// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.TransferHandler;

/** Opens files that are dropped on the window. */
final class FileDrop extends TransferHandler {

    private static final long serialVersionUID = 1L;

    private final transient Bench bench;

    private final transient TransferHandler before;

    FileDrop(Bench bench) {
        this(bench, null);
    }

    private FileDrop(Bench bench, TransferHandler before) {
        this.bench = bench;
        this.before = before;
    }

    /**
     * Lets all parts of a view take files; tables, lists and trees would refuse them otherwise.
     *
     * @param part a component
     * @param bench opens the files
     */
    static void install(Component part, Bench bench) {
        if (part instanceof JTable || part instanceof JList || part instanceof JTree) {
            JComponent component = (JComponent) part;
            component.setTransferHandler(new FileDrop(bench, component.getTransferHandler()));
        }
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                install(child, bench);
            }
        }
    }

    @Override
    public void exportToClipboard(JComponent source, Clipboard to, int action) {
        if (before != null) {
            before.exportToClipboard(source, to, action);
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            return false;
        }
        if (support.isDrop()) {
            if ((support.getSourceDropActions() & COPY) == 0) {
                return false;
            }
            support.setDropAction(COPY); // after a move the giver may delete its file
        }
        return true;
    }

    @Override
    public boolean importData(TransferSupport support) {
        try {
            List<?> dropped =
                    (List<?>)
                            support.getTransferable()
                                    .getTransferData(DataFlavor.javaFileListFlavor);
            List<String> files = new ArrayList<>();
            dropped.forEach(file -> files.add(((File) file).getPath()));
            bench.open(files);
            return true;
        } catch (UnsupportedFlavorException | IOException e) {
            bench.fail("Opening what was dropped", e);
            return false;
        }
    }
}
