/** Draws plots: into files, and as charts for the views of the desktop. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.report;
