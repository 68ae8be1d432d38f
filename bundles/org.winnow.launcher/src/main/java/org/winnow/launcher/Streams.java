// SPDX-License-Identifier: Apache-2.0
package org.winnow.launcher;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Standard output and standard error as the user meant them.
 *
 * <p>The start script hands the real standard error over as descriptor 3 and lets descriptor 2
 * point to a file, so that the JVM's remark on incubator modules does not reach the user.
 */
final class Streams {

    /** Where the start script put the real standard error. */
    private static final String PROPERTY = "winnow.stderr";

    private Streams() {}

    /** Sets {@link System#out} and {@link System#err}. */
    static void restore() {
        Charset charset = charset();
        System.setOut(stream(new FileOutputStream(FileDescriptor.out), charset));
        Integer descriptor = Integer.getInteger(PROPERTY);
        if (descriptor != null) {
            try {
                System.setErr(stream(open(descriptor), charset));
            } catch (IOException e) {
                System.err.println("winnow: standard error is not open: " + e.getMessage());
            }
        }
    }

    private static PrintStream stream(OutputStream out, Charset charset) {
        return new PrintStream(new BufferedOutputStream(out, 8192), true, charset);
    }

    /** The user's own; UTF-8 where that is plain ASCII, which has no Å. */
    private static Charset charset() {
        String name = System.getProperty("native.encoding", "UTF-8");
        Charset charset =
                Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /** A descriptor serves files, pipes, sockets and terminals alike; its path not all of them. */
    private static OutputStream open(int descriptor) throws IOException {
        try {
            Constructor<FileDescriptor> make =
                    FileDescriptor.class.getDeclaredConstructor(int.class);
            make.setAccessible(true);
            return new FileOutputStream(make.newInstance(descriptor));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new FileOutputStream("/dev/fd/" + descriptor, true);
        }
    }
}
