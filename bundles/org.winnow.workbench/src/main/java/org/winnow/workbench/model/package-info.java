/**
 * What the views show: an immutable sheet of all configurations, and a session that says which of
 * them are chosen, marked, removed. Needs no display.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.winnow.workbench.model;
