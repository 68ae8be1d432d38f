// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import java.lang.reflect.Method;
import java.util.Set;

/**
 * Marks the windows on the display as normal and managed ({@code WM_STATE}, ICCCM 4.1.3.1), as a
 * window manager does: a drag between programs looks for the mark, and a bare Xvfb has nobody to
 * set it. Uses AWT's own insides, so a JVM needs {@link #OPTION}.
 */
final class Managed {

    /** Of the JVM that marks. */
    static final String OPTION = "--add-opens=java.desktop/sun.awt.X11=ALL-UNNAMED";

    private static final int VIEWABLE = 2;
    private static final byte NORMAL = 1;

    private Managed() {}

    static void markAll() {
        try {
            Object root = call("XToolkit", "getDefaultRootWindow", null);
            Object mark = call("XAtom", "get", null, "WM_STATE");
            Object type = call("XAtom", "getAtom", mark);
            for (Object window : (Set<?>) call("XlibUtil", "getChildWindows", null, root)) {
                if (call("XlibUtil", "getWindowMapState", null, window).equals(VIEWABLE)) {
                    byte[] normal = {NORMAL, 0, 0, 0};
                    call("XAtom", "setAtomData", mark, window, type, normal);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(String type, String name, Object on, Object... with)
            throws ReflectiveOperationException {
        for (Method method : Class.forName("sun.awt.X11." + type).getDeclaredMethods()) {
            if (method.getName().equals(name) && takes(method.getParameterTypes(), with)) {
                method.setAccessible(true);
                return method.invoke(on, with);
            }
        }
        throw new NoSuchMethodException(type + "." + name);
    }

    private static boolean takes(Class<?>[] types, Object... values) {
        boolean all = types.length == values.length;
        for (int i = 0; all && i < types.length; i++) {
            all =
                    types[i] == long.class
                            ? values[i] instanceof Long
                            : types[i].isInstance(values[i]);
        }
        return all;
    }
}
