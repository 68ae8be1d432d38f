/** The faces of the program, as they know each other: the window, and the console inside it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.api.shell;
