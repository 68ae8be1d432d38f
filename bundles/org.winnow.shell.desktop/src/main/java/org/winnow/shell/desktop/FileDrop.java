// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.TransferHandler;

/** Opens files that are dropped on the window. */
final class FileDrop extends TransferHandler {

    private static final long serialVersionUID = 1L;

    private final transient Bench bench;

    FileDrop(Bench bench) {
        this.bench = bench;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
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
