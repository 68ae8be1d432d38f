// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** Compressed files: known by their first bytes when read, by their names when written. */
final class Compression {

    private static final int BUFFER = 1 << 16;
    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] XZ = {0xfd, '7', 'z', 'X', 'Z', 0};
    private static final int[] ZSTD = {0x28, 0xb5, 0x2f, 0xfd};

    /**
     * Memory an .xz file may ask for, in KiB: the most that its own tool's presets need, doubled.
     */
    private static final int XZ_MEMORY = 128 * 1024;

    private Compression() {}

    /** {@return the name without the ending of a compressed file} @param name in lower case */
    static String withoutEnding(String name) {
        for (String ending : List.of(".gz", ".xz", ".zst")) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /**
     * Decompresses where the first bytes say so; all members, one after another.
     *
     * @param in can go back to a mark
     */
    static InputStream reading(InputStream in) throws IOException {
        in.mark(XZ.length);
        byte[] first = in.readNBytes(XZ.length);
        in.reset();
        if (begins(first, GZIP)) {
            return new GZIPInputStream(in, BUFFER);
        }
        if (begins(first, XZ)) {
            return new XZInputStream(in, XZ_MEMORY);
        }
        return begins(first, ZSTD) ? new ZstdInputStream(in).setContinuous(false) : in;
    }

    private static boolean begins(byte[] bytes, int[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Compresses where the name says so. */
    static OutputStream writing(String name, OutputStream out) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            return new GZIPOutputStream(out, BUFFER);
        }
        if (lower.endsWith(".xz")) {
            return new XZOutputStream(out, new LZMA2Options());
        }
        return lower.endsWith(".zst") ? new ZstdOutputStream(out) : out;
    }
}
