/**
 * What plugins bring to the desktop: views, commands, perspectives, each an OSGi service; and the
 * workbench that they work on. Everything here is called on the event thread of AWT unless it says
 * otherwise.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.workbench;
